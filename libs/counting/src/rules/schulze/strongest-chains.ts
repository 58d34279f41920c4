import type { CandidateNumber } from '../../candidate.js';
import type { Levels } from '../../choices/elect-levels.js';
import type { Comparisons } from './comparisons.js';

/**
 * How strongly each candidate beats each other, directly or by a chain of others. A victory is as strong as the number of
 * papers on the winning side (“winning votes”); a chain is as strong as its weakest victory.
 */
export interface StrongestChains {
  /** In papers; 0 if no chain of victories leads from the one to the other. */
  readonly strength: (from: CandidateNumber, to: CandidateNumber) => number;
  /** Who is in the strongest chain (one of them, if several are as strong), both ends included; null if there is none. */
  readonly chain: (from: CandidateNumber, to: CandidateNumber) => readonly CandidateNumber[] | null;
}

/**
 * @see M. Schulze, “A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner election
 *   method”, Social Choice and Welfare 36 (2011), 267–303, section 2.3 for the algorithm
 */
export function strongestChains({ standing, preferring }: Comparisons): StrongestChains {
  const places = Math.max(...standing) + 1;
  const strengths = new Float64Array(places * places);
  /** Who stands before `to` in the strongest chain from `from`. */
  const before = new Uint8Array(places * places);
  for (const from of standing)
    for (const to of standing) {
      const papers = preferring(from, to);
      if (from !== to && papers > preferring(to, from)) strengths[from * places + to] = papers;
      before[from * places + to] = from;
    }
  for (const via of standing)
    for (const from of standing) {
      const toVia = strengths[from * places + via] ?? 0;
      if (from === via || toVia === 0) continue;
      for (const to of standing) {
        if (to === from || to === via) continue;
        const strength = Math.min(toVia, strengths[via * places + to] ?? 0);
        if (strength <= (strengths[from * places + to] ?? 0)) continue;
        strengths[from * places + to] = strength;
        before[from * places + to] = before[via * places + to] ?? 0;
      }
    }

  const strength = (from: CandidateNumber, to: CandidateNumber) => strengths[from * places + to] ?? 0;
  return {
    strength,
    chain: (from, to) => {
      if (strength(from, to) === 0) return null;
      const chain = [to];
      for (let at = to; at !== from;) chain.unshift((at = before[from * places + at] ?? from));
      return chain;
    },
  };
}

/**
 * From the best down: each level is everyone whom nobody left beats, one candidate beating another if the strongest chain
 * from the one is stronger than the strongest chain back.
 */
export function levelsByChains(standing: readonly CandidateNumber[], { strength }: StrongestChains): Levels {
  const levels: (readonly CandidateNumber[])[] = [];
  for (let left = standing; left.length > 0;) {
    const unbeaten = left.filter((one) => !left.some((other) => strength(other, one) > strength(one, other)));
    if (unbeaten.length === 0)
      throw new Error('every candidate left is beaten by another: chains were not compared well');
    levels.push(unbeaten);
    left = left.filter((one) => !unbeaten.includes(one));
  }
  return levels;
}
