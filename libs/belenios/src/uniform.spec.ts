import fc from 'fast-check';
import { seededRandom } from '../testing/seeded-random.js';
import { randomBelow, randomPermutation } from './uniform.js';

/** Hands out these 32-bit numbers. */
const drawing =
  (...numbers: number[]) =>
  (): Uint8Array => {
    const bytes = new Uint8Array(4);
    new DataView(bytes.buffer).setUint32(0, numbers.shift() ?? 0);
    return bytes;
  };

describe('Unbiased numbers', () => {
  it('stay below their bound', () => {
    const random = seededRandom('below');
    fc.assert(fc.property(fc.integer({ min: 1, max: 2 ** 32 }), (bound) => randomBelow(bound, random) < bound));
  });

  it('are drawn again beyond the last full multiple of the bound, which would favour small numbers', () => {
    expect(randomBelow(58, drawing(2 ** 32 - 1, 2 ** 32 - 2, 59))).toBe(1);
    expect(randomBelow(2 ** 32, drawing(2 ** 32 - 1))).toBe(2 ** 32 - 1);
  });

  it.each([0, -1, 1.5, 2 ** 32 + 1])('refuse the bound %p', (bound) => {
    expect(() => randomBelow(bound, drawing())).toThrow(RangeError);
  });
});

describe('Random permutations', () => {
  it('hold each position once', () => {
    const random = seededRandom('once');
    fc.assert(
      fc.property(fc.nat(60), (n) => {
        expect(randomPermutation(n, random).sort((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, i) => i));
      }),
    );
  });

  it('come in each order about equally often: 6000 draws of 6 orders, chi-square below 20.5 (p = 0.001)', () => {
    const random = seededRandom('orders');
    const seen = new Map<string, number>();
    for (let i = 0; i < 6_000; i++) {
      const order = randomPermutation(3, random).join('');
      seen.set(order, (seen.get(order) ?? 0) + 1);
    }
    expect(seen.size).toBe(6);
    expect([...seen.values()].reduce((chi, n) => chi + (n - 1_000) ** 2 / 1_000, 0)).toBeLessThan(20.5);
  });
});
