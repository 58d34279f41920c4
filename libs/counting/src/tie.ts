import type { CandidateNumber } from './candidate.js';

/** Votes by candidate number at the end of each stage so far; the first entry is stage 1. */
export type StageHistory = readonly (readonly bigint[])[];

export interface Separated {
  /** Those who remain tied after looking back; one candidate if the earlier stages decide. */
  readonly kept: readonly CandidateNumber[];
  /** The stage at which the last difference was found; null if the candidates were equal at every stage. */
  readonly stage: number | null;
}

/**
 * Looks back from the latest stage for one at which tied candidates had unequal votes, and keeps those with the highest
 * (or lowest) votes there; goes on looking among them while more than one is left.
 *
 * @see Scottish Local Government Elections Order 2011 (SSI 2011/399), Sch. 1, rr. 50(2) and 52(2)(a)
 */
export function latestDifference(
  tied: readonly CandidateNumber[],
  history: StageHistory,
  keep: 'highest' | 'lowest',
): Separated {
  let kept = tied;
  let stage: number | null = null;
  for (let at = history.length; at >= 1 && kept.length > 1; at--) {
    const votes = history[at - 1];
    if (votes === undefined) throw new Error(`stage ${at} is missing from the history`);
    const before = kept.length;
    kept = extreme(kept, votes, keep);
    if (kept.length < before) stage = at;
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

/** @throws Error if there is no such candidate: a bug in the caller */
export function votesOf(votes: readonly bigint[], candidate: CandidateNumber): bigint {
  const held = votes[candidate];
  if (held === undefined) throw new Error(`there is no candidate ${candidate}`);
  return held;
}
