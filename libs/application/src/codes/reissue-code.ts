import { Injectable } from '@nestjs/common';
import { publicCredential, readVotingCode, signInToken } from '#libs/belenios';
import type { VotingCode } from '#libs/belenios';
import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type {
  Actor,
  CodesIssuedElection,
  ContestId,
  ElectionId,
  LossReason,
  MemberId,
  PollingElection,
  RegisterEntry,
} from '#libs/domain';
import { authorise } from '../authorise.js';
import { RecordGroup } from '../election/record-group.js';
import { votingCodeMessages } from '../election/voting-code-message.js';
import { Keyring } from '../keyring.js';
import { PublicAddress } from '../ports/public-address.js';
import type { Stores } from '../ports/stores.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { appendToRollLog, PublicList } from './append-roll-log.js';
import { blockMember, holdMember, rightDigest, toldOf, withDigests } from './hold-member.js';
import type { BlockedAt } from './hold-member.js';
import type { BlockCodeRefusal, CodeBlocked } from './block-code.js';

export interface CodeReissued extends CodeBlocked {
  readonly sparesLeft: number;
}
export type ReissueCodeRefusal =
  | BlockCodeRefusal
  | { readonly code: 'CODES_MADE_OUTSIDE'; readonly name: string }
  | { readonly code: 'NO_SPARE_LEFT' }
  | { readonly code: 'MEMBER_WITHOUT_EMAIL' }
  | { readonly code: 'VOTES_OTHERWISE' };

/**
 * Sends a member another code in the place of one that was lost, where the platform makes the codes: blocks the old one,
 * lets the next spare credential stand for it in every contest without a ballot, and writes both into the public log.
 */
@Injectable()
export class ReissueCode {
  constructor(
    private readonly work: UnitOfWork,
    private readonly keyring: Keyring,
    private readonly record: RecordGroup,
    private readonly address: PublicAddress,
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
  }): Promise<Result<CodeReissued, ReissueCodeRefusal>> {
    authorise(by, 'returning-officer');
    return this.work.run<CodeReissued, ReissueCodeRefusal>(by.organisationId, async (stores) => {
      const { codes, audit } = stores;
      const held = await holdMember(stores, electionId, memberId);
      if (!held.ok) return held;
      const { election, member } = held.value;
      const maker = await codes.maker(electionId);
      if (maker) return err({ code: 'CODES_MADE_OUTSIDE', name: maker.name });
      if (member.email === undefined) return err({ code: 'MEMBER_WITHOUT_EMAIL' });
      const blocked = await blockMember(stores, this.keyring, { electionId, memberId, reason });
      if (!blocked.ok) return blocked;
      const code = readVotingCode((await codes.takeSpare(electionId)) ?? '');
      if (!code.ok) return err({ code: 'NO_SPARE_LEFT' });

      const given = new Map<ContestId, string>();
      for (const right of blocked.value) {
        if (right.place === undefined) continue;
        const digest = await this.activate(stores, election, { memberId, code: code.value, right });
        if (digest === undefined) return err({ code: 'VOTES_OTHERWISE' });
        given.set(right.contestId, digest);
      }
      const sparesLeft = await codes.sparesLeft(electionId);
      await this.send(stores, election, { memberId, member, to: member.email, code: code.value, nth: sparesLeft });
      const contests = toldOf(blocked.value);
      const details = { electionId, memberId, reason, contests: withDigests(contests, given) };
      await audit.append({ type: 'VotingCodeReissued', by, details });
      return ok({ memberId, contests, sparesLeft });
    });
  }

  /** Gives the digest of the new code of the right; nothing where the member may have none. */
  private async activate(
    stores: Stores,
    { id: electionId }: CodesIssuedElection | PollingElection,
    { memberId, code, right }: { memberId: MemberId; code: VotingCode; right: BlockedAt },
  ): Promise<string | undefined> {
    const { contestId, place: blocked } = right;
    const contest = await stores.elections.contest(contestId);
    if (!contest || blocked === undefined) throw new Error(`right without contest ${contestId}`);
    const list = await PublicList.of(stores, this.keyring, contestId);
    const credential = list.credentials.indexOf(publicCredential(this.record.group, code, contest.uuid));
    const credentialHash = list.hashAt(credential);
    if (!credentialHash) throw new Error(`a spare code has no credential in ${contest.uuid}`);
    const tokenHash = this.keyring.tokenHash(signInToken(code, electionId));
    const isActive = await stores.credentials.activate({ contestId, memberId, tokenHash, credentialHash });
    if (isActive)
      await appendToRollLog(stores, this.keyring, {
        electionId,
        contest,
        moves: [{ kind: 'activate', credential, for: blocked, maker: null }],
      });
    return isActive ? rightDigest(tokenHash, credentialHash) : undefined;
  }

  /** The key of the message tells it from those before: the number of spare codes only falls. */
  private async send(
    { organisation, messages }: Stores,
    election: CodesIssuedElection | PollingElection,
    to: { memberId: MemberId; member: RegisterEntry; to: string; code: VotingCode; nth: number },
  ): Promise<void> {
    const body = await organisation.read();
    if (!body) throw new Error('no organisation');
    const write = votingCodeMessages({ body, election, publicUrl: this.address.url, isReplacement: true });
    const { memberId, member, to: toAddress, code, nth } = to;
    const purposeKey = `${election.id}:${memberId}:spare-${nth}`;
    await messages.add([{ purpose: 'voting-code', purposeKey, memberId, toAddress, ...write(member, code) }]);
  }
}
