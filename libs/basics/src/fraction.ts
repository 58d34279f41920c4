import type { Brand } from './brand.js';
import { err, ok } from './result.js';
import type { Result } from './result.js';

/** An exact number: in lowest terms, the denominator 1 or more. Only {@link fraction} makes one. */
export type Fraction = Brand<{ readonly numerator: bigint; readonly denominator: bigint }, 'Fraction'>;

/**
 * `numerator` over `denominator`, in lowest terms.
 *
 * @throws RangeError if the denominator is 0, or a number is not a safe whole number: a bug in the caller
 */
export function fraction(numerator: bigint | number, denominator: bigint | number = 1n): Fraction {
  const [top, bottom] = [whole(numerator), whole(denominator)];
  if (bottom === 0n) throw new RangeError(`${top} cannot be divided by 0`);
  const divisor = greatestCommonDivisor(top, bottom) * (bottom < 0n ? -1n : 1n);
  const lowest = { numerator: top / divisor, denominator: bottom / divisor };
  return lowest as Fraction; // the named constructor
}

export const NOTHING = fraction(0);
export const ONE = fraction(1);

export const add = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);

export const subtract = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator);

export const multiply = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.numerator, a.denominator * b.denominator);

/** @throws RangeError if `b` is 0 */
export const divide = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.denominator, a.denominator * b.numerator);

export const sum = (parts: readonly Fraction[]): Fraction => parts.reduce(add, NOTHING);

/** Less than 0, 0 or more than 0, as `a` is less than, equal to or more than `b`; made for sorting. */
export function compare(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const atLeast = (a: Fraction, b: Fraction): boolean => compare(a, b) >= 0;
export const moreThan = (a: Fraction, b: Fraction): boolean => compare(a, b) > 0;
export const isEqual = (a: Fraction, b: Fraction): boolean => compare(a, b) === 0;

/** `3/4`, or `2` when it is whole: exact, and read back by {@link parseFraction} unless negative. */
export const fractionText = ({ numerator, denominator }: Fraction): string =>
  denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`;

/**
 * In `places` decimals (0 or more): halves away from 0, or cut. For people to read: nothing may be decided from it.
 */
export function toDecimal(value: Fraction, places: number, rounding: 'half-up' | 'cut'): string {
  const { numerator, denominator } = value;
  const size = (numerator < 0n ? -numerator : numerator) * 10n ** BigInt(places);
  const units = rounding === 'cut' ? size / denominator : (2n * size + denominator) / (2n * denominator);
  const digits = `${units}`.padStart(places + 1, '0');
  const sign = numerator < 0n && units > 0n ? '-' : '';
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** `NOT_A_FRACTION`: not one of the three ways to write it, or longer than {@link LONGEST_FRACTION}. */
export type FractionFault = 'NOT_A_FRACTION' | 'DIVIDED_BY_NOTHING';

/** Characters. Bounds the work that a hostile file can ask for. */
export const LONGEST_FRACTION = 60;

/** Reads `3/4`, `0.75`, `75%` or a whole number, 0 or more, without signs or spaces inside. */
export function parseFraction(text: string): Result<Fraction, FractionFault> {
  if (text.length > LONGEST_FRACTION) return err('NOT_A_FRACTION');
  const ratio = /^(\d+)\/(\d+)$/.exec(text);
  if (ratio) {
    const [, top = '', bottom = ''] = ratio;
    return BigInt(bottom) === 0n ? err('DIVIDED_BY_NOTHING') : ok(fraction(BigInt(top), BigInt(bottom)));
  }
  const decimal = /^(\d+)(?:\.(\d+))?(%?)$/.exec(text);
  if (!decimal) return err('NOT_A_FRACTION');
  const [, before = '', after = '', percent = ''] = decimal;
  return ok(fraction(BigInt(before + after), 10n ** BigInt(after.length) * (percent ? 100n : 1n)));
}

function whole(value: bigint | number): bigint {
  if (typeof value === 'bigint') return value;
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a safe whole number: ${value}`);
  return BigInt(value);
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (smaller > 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}
