import { randomBytes } from 'node:crypto';
import type { BallotCheck } from '#libs/belenios';
import { ballotChecker, loadFastGroup } from '#libs/belenios';

/** Runs in a worker thread; the group keeps its tables, the checker what it read of the last election. */
const { group } = await loadFastGroup((length) => randomBytes(length));
const check = ballotChecker(group);

export interface BallotTask {
  readonly election: Uint8Array;
  readonly ballots: readonly Uint8Array[];
}

export default ({ election, ballots }: BallotTask): readonly BallotCheck[] => check(election, ballots);
