import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { compareFigures, cut, figureOf, grouped, isNothing, minus, placesOf, plain, signed, sumOf } from './figures.js';

const figure = fc
  .tuple(fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }), fc.integer({ min: 0, max: 9 }))
  .map(([units, places]) => figureOf(units, places));

describe('figures of a record', () => {
  it('are cut, never rounded up', () => {
    expect(cut('431.39999', 2)).toBe('431.39');
    expect(cut('0.00999', 2)).toBe('0.00');
    expect(cut('729', 2)).toBe('729.00');
    expect(cut('729.99999', 0)).toBe('729');
  });

  it('are taken away exactly, where floating point would not be', () => {
    expect(minus('0.3', '0.1')).toBe('0.2');
    expect(minus('530.00', '729')).toBe('-199.00');
    expect(minus('9007199254740993', '9007199254740992')).toBe('1');
    expect(sumOf(['0.1', '0.2', '12'])).toBe('12.3');
    expect(sumOf([])).toBe('0');
  });

  it('add up to what was taken apart', () => {
    fc.assert(fc.property(figure, figure, (a, b) => compareFigures(sumOf([minus(a, b), b]), a) === 0));
  });

  it('lose less than one unit of the last decimal kept', () => {
    fc.assert(
      fc.property(figure, fc.integer({ min: 0, max: 9 }), (a, places) => {
        const size = a.replace('-', '');
        const lost = minus(size, cut(size, places));
        expect(lost.startsWith('-') && !isNothing(lost)).toBe(false);
        expect(compareFigures(lost, figureOf(1n, places))).toBe(-1);
      }),
    );
  });

  it('are written with commas, a true minus sign and every decimal', () => {
    expect(grouped('2117.00', 'en')).toBe('2,117.00');
    expect(grouped('-1234567.5', 'cy')).toBe('−1,234,567.5');
    expect(plain('729.00', 'en')).toBe('729');
    expect(plain('554.30', 'en')).toBe('554.30');
    expect(signed('8.74', 'en')).toBe('+8.74');
    expect(signed('-199.00', 'en')).toBe('−199.00');
    expect(signed('0.00', 'en')).toBe('');
  });

  it('know their decimals and their order', () => {
    expect(placesOf('1147.00000')).toBe(5);
    expect(placesOf('7')).toBe(0);
    expect(compareFigures('-1.0', '1')).toBe(-1);
    expect(compareFigures('1.00', '1')).toBe(0);
    expect(compareFigures('1.01', '1')).toBe(1);
    expect(isNothing('0.00')).toBe(true);
    expect(isNothing('0.01')).toBe(false);
  });
});
