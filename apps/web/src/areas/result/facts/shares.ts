import { compare, fraction, parseFraction, ONE } from '#libs/basics';
import type { Fraction } from '#libs/basics';
import { cutPercent, shareReached } from '../../../figures/share-reached.js';

/** What a limb of a resolution's rule measures, as far as it is shown here. */
export interface MeasuredLimb {
  readonly name: string;
  readonly required: string;
}

/** What the threshold bar is drawn of. */
export interface Threshold {
  /** Of the votes for and against, or of all who could vote. */
  readonly of: 'votes' | 'electors';
  /** 0 to 1. */
  readonly need: Fraction;
  readonly comparison: 'atLeast' | 'moreThan';
}

const read = (text: string): Fraction | undefined => {
  const parsed = parseFraction(text);
  return parsed.ok ? parsed.value : undefined;
};

/**
 * The limb that the bar of votes for and against is about. A majority is more for than against, so its line stands at a
 * half whatever the record writes for the other side.
 */
export function thresholdOf(
  limbs: readonly (MeasuredLimb & { readonly comparison: 'AT_LEAST' | 'MORE_THAN' })[],
): Threshold | undefined {
  for (const { name, required, comparison } of limbs) {
    if (name === 'majority') return { of: 'votes', need: fraction(1, 2), comparison: 'moreThan' };
    const need = read(required);
    if (need === undefined || (name !== 'shareOfVotes' && name !== 'shareOfAllMembers')) continue;
    const of = name === 'shareOfVotes' ? 'votes' : 'electors';
    return { of, need, comparison: comparison === 'AT_LEAST' ? 'atLeast' : 'moreThan' };
  }
  return undefined;
}

/** For lengths in a picture only. */
export const partOf = ({ numerator, denominator }: Fraction): number => Number(numerator) / Number(denominator);

/**
 * A share as people read it: of what is needed percent where percent says it exactly, or else the fraction itself, so that
 * two thirds are “2/3” and never 66.67 %; of what was reached as everywhere.
 */
export function shareText(text: string, is: 'needed' | 'reached'): string {
  const value = read(text);
  if (value === undefined) return text;
  return is === 'reached' || cutPercent(value).isExact ? shareReached(value) : text;
}

/** A limb that counts votes has whole numbers; the others have shares. */
export const limbText = (name: string, text: string, is: 'needed' | 'reached'): string =>
  name === 'fewestVotes' || !isShare(text) ? text : shareText(text, is);

const isShare = (text: string): boolean => {
  const value = read(text);
  return value !== undefined && compare(value, ONE) <= 0;
};
