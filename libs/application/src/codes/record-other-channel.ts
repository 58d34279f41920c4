import { Injectable } from '@nestjs/common';
import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { judgeReturn, localDay, USUAL_PRECEDENCE } from '#libs/domain';
import type {
  Actor,
  ChannelPrecedence,
  ContestId,
  ElectionId,
  MemberId,
  OtherChannel,
  ReturnOutcome,
} from '#libs/domain';
import { authorise } from '../authorise.js';
import { readRuleBook } from '../election/rule-book.js';
import { Keyring } from '../keyring.js';
import type { ReturnCount } from '../ports/roll-log-store.js';
import type { Stores } from '../ports/stores.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { blockMember, holdMember } from './hold-member.js';
import type { HoldMemberRefusal } from './hold-member.js';

export interface ReturnRecorded {
  readonly memberId: MemberId;
  readonly contests: readonly { readonly contestId: ContestId; readonly outcome: ReturnOutcome }[];
}

/**
 * Takes note that a vote of a member came by post, by telephone or in the room, in every contest in which the member may
 * vote, and says whether it may be opened. Such votes never enter the sealed box. Where one is accepted, the right to vote
 * online is blocked in the same transaction, so that both never count (CAST-08).
 */
@Injectable()
export class RecordOtherChannel {
  constructor(
    private readonly work: UnitOfWork,
    private readonly keyring: Keyring,
  ) {}

  async execute({
    electionId,
    memberId,
    channel,
    by,
  }: {
    readonly electionId: ElectionId;
    readonly memberId: MemberId;
    readonly channel: OtherChannel;
    readonly by: Actor;
  }): Promise<Result<ReturnRecorded, HoldMemberRefusal>> {
    authorise(by, 'returning-officer');
    return this.work.run<ReturnRecorded, HoldMemberRefusal>(by.organisationId, async (stores) => {
      const { credentials, rollLog, organisation, elections, audit } = stores;
      const held = await holdMember(stores, electionId, memberId);
      if (!held.ok) return held;
      const precedence = await precedenceOf(stores, held.value.election.constitutionVersion);
      const marks = await credentials.marksOf(electionId, memberId);
      if (marks.size === 0) return err({ code: 'NOT_ON_ROLL' });
      const returned = await rollLog.returnsOf(electionId, memberId);
      const contests = [...marks].map(([contestId, hasVotedOnline]) => {
        const outcome = judgeReturn({ precedence, hasVotedOnline, hasReturned: returned.has(contestId) });
        return { contestId, outcome };
      });
      if (contests.some(({ outcome }) => outcome === 'accepted')) {
        const blocked = await blockMember(stores, this.keyring, { electionId, memberId, reason: 'other-channel' });
        if (!blocked.ok) throw new Error('a right without a ballot was not blocked');
      }
      const body = await organisation.read();
      if (!body) throw new Error('an election has no organisation');
      const receivedOn = localDay(await elections.now(), body.timeZone); // the day and never the hour (SEC-04)
      for (const { contestId, outcome } of contests)
        await rollLog.addReturn({ contestId, memberId, channel, outcome, receivedOn });
      await audit.append({
        type: 'OtherChannelReturnRecorded',
        by,
        details: { electionId, memberId, channel, receivedOn, contests },
      });
      return ok({ memberId, contests });
    });
  }

  /** Numbers only, by contest, channel and outcome: for the declaration. */
  async counts(by: Actor, electionId: ElectionId): Promise<readonly ReturnCount[]> {
    const counted = await this.work.run<readonly ReturnCount[], never>(by.organisationId, async ({ rollLog }) =>
      ok(await rollLog.returnCounts(electionId)),
    );
    return counted.ok ? counted.value : [];
  }
}

async function precedenceOf({ constitutions }: Stores, version: number): Promise<ChannelPrecedence> {
  const adopted = await constitutions.read(version);
  if (!adopted) throw new Error(`constitution ${version} is gone`);
  return readRuleBook(adopted).otherChannels?.precedence ?? USUAL_PRECEDENCE;
}
