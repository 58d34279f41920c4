import { divide, fraction, isEqual, moreThan, multiply, NOTHING, ONE, subtract, sum } from '#libs/basics';
import type { Fraction } from '#libs/basics';
import { inProportion } from './class-weights.js';
import type { ClassVotes, Sides } from './class-weights.js';
import type { CappedClass } from './resolution-rule.js';
import { votesCast } from './tally.js';

/** A class with the number of votes it would have without caps; a power calculation gives expected votes. */
export interface RawClass {
  readonly id: string;
  readonly raw: Fraction;
  readonly cap?: Fraction | undefined;
}

/**
 * The share of each class once caps are applied. What a capped class loses goes to the uncapped ones in proportion to
 * their votes; this may lift another class above its cap, so it is repeated until no share is above its cap.
 *
 * @returns shares in the order given. They add up to 1, or to less where only capped classes voted: what lies above
 *   their caps then belongs to nobody. All 0 if nobody voted.
 */
export function capShares(classes: readonly RawClass[]): readonly Fraction[] {
  const capped = new Set<string>();
  for (;;) {
    const shares = sharesWith(classes, capped);
    const over = classes.filter(({ id, cap }, i) => cap && !capped.has(id) && moreThan(shares[i] ?? NOTHING, cap));
    if (over.length === 0) return shares;
    for (const { id } of over) capped.add(id);
  }
}

function sharesWith(classes: readonly RawClass[], capped: ReadonlySet<string>): readonly Fraction[] {
  const free = sum(classes.filter(({ id }) => !capped.has(id)).map(({ raw }) => raw));
  const left = subtract(ONE, sum(classes.map(({ id, cap }) => (capped.has(id) && cap ? cap : NOTHING))));
  return classes.map(({ id, raw, cap }) => {
    if (capped.has(id) && cap) return cap;
    return free.numerator === 0n ? NOTHING : multiply(left, divide(raw, free));
  });
}

/**
 * The shares for and against with caps on some classes: for instance investor members held below a quarter of the votes.
 *
 * @returns null if nobody voted, or only classes whose caps leave part of the whole to nobody: a class that the rules
 *   limit does not decide alone because the others stayed away
 */
export function weighCapped(classes: readonly ClassVotes<CappedClass>[]): Sides | null {
  const live = classes.filter(({ tally }) => votesCast(tally) > 0);
  const shares = capShares(live.map(({ rule, tally }) => ({ ...rule, raw: fraction(votesCast(tally)) })));
  if (!isEqual(sum(shares), ONE)) return null;
  const part = (side: keyof Sides) =>
    sum(live.map(({ tally }, i) => multiply(shares[i] ?? NOTHING, inProportion(tally)[side])));
  return { for: part('for'), against: part('against') };
}
