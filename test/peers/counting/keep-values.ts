import { of } from './ranked-election.js';

/** One vote, and a keep value of 1: everything Meek is a whole number of billionths. */
export const UNIT = 1_000_000_000n;

/** a ÷ b to the next whole number up; b above 0. */
export function divideUp(a: bigint, b: bigint): bigint {
  return a / b + (a % b > 0n ? 1n : 0n);
}

/**
 * Hands out every paper anew: each candidate on it, in order, keeps their keep value's share of what is left of the
 * paper, to 9 decimals, rounded up; the rest goes on. Every paper is rounded by itself, so that identical papers come
 * to one paper's rounded share times their number.
 *
 * @returns the votes of everyone with a keep value, in billionths
 */
export function distribute(
  papers: readonly (readonly number[])[],
  keep: ReadonlyMap<number, bigint>,
): Map<number, bigint> {
  const votes = new Map([...keep.keys()].map((candidate) => [candidate, 0n]));
  for (const paper of papers) {
    let weight = UNIT;
    for (const candidate of paper) {
      const share = divideUp(weight * of(keep, candidate), UNIT);
      votes.set(candidate, of(votes, candidate) + share);
      weight -= share;
      if (weight <= 0n) break;
    }
  }
  return votes;
}

/**
 * The next keep value of an elected candidate: keep value × quota (9 decimals, rounded up) ÷ votes (9 decimals, rounded
 * up), which would have left them the quota, had nothing else changed.
 */
export function nextKeepValue(keepValue: bigint, quota: bigint, votes: bigint): bigint {
  return divideUp(divideUp(keepValue * quota, UNIT) * UNIT, votes);
}

/** Those of `hopeful` who have the quota or more. */
export function reaching(
  quota: bigint,
  hopeful: readonly number[],
  votes: ReadonlyMap<number, bigint>,
): readonly number[] {
  return hopeful.filter((candidate) => of(votes, candidate) >= quota);
}

export function sum(amounts: Iterable<bigint>): bigint {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return total;
}
