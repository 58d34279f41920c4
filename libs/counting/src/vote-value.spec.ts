import { decimal } from './vote-value.js';

describe('Writing vote values', () => {
  it('writes every decimal and rounds nothing', () => {
    expect(decimal(713_482n, 5)).toBe('7.13482');
    expect(decimal(191_400_000n, 5)).toBe('1914.00000');
    expect(decimal(1n, 5)).toBe('0.00001');
    expect(decimal(0n, 5)).toBe('0.00000');
    expect(decimal(7n, 0)).toBe('7');
  });

  it('keeps more digits than a floating-point number has', () => {
    expect(decimal(90_071_992_547_409_931n, 5)).toBe('900719925474.09931');
  });

  it('refuses a value below 0', () => {
    expect(() => decimal(-1n, 5)).toThrow(RangeError);
  });
});
