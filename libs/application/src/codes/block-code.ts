import { Injectable } from '@nestjs/common';
import { ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { Actor, ContestId, ElectionId, LossReason, MemberId } from '#libs/domain';
import { authorise } from '../authorise.js';
import { Keyring } from '../keyring.js';
import type { BlockedRight } from '../ports/credential-store.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { blockMember, holdMember, toldOf } from './hold-member.js';
import type { BlockRefusal, HoldMemberRefusal } from './hold-member.js';

export interface CodeBlocked {
  readonly memberId: MemberId;
  readonly contests: readonly { readonly contestId: ContestId; readonly outcome: BlockedRight['outcome'] }[];
}
export type BlockCodeRefusal = HoldMemberRefusal | BlockRefusal;

/** Blocks a code that was lost, at once and whoever made it, before another is given out (AUTH-05). */
@Injectable()
export class BlockCode {
  constructor(
    private readonly work: UnitOfWork,
    private readonly keyring: Keyring,
  ) {}

  async execute({
    electionId,
    memberId,
    reason,
    by,
  }: {
    readonly electionId: ElectionId;
    readonly memberId: MemberId;
    readonly reason: LossReason;
    readonly by: Actor;
  }): Promise<Result<CodeBlocked, BlockCodeRefusal>> {
    authorise(by, 'returning-officer');
    return this.work.run<CodeBlocked, BlockCodeRefusal>(by.organisationId, async (stores) => {
      const held = await holdMember(stores, electionId, memberId);
      if (!held.ok) return held;
      const blocked = await blockMember(stores, this.keyring, { electionId, memberId, reason });
      if (!blocked.ok) return blocked;
      const contests = toldOf(blocked.value);
      if (contests.some(({ outcome }) => outcome === 'BLOCKED'))
        await stores.audit.append({
          type: 'VotingCodeBlocked',
          by,
          details: { electionId, memberId, reason, contests },
        });
      return ok({ memberId, contests });
    });
  }
}
