import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { RecordLot } from '#libs/application';
import type { ToldLot } from '#libs/application';
import type { ContestId, Officer } from '#libs/domain';
import { Allow } from '../access/allow.js';
import { By } from '../access/by.js';
import { readId } from '../platform/read-id.js';
import type { Refusal } from '../refusals/refusal.types.js';
import { toRefusal } from '../refusals/to-refusal.js';
import { LotPurposeName, RecordLotResult } from './opening.types.js';
import type { LotRecorded } from './opening.types.js';

@Resolver()
export class RecordLotResolver {
  constructor(private readonly recordLotUseCase: RecordLot) {}

  @Mutation(() => RecordLotResult, {
    description:
      'Record the lot that you drew in front of witnesses for the tie at which the count waits. Candidates by number, from 1. Returning officer only.',
  })
  @Allow('returning-officer')
  async recordLot(
    @Args('contestId', { type: () => ID }) contestId: string,
    @Args('stage', { type: () => Int }) stage: number,
    @Args('purpose', { type: () => LotPurposeName }) purpose: ToldLot['purpose'],
    @Args('between', { type: () => [Int], description: 'The tied candidates.' }) between: number[],
    @Args('chosen', { type: () => [Int], description: 'Those on whom the lot fell.' }) chosen: number[],
    @By() by: Officer,
  ): Promise<LotRecorded | Refusal> {
    const id = readId<ContestId>(contestId, 'contestId');
    const draw = { stage, purpose, between: ascending(between), chosen: ascending(chosen) };
    const outcome = await this.recordLotUseCase.execute({ contestId: id, draw, by });
    return outcome.ok ? { contestId: id } : toRefusal(outcome.error);
  }
}

const ascending = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);
