import { add, atLeast, divide, fraction, isEqual, multiply, NOTHING, ONE, sum } from '#libs/basics';
import type { Fraction } from '#libs/basics';
import type { WeightedClass } from './resolution-rule.js';
import { outOf, turnoutOf, votesCast } from './tally.js';
import type { ClassTally, Tally } from './tally.js';

/** How much of the whole, which is 1, is for and against. Less than 1 together where weight went to neither. */
export interface Sides {
  readonly for: Fraction;
  readonly against: Fraction;
}

/** A class of the rule with its votes. */
export interface ClassVotes<Rule> {
  readonly rule: Rule;
  readonly tally: ClassTally;
}

/** How a class divides the weight it has. */
export type Division = (tally: Tally) => Sides;

/** As its members voted. */
export const inProportion: Division = (tally) => ({
  for: fraction(tally.for, votesCast(tally)),
  against: fraction(tally.against, votesCast(tally)),
});

/** All to the side with more votes in the class; at a tie nothing to either. */
export const allToMajority: Division = (tally) => ({
  for: tally.for > tally.against ? ONE : NOTHING,
  against: tally.against > tally.for ? ONE : NOTHING,
});

/** Whether a class counts: somebody voted for or against, and enough did where the rules set a least turnout. */
export function isLive({ rule: { minTurnout }, tally }: ClassVotes<WeightedClass>): boolean {
  const turnout = turnoutOf(tally);
  if (votesCast(tally) === 0) return false;
  return minTurnout === undefined || (turnout !== null && atLeast(turnout, minTurnout));
}

/**
 * The weighted shares. The weight of an empty class with `REDISTRIBUTE` is shared among the classes that voted, in
 * proportion to their weights; with `ZERO` it stays in the whole and is neither for nor against.
 *
 * @returns null if no class voted, or all that did have no weight
 */
export function weighClasses(classes: readonly ClassVotes<WeightedClass>[], division: Division): Sides | null {
  const live = classes.filter(isLive);
  const liveWeight = sum(live.map(({ rule }) => rule.weight));
  if (isEqual(liveWeight, NOTHING)) return null;
  const shared = sum(
    classes.filter((each) => !isLive(each) && each.rule.ifEmpty === 'REDISTRIBUTE').map(({ rule }) => rule.weight),
  );
  const factor = divide(add(liveWeight, shared), liveWeight);
  const parts = live.map(({ rule, tally }) => ({ weight: multiply(rule.weight, factor), sides: division(tally) }));
  return {
    for: sum(parts.map(({ weight, sides }) => multiply(weight, sides.for))),
    against: sum(parts.map(({ weight, sides }) => multiply(weight, sides.against))),
  };
}

/** One member one vote; null if nobody voted for or against. */
export function unweighted(tally: Tally): Sides | null {
  const cast = votesCast(tally);
  const forIt = outOf(tally.for, cast);
  const against = outOf(tally.against, cast);
  return forIt && against && { for: forIt, against };
}
