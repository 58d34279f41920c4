import { err, ok, toHex } from '#libs/basics';
import type { Result } from '#libs/basics';
import { codesMayMove } from '#libs/domain';
import type {
  CodesIssuedElection,
  CodesMoveRefusal,
  ContestId,
  ElectionId,
  MemberId,
  PollingElection,
  RegisterEntry,
} from '#libs/domain';
import { digestHex } from '#libs/evidence';
import type { BlockReason } from '#libs/evidence';
import { holdElection } from '../election/held-election.js';
import type { ElectionNotFound } from '../election/held-election.js';
import type { Keyring } from '../keyring.js';
import type { BlockedRight } from '../ports/credential-store.js';
import type { Stores } from '../ports/stores.js';
import { appendToRollLog, PublicList } from './append-roll-log.js';

export type HoldMemberRefusal = ElectionNotFound | CodesMoveRefusal | { readonly code: 'NOT_ON_ROLL' };

/** Takes hold of an election whose codes may be replaced, and finds one of its members in the register. */
export async function holdMember(
  { elections, members }: Stores,
  electionId: ElectionId,
  memberId: MemberId,
): Promise<
  Result<
    { readonly election: CodesIssuedElection | PollingElection; readonly member: RegisterEntry },
    HoldMemberRefusal
  >
> {
  const held = await holdElection(elections, electionId);
  if (!held.ok) return held;
  const election = codesMayMove(held.value, await elections.now());
  if (!election.ok) return election;
  const member = await members.byId(memberId);
  return member ? ok({ election: election.value, member }) : err({ code: 'NOT_ON_ROLL' });
}

export interface BlockedAt extends BlockedRight {
  /** Place of the credential in the public list; only of those that are blocked. */
  readonly place: number | undefined;
}

export type BlockRefusal = { readonly code: 'NOT_ON_ROLL' } | { readonly code: 'BALLOT_STANDS' };

/**
 * Blocks the code of a member wherever no ballot of theirs stands, and writes that into the public log. What was blocked
 * before is given again, so that doing it twice changes nothing.
 */
export async function blockMember(
  stores: Stores,
  keyring: Keyring,
  { electionId, memberId, reason }: { electionId: ElectionId; memberId: MemberId; reason: BlockReason },
): Promise<Result<readonly BlockedAt[], BlockRefusal>> {
  const { credentials, elections } = stores;
  const rights = await credentials.block(electionId, memberId, reason);
  if (rights.length === 0) return err({ code: 'NOT_ON_ROLL' });
  if (rights.every(({ outcome }) => outcome === 'VOTED')) return err({ code: 'BALLOT_STANDS' });
  const contests = new Map((await elections.contestsOf(electionId)).map((contest) => [contest.id, contest]));
  const placed: BlockedAt[] = [];
  for (const right of rights) {
    const contest = contests.get(right.contestId);
    if (!contest) throw new Error('a right in a contest of another election');
    const isBlocked = right.outcome !== 'VOTED';
    const list = isBlocked ? await PublicList.of(stores, keyring, right.contestId) : undefined;
    const place = await list?.placeOf(right.credentialHash);
    placed.push({ ...right, place });
    if (right.outcome === 'BLOCKED' && place !== undefined)
      await appendToRollLog(stores, keyring, {
        electionId,
        contest,
        moves: [{ kind: 'block', credential: place, reason }],
      });
  }
  return ok(placed);
}

/** Of the keyed hashes of a new code: binds the right to what was given out, in the audit trail. */
export const rightDigest = (tokenHash: Uint8Array, credentialHash: Uint8Array): string =>
  digestHex(`${toHex(tokenHash)},${toHex(credentialHash)}`);

/** The same with the digest of each new code, for the audit trail. */
export const withDigests = <Told extends { readonly contestId: ContestId }>(
  told: readonly Told[],
  digests: ReadonlyMap<ContestId, string>,
): (Told & { readonly right: string | undefined })[] =>
  told.map((contest) => ({ ...contest, right: digests.get(contest.contestId) }));

/** What officers and the audit trail are told of each contest: never a place, which the public log has without the member. */
export const toldOf = (
  rights: readonly BlockedRight[],
): { readonly contestId: ContestId; readonly outcome: BlockedRight['outcome'] }[] =>
  rights.map(({ contestId, outcome }) => ({ contestId, outcome }));
