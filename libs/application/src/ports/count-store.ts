import type { ContestId, OfficerId } from '#libs/domain';

/** A finished count, or where it stopped for want of a lot. Canonical JSON text. */
export interface CountRun {
  readonly countId: string;
  /** Digest of rows, rule and lots: the same input is counted once. */
  readonly inputDigest: string;
  readonly outcome: 'counted' | 'lots-required';
  readonly record: string;
  readonly recordDigest: string;
}

export interface CountStore {
  /** False if a count of the same input stands. */
  add(contestId: ContestId, run: CountRun): Promise<boolean>;
  /** The count of the contest that went through, if any. */
  finished(contestId: ContestId): Promise<CountRun | undefined>;
  /** Counts that stopped at a tie, in no particular order. */
  stopped(contestId: ContestId): Promise<readonly CountRun[]>;
  /** Recorded draws, canonical JSON each, in order of recording. */
  lots(contestId: ContestId): Promise<readonly string[]>;
  addLot(contestId: ContestId, draw: string, by: OfficerId): Promise<void>;
}
