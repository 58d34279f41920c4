import { totalSurplus, whyExcluded } from './exclusion-due.js';

describe('Meek’s method after New Zealand: when the lowest is excluded (cl. 13)', () => {
  it('is when their votes and the total surplus are fewer than the votes of the next, not when they are as many', () => {
    expect(whyExcluded({ fewest: 3_000_000n, next: 4_000_001n }, 1_000_000n, true)).toBe('cannotReach');
    expect(whyExcluded({ fewest: 3_000_000n, next: 4_000_000n }, 1_000_000n, true)).toBeNull();
  });

  it('is when the total surplus is below 0.0001, not at 0.0001 itself', () => {
    expect(whyExcluded({ fewest: 5n, next: 5n }, 99_999n, true)).toBe('converged');
    expect(whyExcluded({ fewest: 5n, next: 5n }, 100_000n, true)).toBeNull();
  });

  it('is when counting again changes nothing', () => {
    expect(whyExcluded({ fewest: 5n, next: 5n }, 100_000n, false)).toBe('notLess');
  });

  it('takes no account of an elected candidate who is below the quota by rounding', () => {
    expect(totalSurplus([5n, -2n])).toBe(5n);
    expect(totalSurplus([])).toBe(0n);
  });
});
