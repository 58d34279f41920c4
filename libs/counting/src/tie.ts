import type { CandidateNumber } from './candidate.js';

/** Votes by candidate number at a moment of the count at which the rules compare tied candidates. */
export interface TiePoint {
  /** The stage, from 1, at whose end (or in which) it was. */
  readonly stage: number;
  readonly votes: readonly bigint[];
}

export interface Separated {
  /** Those who remain tied after comparing; one candidate if the earlier stages decide. */
  readonly kept: readonly CandidateNumber[];
  /** The stage at which the last difference was found; null if the candidates were equal at every stage. */
  readonly stage: number | null;
}

/**
 * Compares tied candidates at one point after another, and at each at which they had unequal votes keeps those with the
 * highest (or lowest) there; goes on among them while more than one is left.
 *
 * @param points in the order in which the rule looks: from the first (`earliest difference`: Model Election Rules 2014,
 *   ERS97, New Zealand) or from the last (`latest difference`: Scottish Local Government Elections Order 2011, Sch. 1,
 *   rr. 50(2) and 52(2)(a))
 */
export function separate(
  tied: readonly CandidateNumber[],
  points: Iterable<TiePoint>,
  keep: 'highest' | 'lowest',
): Separated {
  let kept = tied;
  let stage: number | null = null;
  for (const point of points) {
    if (kept.length < 2) break;
    const before = kept.length;
    kept = extreme(kept, point.votes, keep);
    if (kept.length < before) stage = point.stage;
  }
  return { kept, stage };
}

/** Those candidates who have the most votes, or the fewest; several if they are equal. Keeps the order given. */
export function extreme(
  candidates: readonly CandidateNumber[],
  votes: readonly bigint[],
  which: 'highest' | 'lowest',
): readonly CandidateNumber[] {
  const best = candidates
    .map((candidate) => votesOf(votes, candidate))
    .reduce((a, b) => ((which === 'highest' ? b > a : b < a) ? b : a));
  return candidates.filter((candidate) => votesOf(votes, candidate) === best);
}

/** In descending votes; equals in ascending number. */
export const byVotes = (candidates: readonly CandidateNumber[], votes: readonly bigint[]): readonly CandidateNumber[] =>
  [...candidates].sort((a, b) => {
    const [votesA, votesB] = [votesOf(votes, a), votesOf(votes, b)];
    return votesA === votesB ? a - b : votesA > votesB ? -1 : 1;
  });

/** @throws Error if there is no such candidate: a bug in the caller */
export function votesOf(votes: readonly bigint[], candidate: CandidateNumber): bigint {
  const held = votes[candidate];
  if (held === undefined) throw new Error(`there is no candidate ${candidate}`);
  return held;
}
