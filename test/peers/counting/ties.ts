import { ascending } from './amounts.js';

/** The votes of all candidates at one point of the count. */
export type Point = ReadonlyMap<number, bigint>;

export interface TieRule {
  /** Which point decides: the first or the last at which the tied were not level. */
  readonly look: 'earliest' | 'latest';
  readonly keep: 'highest' | 'lowest';
}

/**
 * One step of breaking a tie: the best (or worst) at the point that decides; all of the tied if they were level at
 * every point.
 */
export function keepAtDecidingPoint(
  tied: readonly number[],
  points: readonly Point[],
  rule: TieRule,
): readonly number[] {
  const at = (point: Point): readonly bigint[] => tied.map((candidate) => point.get(candidate) ?? 0n);
  const inOrder = rule.look === 'earliest' ? points : [...points].reverse();
  const deciding = inOrder.find((point) => new Set(at(point)).size > 1);
  if (deciding === undefined) return tied;
  const sorted = [...at(deciding)].sort(ascending);
  const wanted = rule.keep === 'highest' ? sorted.at(-1) : sorted[0];
  return tied.filter((candidate) => (deciding.get(candidate) ?? 0n) === wanted);
}

/** Those still level when nothing more separates them. Project decision: after each step the search starts afresh. */
export function stillTied(tied: readonly number[], points: readonly Point[], rule: TieRule): readonly number[] {
  const kept = keepAtDecidingPoint(tied, points, rule);
  return kept.length === tied.length ? kept : stillTied(kept, points, rule);
}
