import { fraction, toDecimal } from '#libs/basics';

/** Part of the electors who voted, in percent with one decimal, halves up: exact until the last step. Null of nobody. */
export const percentVoted = (voted: number, electors: number): string | null =>
  electors < 1 ? null : toDecimal(fraction(voted * 100, electors), 1, 'half-up');
