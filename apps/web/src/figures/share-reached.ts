import { compare, fraction, NOTHING, parseFraction, subtract, toDecimal } from '#libs/basics';
import type { Fraction } from '#libs/basics';

const PLACES = 2;

/** In percent, cut to two decimals, and whether that is all of it. */
export function cutPercent(share: Fraction): { readonly cut: string; readonly isExact: boolean } {
  const hundredfold = hundred(share);
  const cut = toDecimal(hundredfold, PLACES, 'cut');
  const read = parseFraction(cut);
  return { cut, isExact: compare(subtract(hundredfold, read.ok ? read.value : NOTHING), NOTHING) === 0 };
}

/**
 * A share that was reached, the same on every page: percent with as few of two decimals as say it exactly, else rounded as
 * the record rounds (halves up), but never up to a whole percent: none may look reached that was not.
 */
export function shareReached(share: Fraction): string {
  const { cut, isExact } = cutPercent(share);
  if (isExact) return `${cut.replace(/\.?0+$/, '')}%`;
  const rounded = toDecimal(hundred(share), PLACES, 'half-up');
  return `${rounded.endsWith('.00') ? cut : rounded}%`;
}

const hundred = ({ numerator, denominator }: Fraction): Fraction => fraction(numerator * 100n, denominator);

/** Of so many people; nothing of nobody. */
export const partReached = (people: number, all: number): string =>
  shareReached(all < 1 ? NOTHING : fraction(people, all));
