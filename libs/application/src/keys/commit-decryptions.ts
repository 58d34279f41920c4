import { Injectable } from '@nestjs/common';
import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { ContestId, ElectionId, Officer } from '#libs/domain';
import { authorise } from '../authorise.js';
import { holdElection } from '../election/held-election.js';
import type { ElectionNotFound } from '../election/held-election.js';
import type { Stores } from '../ports/stores.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { commitmentsAwaited, hasShowingBegun, readOpeningParts } from './opening-parts.js';

export interface DecryptionDigest {
  readonly contestId: ContestId;
  /** SHA-256 of the exact text of the partial decryption, 64 hex digits. */
  readonly digest: string;
}

export type CommitRefusal =
  | ElectionNotFound
  | { readonly code: 'CONTEST_NOT_FOUND' | 'NOT_A_KEY_HOLDER_OF_CONTEST' | 'BOX_NOT_MIXED' | 'NO_DECRYPTIONS' }
  | { readonly code: 'DECRYPTION_DIGEST_UNREADABLE' }
  | { readonly code: 'DECRYPTION_COMMITTED_OTHERWISE' | 'COMMITMENT_TOO_LATE'; readonly contest: string };

export interface DecryptionsCommitted {
  readonly contests: readonly { readonly contestId: ContestId; readonly trustee: number; readonly awaited: number }[];
}

/**
 * A key-holder commits to their part of the opening of every box, before anybody shows theirs: so nobody knows a single
 * paper while they can still choose what to hand in. The digests are published. Until somebody shows their part a promise
 * may be made anew, as it tells nothing.
 */
@Injectable()
export class CommitDecryptions {
  constructor(private readonly work: UnitOfWork) {}

  execute({
    electionId,
    digests,
    by,
  }: {
    readonly electionId: ElectionId;
    readonly digests: readonly DecryptionDigest[];
    readonly by: Officer;
  }): Promise<Result<DecryptionsCommitted, CommitRefusal>> {
    authorise(by, 'key-holder');
    return this.work.run<DecryptionsCommitted, CommitRefusal>(by.organisationId, async (stores) => {
      const held = await holdElection(stores.elections, electionId);
      if (!held.ok) return held;
      if (digests.length === 0) return err({ code: 'NO_DECRYPTIONS' });
      const taken: { contestId: ContestId; trustee: number; digest: string; awaited: number; isNew: boolean }[] = [];
      for (const { contestId, digest } of digests) {
        const one = await commit(stores, electionId, { contestId, digest, by });
        if (!one.ok) return one;
        taken.push({ contestId, digest, ...one.value });
      }
      const added = taken
        .filter(({ isNew }) => isNew)
        .map(({ contestId, trustee, digest }) => ({ contestId, trustee, digest }));
      if (added.length > 0)
        await stores.audit.append({ type: 'DecryptionsCommitted', by, details: { electionId, commitments: added } });
      return ok({ contests: taken.map(({ contestId, trustee, awaited }) => ({ contestId, trustee, awaited })) });
    });
  }
}

async function commit(
  stores: Stores,
  electionId: ElectionId,
  { contestId, digest, by }: DecryptionDigest & { readonly by: Officer },
): Promise<Result<{ trustee: number; awaited: number; isNew: boolean }, CommitRefusal>> {
  const { elections, trusteeKeys, decryptions } = stores;
  if (!/^[0-9a-f]{64}$/.test(digest)) return err({ code: 'DECRYPTION_DIGEST_UNREADABLE' });
  const contest = await elections.contest(contestId);
  if (contest?.electionId !== electionId) return err({ code: 'CONTEST_NOT_FOUND' });
  const own = (await trusteeKeys.ofContest(contestId)).find(({ officerId }) => officerId === by.officerId);
  if (!own) return err({ code: 'NOT_A_KEY_HOLDER_OF_CONTEST' });
  const { trustee } = own;
  const parts = await readOpeningParts(stores, contestId);
  if (!parts || parts.shown.size === 0) return err({ code: 'BOX_NOT_MIXED' });
  const known = (await decryptions.commitments(contestId)).find((each) => each.trustee === trustee);
  const isNew = known?.digest !== digest;
  if (isNew && hasShowingBegun(parts)) {
    const code = known ? 'DECRYPTION_COMMITTED_OTHERWISE' : 'COMMITMENT_TOO_LATE';
    return err({ code, contest: contest.title });
  }
  if (isNew) await decryptions.commit(contestId, { trustee, digest });
  const awaited = commitmentsAwaited({ ...parts, committed: new Set([...parts.committed, trustee]) });
  return ok({ trustee, awaited, isNew });
}
