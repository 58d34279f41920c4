import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { FreezeRoll, MOST_ROLL_ENTRIES, ReadElections } from '#libs/application';
import type { ContestId, ElectionId, Officer, RollReason } from '#libs/domain';
import { Allow } from '../access/allow.js';
import { By } from '../access/by.js';
import { readId } from '../platform/read-id.js';
import type { Refusal } from '../refusals/refusal.types.js';
import { toRefusal } from '../refusals/to-refusal.js';
import { toElectionObject } from './election.types.js';
import { FreezeRollResult, RollEntryObject, RollObject, RollPreviewResult, RollReasonName } from './roll.types.js';
import type { RollsFrozen, RollPreview } from './roll.types.js';

@Resolver()
export class RollResolver {
  constructor(
    private readonly freezeRollUseCase: FreezeRoll,
    private readonly read: ReadElections,
  ) {}

  @Mutation(() => FreezeRollResult, {
    description: 'Settle who may vote: every member in or out, with a reason, for good. Returning officer only.',
  })
  @Allow('returning-officer')
  async freezeRoll(
    @Args('electionId', { type: () => ID }) electionId: string,
    @By() by: Officer,
  ): Promise<RollsFrozen | Refusal> {
    const id = readId<ElectionId>(electionId, 'electionId');
    const outcome = await this.freezeRollUseCase.execute({ electionId: id, by });
    if (!outcome.ok) return toRefusal(outcome.error);
    return { election: toElectionObject(outcome.value.election), rolls: [...outcome.value.rolls] };
  }

  @Query(() => RollPreviewResult, {
    description: 'What the rolls of a draft would be if they were frozen now. Returning officer only.',
  })
  @Allow('returning-officer')
  async rollPreview(
    @Args('electionId', { type: () => ID }) electionId: string,
    @By() by: Officer,
  ): Promise<RollPreview | Refusal> {
    const id = readId<ElectionId>(electionId, 'electionId');
    const outcome = await this.freezeRollUseCase.preview({ electionId: id, by });
    if (!outcome.ok) return toRefusal(outcome.error);
    const { election, rolls } = outcome.value;
    return {
      rolls: rolls.map(({ contest, reasons, ...counts }) => ({
        ...counts,
        contestId: contest.id,
        recordDate: election.recordDate,
        frozenAt: undefined,
        reasons: [...reasons].map(([reason, members]) => ({ reason, members })),
      })),
    };
  }

  @Query(() => RollObject, {
    nullable: true,
    description: 'The roll of a contest, counted by reason; null until frozen.',
  })
  @Allow('returning-officer', 'second-person', 'secretary', 'auditor')
  async roll(
    @Args('contestId', { type: () => ID }) contestId: string,
    @By() by: Officer,
  ): Promise<RollObject | undefined> {
    const found = await this.read.roll(by, readId<ContestId>(contestId, 'contestId'));
    return found && { ...found.roll, reasons: [...found.reasons] };
  }

  @Query(() => [RollEntryObject], {
    description: `Members with the reason why they are on the roll or are not, by member number; ${MOST_ROLL_ENTRIES} at most. Returning officer only.`,
  })
  @Allow('returning-officer')
  async rollEntries(
    @Args('contestId', { type: () => ID }) contestId: string,
    @Args('after', { type: () => String, nullable: true, description: 'A member number.' }) after: string | null,
    @Args('first', { type: () => Int, defaultValue: 100 }) first: number,
    @Args('reason', { type: () => RollReasonName, nullable: true }) reason: RollReason | null,
    @Args('memberNo', { type: () => String, nullable: true, description: 'This member only.' }) memberNo: string | null,
    @By() by: Officer,
  ): Promise<RollEntryObject[]> {
    const page = {
      limit: first,
      ...(after == null ? {} : { after }),
      ...(reason == null ? {} : { reason }),
      ...(memberNo == null ? {} : { memberNo }),
    };
    return [...(await this.read.rollEntries(by, readId<ContestId>(contestId, 'contestId'), page))];
  }
}
