import type { Billionths } from '../meek/keep-value.js';

/** 0.0001 of a vote: a total surplus below it is as good as none (cl. 13). */
export const NEGLIGIBLE: Billionths = 100_000n;

/** What the elected hold above the quota, all together; one who by rounding holds less has no surplus. */
export const totalSurplus = (surpluses: readonly Billionths[]): Billionths =>
  surpluses.reduce((sum, one) => (one > 0n ? sum + one : sum), 0n);

/**
 * Why the hopeful candidate with the fewest votes is excluded now (cl. 13); null if votes are to be counted again first.
 * Where counting again cannot change anything, which the clause does not foresee, the surplus counts as negligible.
 *
 * @param lowest.fewest the votes of that candidate, and `next` of the one above; equal if they share the fewest votes
 */
export function whyExcluded(
  { fewest, next }: { readonly fewest: Billionths; readonly next: Billionths },
  surplus: Billionths,
  canChange: boolean,
): 'cannotReach' | 'converged' | 'notLess' | null {
  if (surplus < NEGLIGIBLE) return 'converged';
  if (fewest + surplus < next) return 'cannotReach';
  return canChange ? null : 'notLess';
}
