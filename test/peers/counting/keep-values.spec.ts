import { UNIT, distribute, nextKeepValue, reaching } from './keep-values.js';

describe("The arithmetic both of Meek's rules share", () => {
  it('rounds keep value × quota up, and then the quotient by the votes up', () => {
    // 24.250000001 ÷ 28 = 0.866071428607…; 0.5 × 1.000000001 = 0.5000000005, up to 0.500000001, ÷ 2 up to 0.250000001.
    expect(nextKeepValue(1_000_000_000n, 24_250_000_001n, 28_000_000_000n)).toBe(866_071_429n);
    expect(nextKeepValue(500_000_000n, 1_000_000_001n, 2_000_000_000n)).toBe(250_000_001n);
  });

  it('rounds the share of every paper up, and passes on what is really left of it', () => {
    const keep = new Map([
      [1, 333_333_333n],
      [2, 500_000_000n],
      [3, UNIT],
    ]);
    // 0.333333333, then half of 0.666666667 up to 0.333333334, then 0.333333333; three papers, three times as much.
    const votes = distribute(
      Array.from({ length: 3 }, () => [1, 2, 3]),
      keep,
    );
    expect([...votes.values()]).toEqual([999_999_999n, 1_000_000_002n, 999_999_999n]);
  });

  it('takes exactly the quota for enough', () => {
    const votes = new Map([
      [1, 9n],
      [2, 10n],
      [3, 11n],
      [4, 12n],
    ]);
    expect(reaching(10n, [1, 2, 3], votes)).toEqual([2, 3]);
  });
});
