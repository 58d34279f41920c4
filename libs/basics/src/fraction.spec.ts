import * as fc from 'fast-check';
import {
  add,
  atLeast,
  compare,
  divide,
  fraction,
  fractionText,
  isEqual,
  LONGEST_FRACTION,
  moreThan,
  multiply,
  parseFraction,
  subtract,
  sum,
  toDecimal,
} from './fraction.js';
import { err, ok } from './result.js';

const anyFraction = fc
  .tuple(fc.bigInt({ min: -1000n, max: 1000n }), fc.bigInt({ min: 1n, max: 1000n }))
  .map(([n, d]) => fraction(n, d));

describe('A fraction', () => {
  it('is kept in lowest terms with a positive denominator', () => {
    expect(fraction(6, 8)).toEqual({ numerator: 3n, denominator: 4n });
    expect(fraction(6n, -8n)).toEqual({ numerator: -3n, denominator: 4n });
    expect(fraction(0, 7)).toEqual({ numerator: 0n, denominator: 1n });
    expect(fraction(5)).toEqual({ numerator: 5n, denominator: 1n });
  });

  it('is never made from 0 in the denominator, a part of a number, or a number too large to be exact', () => {
    expect(() => fraction(1, 0)).toThrow(RangeError);
    expect(() => fraction(0.5)).toThrow(RangeError);
    expect(() => fraction(2 ** 53)).toThrow(RangeError);
    expect(() => divide(fraction(1), fraction(0))).toThrow(RangeError);
  });

  it('is added, subtracted, multiplied and divided exactly, where floating point would not be', () => {
    expect(add(fraction(1, 10), fraction(2, 10))).toEqual(fraction(3, 10));
    expect(subtract(fraction(1, 2), fraction(2, 3))).toEqual(fraction(-1, 6));
    expect(multiply(fraction(2, 3), fraction(3, 4))).toEqual(fraction(1, 2));
    expect(divide(fraction(1, 2), fraction(-3, 4))).toEqual(fraction(-2, 3));
    expect(sum([fraction(1, 3), fraction(1, 3), fraction(1, 3)])).toEqual(fraction(1));
    expect(sum([])).toEqual(fraction(0));
  });

  it('is compared exactly, on both sides of equality', () => {
    const threeQuarters = fraction(3, 4);
    const over = fraction(75_000_000_000_000_001n, 100_000_000_000_000_000n);
    const under = fraction(74_999_999_999_999_999n, 100_000_000_000_000_000n);
    expect([under, threeQuarters, over].map((value) => compare(value, threeQuarters))).toEqual([-1, 0, 1]);
    expect([under, threeQuarters, over].map((value) => atLeast(value, threeQuarters))).toEqual([false, true, true]);
    expect([under, threeQuarters, over].map((value) => moreThan(value, threeQuarters))).toEqual([false, false, true]);
    expect([under, threeQuarters, over].map((value) => isEqual(value, threeQuarters))).toEqual([false, true, false]);
  });

  it('keeps the laws of arithmetic', () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, anyFraction, (a, b, c) => {
        expect(add(a, b)).toEqual(add(b, a));
        expect(subtract(add(a, b), b)).toEqual(a);
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
        expect(b.numerator === 0n || isEqual(multiply(divide(a, b), b), a)).toBe(true);
        expect(compare(a, b) + compare(b, a)).toBe(0);
      }),
    );
  });
});

describe('A fraction in words', () => {
  it('is read as a ratio, a decimal, a percentage or a whole number', () => {
    const same = ['3/4', '6/8', '0.75', '75%', '75.0%'].map(parseFraction);
    expect(same).toEqual(same.map(() => ok(fraction(3, 4))));
    expect(parseFraction('1')).toEqual(ok(fraction(1)));
    expect(parseFraction('100%')).toEqual(ok(fraction(1)));
    expect(parseFraction('0.333')).toEqual(ok(fraction(333, 1000)));
  });

  it('is refused when it is anything else', () => {
    for (const text of ['', ' 1', '-1/2', '1/2/3', '.5', '5.', '1e3', '½', '1/2%', '0x10', '٣', '1'.repeat(61)])
      expect(parseFraction(text)).toEqual(err('NOT_A_FRACTION'));
    expect(parseFraction('1'.repeat(LONGEST_FRACTION)).ok).toBe(true);
    expect(parseFraction('1/0')).toEqual(err('DIVIDED_BY_NOTHING'));
  });

  it('is written so that it can be read back', () => {
    expect([fraction(6, 8), fraction(4, 2), fraction(-1, 3)].map(fractionText)).toEqual(['3/4', '2', '-1/3']);
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 20n }), (n, d) => {
        expect(parseFraction(fractionText(fraction(n, d)))).toEqual(ok(fraction(n, d)));
      }),
    );
  });

  it('is shown in decimals with halves rounded up in size, or cut', () => {
    expect(toDecimal(fraction(1, 8), 2, 'half-up')).toBe('0.13');
    expect(toDecimal(fraction(1, 8), 2, 'cut')).toBe('0.12');
    expect(toDecimal(fraction(-1, 8), 2, 'half-up')).toBe('-0.13');
    expect(toDecimal(fraction(1, 3), 2, 'half-up')).toBe('0.33');
    expect(toDecimal(fraction(2, 3), 0, 'half-up')).toBe('1');
    expect(toDecimal(fraction(-1, 1000), 2, 'half-up')).toBe('0.00');
    expect(toDecimal(fraction(1, 200), 2, 'half-up')).toBe('0.01');
    expect(toDecimal(fraction(12345), 1, 'half-up')).toBe('12345.0');
  });
});
