import * as fc from 'fast-check';
import { ExactSums } from './exact-sums.js';
import { kept, keptOf } from './keep-value.js';

describe('Sums of products, exact however large', () => {
  it('are those of big integers', () => {
    const factor = fc.oneof(fc.nat(1_000), fc.maxSafeNat(), fc.nat(1_000_000_000));
    const products = fc.array(fc.record({ at: fc.nat(2), each: factor, times: factor }), { maxLength: 30 });
    fc.assert(
      fc.property(products, (given) => {
        const sums = new ExactSums(3);
        const expected = [0n, 0n, 0n];
        for (const { at, each, times } of given) {
          sums.add(at, each, times);
          expected[at] = (expected[at] ?? 0n) + BigInt(each) * BigInt(times);
        }
        expect(sums.totals()).toEqual(expected);
      }),
    );
  });

  it('are exact where a plain sum would lose the last unit: 2^52 + 1 + 2^52', () => {
    const sums = new ExactSums(1);
    for (const each of [2 ** 52, 1, 2 ** 52]) sums.add(0, each, 1);
    expect(sums.totals()).toEqual([9_007_199_254_740_993n]);
  });
});

describe('The part of a vote that is kept (Reference Meek Rule, B.2.a), in plain numbers', () => {
  it('is that of big integers, for all weights and keep values of nine decimals', () => {
    const nineDecimals = fc.oneof(fc.nat(1_000_000_000), fc.constantFrom(0, 1, 999_999_999, 1_000_000_000, 32_768));
    fc.assert(
      fc.property(
        nineDecimals,
        nineDecimals,
        (weight, keepValue) => BigInt(keptOf(weight, keepValue)) === kept(BigInt(weight), BigInt(keepValue)),
      ),
      { numRuns: 20_000 },
    );
  });
});
