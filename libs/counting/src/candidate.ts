/**
 * A candidate's place on the ballot paper, from 1. The byte of candidate n in a cast vote record is at index n - 1.
 * Arrays "by candidate number" therefore have one entry more than there are candidates, and entry 0 is not used.
 */
export type CandidateNumber = number;

/** A byte holds a preference, so there can be at most 255 candidates. */
export const MOST_CANDIDATES = 255;

export interface Candidate {
  readonly name: string;
  /** Withdrawn, or dead, after the ballot papers were made: no votes are counted for them. */
  readonly withdrawn?: boolean;
  /** “Re-open nominations”: counted like any candidate, and if elected nobody takes the seat. */
  readonly reopensNominations?: boolean;
}

/** The numbers of all candidates who still stand, ascending. */
export function standingCandidates(candidates: readonly Candidate[]): readonly CandidateNumber[] {
  return candidates.flatMap((candidate, i) => (candidate.withdrawn === true ? [] : [i + 1]));
}
