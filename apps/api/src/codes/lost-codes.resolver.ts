import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { BlockCode, RecordOtherChannel, ReissueCode } from '#libs/application';
import type { ElectionId, LossReason, MemberId, Officer, OtherChannel } from '#libs/domain';
import { Allow } from '../access/allow.js';
import { By } from '../access/by.js';
import { readId } from '../platform/read-id.js';
import type { Refusal } from '../refusals/refusal.types.js';
import { toRefusal } from '../refusals/to-refusal.js';
import {
  BlockCodeResult,
  LossReasonName,
  OtherChannelName,
  RecordOtherChannelResult,
  ReissueCodeResult,
  ReturnCountObject,
} from './codes.types.js';
import type { CodeBlockedObject, CodeReissuedObject, ReturnRecordedObject } from './codes.types.js';

@Resolver()
export class LostCodesResolver {
  constructor(
    private readonly block: BlockCode,
    private readonly reissue: ReissueCode,
    private readonly otherChannel: RecordOtherChannel,
  ) {}

  @Mutation(() => BlockCodeResult, {
    description: 'Block the code of a member at once, wherever no ballot of theirs stands. Returning officer only.',
  })
  @Allow('returning-officer')
  async blockCode(
    @Args('electionId', { type: () => ID }) electionId: string,
    @Args('memberId', { type: () => ID }) memberId: string,
    @Args('reason', { type: () => LossReasonName }) reason: LossReason,
    @By() by: Officer,
  ): Promise<CodeBlockedObject | Refusal> {
    const outcome = await this.block.execute({ ...read(electionId, memberId), reason, by });
    return outcome.ok ? { ...outcome.value, contests: [...outcome.value.contests] } : toRefusal(outcome.error);
  }

  @Mutation(() => ReissueCodeResult, {
    description:
      'Block the code of a member and send a spare one in its place, where the platform makes the codes. Returning officer only.',
  })
  @Allow('returning-officer')
  async reissueCode(
    @Args('electionId', { type: () => ID }) electionId: string,
    @Args('memberId', { type: () => ID }) memberId: string,
    @Args('reason', { type: () => LossReasonName, defaultValue: 'lost' }) reason: LossReason,
    @By() by: Officer,
  ): Promise<CodeReissuedObject | Refusal> {
    const outcome = await this.reissue.execute({ ...read(electionId, memberId), reason, by });
    return outcome.ok ? { ...outcome.value, contests: [...outcome.value.contests] } : toRefusal(outcome.error);
  }

  @Mutation(() => RecordOtherChannelResult, {
    description:
      'Note that a vote of a member came by post, by telephone or in the room, and learn whether it may be opened. Returning officer only.',
  })
  @Allow('returning-officer')
  async recordOtherChannel(
    @Args('electionId', { type: () => ID }) electionId: string,
    @Args('memberId', { type: () => ID }) memberId: string,
    @Args('channel', { type: () => OtherChannelName }) channel: OtherChannel,
    @By() by: Officer,
  ): Promise<ReturnRecordedObject | Refusal> {
    const outcome = await this.otherChannel.execute({ ...read(electionId, memberId), channel, by });
    return outcome.ok ? { ...outcome.value, contests: [...outcome.value.contests] } : toRefusal(outcome.error);
  }

  @Query(() => [ReturnCountObject], { description: 'How many votes came otherwise, by contest: numbers only.' })
  @Allow('returning-officer', 'second-person', 'auditor')
  async otherChannelCounts(
    @Args('electionId', { type: () => ID }) electionId: string,
    @By() by: Officer,
  ): Promise<ReturnCountObject[]> {
    const counts = await this.otherChannel.counts(by, readId<ElectionId>(electionId, 'electionId'));
    return counts.map((count) => ({ ...count }));
  }
}

const read = (
  electionId: string,
  memberId: string,
): { readonly electionId: ElectionId; readonly memberId: MemberId } => ({
  electionId: readId<ElectionId>(electionId, 'electionId'),
  memberId: readId<MemberId>(memberId, 'memberId'),
});
