import { atLeast, fraction, isEqual, moreThan } from '#libs/basics';
import type { Fraction } from '#libs/basics';
import type { Sides } from './class-weights.js';
import type { Comparison, ResolutionRule, Threshold } from './resolution-rule.js';
import { outOf, turnoutOf, votesCast } from './tally.js';
import type { Tally } from './tally.js';

export type LimbName =
  | 'majority'
  | 'shareOfVotes'
  | 'shareOfAllMembers'
  | 'turnout'
  | 'inFavour'
  | 'fewestVotes'
  | 'classConsent'
  | 'holdersByValue';

/** One thing that must be so for the resolution to be carried. It is carried when every limb is met. */
export interface Limb {
  readonly name: LimbName;
  /** What was reached, exactly; null if there was nothing to measure, such as no vote at all. */
  readonly value: Fraction | null;
  readonly comparison: Comparison;
  readonly required: Fraction;
  readonly met: boolean;
  /** The class that it is about. */
  readonly class?: string;
  /** Measured with classes weighed, so that the exact figures show how each class voted. */
  readonly weighed?: true;
  /** Met by a casting vote at a tie, and not by `value`. */
  readonly byCastingVote?: true;
  /** Instrument and number. */
  readonly rule: string;
}

/** @returns a limb met if the value compares as required, and not met if there is no value */
export function limb(
  name: LimbName,
  value: Fraction | null,
  comparison: Comparison,
  required: Fraction,
  rule: string,
): Limb {
  const met = value !== null && (comparison === 'atLeast' ? atLeast(value, required) : moreThan(value, required));
  return { name, value, comparison, required, met, rule };
}

/**
 * The threshold itself. A majority compares for with against, not with a half: they differ where weight went to neither.
 *
 * @param sides shares for and against as weighed by the rule; null if nothing was cast
 */
export function thresholdLimb(threshold: Threshold, sides: Sides | null, tally: Tally, rule: string): Limb {
  if (threshold.kind === 'majority')
    return limb('majority', sides && sides.for, 'moreThan', sides?.against ?? fraction(1, 2), rule);
  const { of, comparison, share } = threshold;
  return of === 'allMembers'
    ? limb('shareOfAllMembers', outOf(tally.for, tally.eligible), comparison, share, rule)
    : limb('shareOfVotes', sides && sides.for, comparison, share, rule);
}

/** Whether for and against are exactly equal and somebody voted: the only case for a casting vote. */
export const isTied = (sides: Sides | null): boolean => sides !== null && isEqual(sides.for, sides.against);

/** Turnout limbs and the fewest votes. Votes withheld help neither. */
export function participationLimbs({ turnout, fewestVotes, source }: ResolutionRule, tally: Tally): readonly Limb[] {
  const shares = turnout.map(({ counts, atLeast: least }) =>
    counts === 'voting'
      ? limb('turnout', turnoutOf(tally), 'atLeast', least, source)
      : limb('inFavour', outOf(tally.for, tally.eligible), 'atLeast', least, source),
  );
  if (fewestVotes === undefined) return shares;
  return [...shares, limb('fewestVotes', fraction(votesCast(tally)), 'atLeast', fraction(fewestVotes), source)];
}
