import { Injectable } from '@nestjs/common';
import { err, fromHex, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { Actor, Contest, ContestId, ElectionId, LossReason, MemberId } from '#libs/domain';
import { readSignedCodeStatement, readSignedReplacement, rollState } from '#libs/evidence';
import type { CodeReplacement, CodeStatement, ReplacementFault } from '#libs/evidence';
import { authorise } from '../authorise.js';
import { holdElection } from '../election/held-election.js';
import { Keyring } from '../keyring.js';
import type { Stores } from '../ports/stores.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { appendToRollLog, PublicList, readOwnLines } from './append-roll-log.js';
import type { BlockCodeRefusal, CodeBlocked } from './block-code.js';
import { blockMember, holdMember, rightDigest, toldOf, withDigests } from './hold-member.js';
import type { BlockedAt } from './hold-member.js';

export type TakeReplacementRefusal =
  | BlockCodeRefusal
  | ReplacementFault
  | { readonly code: 'CODES_MADE_BY_PLATFORM' }
  | { readonly code: 'REPLACEMENT_OF_ANOTHER_ELECTION' }
  | { readonly code: 'REPLACEMENT_DOES_NOT_FIT'; readonly contest: string }
  | { readonly code: 'SPARE_NOT_FREE'; readonly contest: string }
  | { readonly code: 'VOTES_OTHERWISE' };

/**
 * Takes the signed request of whoever makes the codes outside: the old credential is blocked and a spare one stands in its
 * place, in one transaction, wherever no ballot of the member stands. Handing the same request in twice is refused.
 */
@Injectable()
export class TakeReplacement {
  constructor(
    private readonly work: UnitOfWork,
    private readonly keyring: Keyring,
  ) {}

  async execute({
    electionId,
    request,
    reason,
    by,
  }: {
    readonly electionId: ElectionId;
    /** The file, as `quorate codes spare` writes it. */
    readonly request: string;
    readonly reason: LossReason;
    readonly by: Actor;
  }): Promise<Result<CodeBlocked, TakeReplacementRefusal>> {
    authorise(by, 'returning-officer');
    return this.work.run<CodeBlocked, TakeReplacementRefusal>(by.organisationId, async (stores) => {
      const { elections, codes, members, audit } = stores;
      const found = await holdElection(elections, electionId);
      if (!found.ok) return found;
      const maker = await codes.maker(electionId);
      if (!maker) return err({ code: 'CODES_MADE_BY_PLATFORM' });
      const read = readSignedReplacement(request, maker.key);
      if (!read.ok) return read;
      if (read.value.electionId !== electionId) return err({ code: 'REPLACEMENT_OF_ANOTHER_ELECTION' });
      const [entry] = await members.byNumbers([read.value.member]);
      if (!entry?.memberId) return err({ code: 'NOT_ON_ROLL' });
      const { memberId } = entry;
      const held = await holdMember(stores, electionId, memberId);
      if (!held.ok) return held;
      const blocked = await blockMember(stores, this.keyring, { electionId, memberId, reason });
      if (!blocked.ok) return blocked;

      const statement = await statementOf(stores, electionId);
      const given = new Map<ContestId, string>();
      for (const right of blocked.value) {
        if (right.place === undefined) continue;
        const asked = { electionId, memberId, statement, right, replacement: read.value };
        const active = await this.activate(stores, asked);
        if (!active.ok) return active;
        given.set(right.contestId, active.value);
      }
      const contests = toldOf(blocked.value);
      const details = { electionId, memberId, reason, contests: withDigests(contests, given) };
      await audit.append({ type: 'VotingCodeReissued', by, details });
      return ok({ memberId, contests });
    });
  }

  /** Gives the digest of the new code of the right. */
  private async activate(
    stores: Stores,
    { electionId, memberId, statement, right, replacement }: ActivationAsked,
  ): Promise<Result<string, TakeReplacementRefusal>> {
    const contest = await stores.elections.contest(right.contestId);
    if (!contest) throw new Error(`right without contest ${right.contestId}`);
    const asked = replacement.contests.find(({ uuid }) => uuid === contest.uuid);
    if (!asked || asked.block !== right.place) return err({ code: 'REPLACEMENT_DOES_NOT_FIT', contest: contest.title });
    const { activate: credential, signature: maker } = asked;
    if (!(await isFree(stores, { statement, contest, credential })))
      return err({ code: 'SPARE_NOT_FREE', contest: contest.title });
    const list = await PublicList.of(stores, this.keyring, contest.id);
    const credentialHash = list.hashAt(credential);
    if (!credentialHash) return err({ code: 'REPLACEMENT_DOES_NOT_FIT', contest: contest.title });
    const tokenHash = this.keyring.tokenDigestHash(fromHex(replacement.token));
    if (!(await stores.credentials.activate({ contestId: contest.id, memberId, tokenHash, credentialHash })))
      return err({ code: 'VOTES_OTHERWISE' });
    const moves = [{ kind: 'activate', credential, for: asked.block, maker }] as const;
    await appendToRollLog(stores, this.keyring, { electionId, contest, moves });
    return ok(rightDigest(tokenHash, credentialHash));
  }
}

interface ActivationAsked {
  readonly electionId: ElectionId;
  readonly memberId: MemberId;
  readonly statement: CodeStatement;
  readonly right: BlockedAt;
  readonly replacement: CodeReplacement;
}

/** Whether a credential is spare by the statement of the maker, and stands for nobody so far. */
async function isFree(
  { rollLog }: Stores,
  { statement, contest, credential }: { statement: CodeStatement; contest: Contest; credential: number },
): Promise<boolean> {
  const spares = statement.contests.find(({ uuid }) => uuid === contest.uuid)?.spares ?? [];
  const { activated } = rollState(readOwnLines(await rollLog.lines(contest.id)));
  return spares.includes(credential) && !activated.has(credential);
}

async function statementOf({ codes }: Stores, electionId: ElectionId): Promise<CodeStatement> {
  const kept = await codes.statement(electionId);
  const read = kept && readSignedCodeStatement(JSON.stringify(kept));
  if (!read?.ok) throw new Error(`nobody vouches for the codes of election ${electionId}`);
  return read.value.statement;
}
