import { totalSurplus, whyFinished } from './finished.js';

describe('Meek’s method, reference rule: the end of an iteration (B.2.d–e)', () => {
  it('comes at a total surplus below 0.000001, not at 0.000001 itself', () => {
    expect(whyFinished(999n, null)).toBe('converged');
    expect(whyFinished(1_000n, null)).toBeNull();
  });

  it('comes when the total surplus is no less than at the iteration before, even if equal', () => {
    expect(whyFinished(5_000n, 5_000n)).toBe('notLess');
    expect(whyFinished(5_001n, 5_000n)).toBe('notLess');
    expect(whyFinished(4_999n, 5_000n)).toBeNull();
  });

  it('sets what some hold below the quota against what others hold above it, and is not less than 0', () => {
    expect(totalSurplus([5n, -2n])).toBe(3n);
    expect(totalSurplus([1n, -2n])).toBe(0n);
    expect(totalSurplus([])).toBe(0n);
  });
});
