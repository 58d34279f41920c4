import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { ClosePoll } from '#libs/application';
import type { ElectionId, Officer } from '#libs/domain';
import { Allow } from '../access/allow.js';
import { By } from '../access/by.js';
import { readId } from '../platform/read-id.js';
import type { Refusal } from '../refusals/refusal.types.js';
import { toRefusal } from '../refusals/to-refusal.js';
import { ClosePollResult } from './opening.types.js';
import type { PollClosed } from './opening.types.js';

@Resolver()
export class ClosePollResolver {
  constructor(private readonly closePollUseCase: ClosePoll) {}

  @Mutation(() => ClosePollResult, {
    description:
      'Record that the poll is closed, once its hours are over. It happens by itself too. Returning officer only.',
  })
  @Allow('returning-officer')
  async closePoll(
    @Args('electionId', { type: () => ID }) electionId: string,
    @By() by: Officer,
  ): Promise<PollClosed | Refusal> {
    const id = readId<ElectionId>(electionId, 'electionId');
    const outcome = await this.closePollUseCase.execute({ electionId: id, by });
    return outcome.ok ? { electionId: id, closedAt: outcome.value.closedAt } : toRefusal(outcome.error);
  }
}
