import * as fc from 'fast-check';
import { kept, meekQuota, nextKeepValue, ONE_VOTE, reaches } from './keep-value.js';

const parts = fc.bigInt({ min: 1n, max: ONE_VOTE });

describe('What a candidate keeps of a vote (Reference Meek Rule, B.2.a)', () => {
  it('is rounded up to nine decimals', () => {
    expect(kept(333_333_333n, 500_000_000n)).toBe(166_666_667n); // 0.333333333 × 0.5 = 0.1666666665
    expect(kept(400_000_000n, 500_000_000n)).toBe(200_000_000n);
  });

  it('is all of it with a keep value of 1, and nothing of nothing', () => {
    expect(kept(123_456_789n, ONE_VOTE)).toBe(123_456_789n);
    expect(kept(0n, 500_000_000n)).toBe(0n);
  });

  it('leaves what the part passed on comes to when it is cut to nine decimals', () => {
    fc.assert(
      fc.property(parts, parts, (weight, keepValue) => {
        expect(weight - kept(weight, keepValue)).toBe((weight * (ONE_VOTE - keepValue)) / ONE_VOTE);
      }),
    );
  });
});

describe('A new keep value (Reference Meek Rule, B.2.f; SR 2001/145, Sch. 1A, cl. 17)', () => {
  it('is 0.802771856 for 134 votes and a quota of 107.571428572 (ERS97 model election, OpenSTV 1.7 and Hill)', () => {
    expect(nextKeepValue(ONE_VOTE, 107_571_428_572n, 134_000_000_000n)).toBe(802_771_856n);
  });

  it('rounds the product up before it divides, and the quotient up after', () => {
    // 0.886935368 × 104.596469358 = 92.770308041538…, up to 92.770308042; ÷ 106.532843753 = 0.870814153 (Hill).
    expect(nextKeepValue(886_935_368n, 104_596_469_358n, 106_532_843_753n)).toBe(870_814_153n);
    expect(nextKeepValue(500_000_001n, 3n, 4n)).toBe(500_000_000n); // 1.500000003 units, up to 2, ÷ 4
  });

  it('is never more than the whole vote', () => {
    expect(nextKeepValue(ONE_VOTE, 2_000_000_001n, 2_000_000_000n)).toBe(ONE_VOTE);
  });

  it('stays as it is for a candidate exactly on the quota', () => {
    fc.assert(
      fc.property(parts, (keepValue) => expect(nextKeepValue(keepValue, 7n * ONE_VOTE, 7n * ONE_VOTE)).toBe(keepValue)),
    );
  });
});

describe('The votes that elect', () => {
  it('are as many as the quota, or more', () => {
    expect(reaches(24_250_000_001n, 24_250_000_001n)).toBe(true);
    expect(reaches(24_250_000_000n, 24_250_000_001n)).toBe(false);
  });
});

describe('The quota of Meek’s method', () => {
  it('is the votes held ÷ (seats + 1), cut to nine decimals, plus 0.000000001', () => {
    expect(meekQuota(753n * ONE_VOTE, 6)).toBe(107_571_428_572n); // 107.571428571…
    expect(meekQuota(8n * ONE_VOTE, 3)).toBe(2_000_000_001n); // one more even where the division is exact
  });

  it('can never be reached by one candidate too many', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 16n }), fc.integer({ min: 1, max: 60 }), (held, seats) => {
        expect(meekQuota(held, seats) * BigInt(seats + 1)).toBeGreaterThan(held);
      }),
    );
  });
});
