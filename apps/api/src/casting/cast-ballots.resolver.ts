import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CastBallots } from '#libs/application';
import { Allow } from '../access/allow.js';
import { Voter } from '../access/by.js';
import type { VoterAuthorisation } from '../access/voter-authorisation.js';
import { Busy } from '../platform/problem.js';
import type { Refusal } from '../refusals/refusal.types.js';
import { toRefusal } from '../refusals/to-refusal.js';
import { BallotToCast, CastBallotsResult } from './casting.types.js';
import type { BallotsRecorded } from './casting.types.js';

/** When a voter is asked to come back, in seconds, if too many cast at once. */
export const RETRY_AFTER_SECONDS = 2;

@Resolver()
export class CastBallotsResolver {
  constructor(private readonly castBallotsUseCase: CastBallots) {}

  @Mutation(() => CastBallotsResult, {
    description:
      'Cast the ballots of a voter, all or none. A refusal means that nothing was recorded. An error means that nothing is known: send the same bytes again.',
  })
  @Allow('voter')
  async castBallots(
    @Args('ballots', { type: () => [BallotToCast] }) ballots: BallotToCast[],
    @Args('ticket', {
      type: () => String,
      nullable: true,
      description: 'From `ballotDefinition`, where the rules ask for a second check.',
    })
    ticket: string | null | undefined,
    @Voter() { electionId, token }: VoterAuthorisation,
  ): Promise<BallotsRecorded | Refusal> {
    const shown = typeof ticket === 'string' ? { ticket } : {};
    const outcome = await this.castBallotsUseCase.execute({ electionId, token, ballots, ...shown });
    if (outcome.ok) return { ...outcome.value, receipts: [...outcome.value.receipts] };
    if (outcome.error.code === 'BUSY') throw new Busy(RETRY_AFTER_SECONDS);
    return toRefusal(outcome.error);
  }
}
