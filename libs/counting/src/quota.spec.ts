import * as fc from 'fast-check';
import { droopQuota } from './quota.js';

describe('Scottish STV (SSI 2011/399, Sch. 1), rule 47: the quota', () => {
  it('is one more than the whole part of papers ÷ (seats + 1)', () => {
    expect(droopQuota(1_000, 3)).toBe(251n);
    expect(droopQuota(9_567, 4)).toBe(1_914n); // Linn 2007, as published
  });

  it('adds one even when the division is exact', () => {
    expect(droopQuota(8, 3)).toBe(3n);
  });

  it('is one vote when there are no papers', () => {
    expect(droopQuota(0, 3)).toBe(1n);
  });

  it('can never be reached by one candidate too many, and is the smallest number that cannot', () => {
    fc.assert(
      fc.property(fc.nat(2_000_000), fc.integer({ min: 1, max: 30 }), (papers, seats) => {
        const quota = droopQuota(papers, seats);
        expect(quota * BigInt(seats + 1)).toBeGreaterThan(BigInt(papers));
        expect((quota - 1n) * BigInt(seats + 1)).toBeLessThanOrEqual(BigInt(papers));
      }),
    );
  });

  it.each([0, -1, 1.5, NaN])('cannot be asked for %d seats', (seats) => {
    expect(() => droopQuota(10, seats)).toThrow(RangeError);
  });
});
