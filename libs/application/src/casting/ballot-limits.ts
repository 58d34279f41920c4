/**
 * Longest ballot that is looked at, in characters. The longest that a contest of ours can have, a free choice among 30
 * candidates, takes 23,500; the longest request that the edge takes is not much more than this.
 */
export const MOST_BALLOT_CHARACTERS = 48_000;

/** Voters in one array call of the database. Each costs its backend a lock on the right and an insert. */
export const MOST_VOTERS_IN_A_CALL = 64;

/** How long a casting waits for others to share its call, where calls are shared. */
export const GATHER_MS = 3;

/** Ballots in one batch: what an inclusion proof is computed from. */
export const MOST_BALLOTS_IN_A_BATCH = 2_048;

/** Received ballots that a checker takes in one transaction. */
export const BALLOTS_IN_A_CHECK = 40;
