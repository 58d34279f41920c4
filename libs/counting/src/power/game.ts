import { err, fraction, ok, sum } from '#libs/basics';
import type { Fraction, Result } from '#libs/basics';
import { refusal } from '../resolutions/refusal.js';
import type { Refusal } from '../resolutions/refusal.js';
import type { Comparison } from '../resolutions/resolution-rule.js';

export interface Player {
  readonly id: string;
  /** 0 or more, in any unit. */
  readonly weight: Fraction;
}

/** Who votes with what weight, and which coalitions carry a resolution against all others. */
export interface WeightedGame {
  readonly players: readonly Player[];
  /** A coalition wins only if its weight compares so with this. */
  readonly quota: { readonly comparison: Comparison; readonly weight: Fraction };
  /** Players without whom no coalition wins, whatever its weight. */
  readonly consents: readonly string[];
}

/** The same game in whole numbers: a coalition wins if it holds `least` or more and every player who must consent. */
export interface WholeGame {
  readonly weights: readonly number[];
  readonly least: number;
  readonly mustConsent: readonly boolean[];
}

/**
 * Multiplies all weights by their common denominator, which changes no coalition.
 *
 * @returns a refusal if the weights are so fine that their sum is no safe whole number
 */
export function inWholeNumbers({ players, quota, consents }: WeightedGame): Result<WholeGame, readonly Refusal[]> {
  const scale = players.reduce((unit, { weight }) => leastCommonMultiple(unit, weight.denominator), 1n);
  const scaled = players.map(({ weight }) => (weight.numerator * scale) / weight.denominator);
  const divisor = scaled.reduce(greatestCommonDivisor, 0n);
  const unit = divisor === 0n ? 1n : divisor;
  const needed = fraction(quota.weight.numerator * scale, quota.weight.denominator * unit);
  const whole = needed.numerator / needed.denominator;
  const isWhole = needed.denominator === 1n;
  const reached = quota.comparison === 'atLeast' && isWhole ? whole : whole + 1n;
  const least = reached < 1n ? 1n : reached; // nobody at all never carries anything
  const total = scaled.reduce((all, weight) => all + weight, 0n) / unit;
  if (total > BigInt(Number.MAX_SAFE_INTEGER)) return err([refusal('WEIGHTS_TOO_FINE', 'rule.weighting')]);
  return ok({
    weights: scaled.map((weight) => Number(weight / unit)),
    least: Number(least > total ? total + 1n : least),
    mustConsent: players.map(({ id }) => consents.includes(id)),
  });
}

/** A quota that no coalition reaches. */
export const outOfReach = (players: readonly Player[]): WeightedGame['quota'] => ({
  comparison: 'moreThan',
  weight: sum(players.map(({ weight }) => weight)),
});

const leastCommonMultiple = (a: bigint, b: bigint): bigint => (a / greatestCommonDivisor(a, b)) * b;

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller > 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}
