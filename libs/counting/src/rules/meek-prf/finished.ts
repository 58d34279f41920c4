import type { Billionths } from '../meek/keep-value.js';

/** 0.000001 of a vote: a total surplus below it changes nothing any more (A). */
export const OMEGA: Billionths = 1_000n;

/** The sum of what the elected hold above the quota, less what they hold below it; not less than 0 (B.2.d). */
export function totalSurplus(surpluses: readonly Billionths[]): Billionths {
  const sum = surpluses.reduce((a, b) => a + b, 0n);
  return sum > 0n ? sum : 0n;
}

/**
 * Why a round needs no further iteration (B.2.e); null if it does.
 *
 * @param before the total surplus at the iteration before; null at the first iteration of a round
 */
export function whyFinished(surplus: Billionths, before: Billionths | null): 'converged' | 'notLess' | null {
  if (surplus < OMEGA) return 'converged';
  return before !== null && surplus >= before ? 'notLess' : null;
}
