import * as fc from 'fast-check';
import { pieceSize } from './pieces.js';

describe('The pieces of a list for several threads', () => {
  it.each([
    { count: 1_000, most: 1_024, size: 500, why: 'two halves instead of one piece' },
    { count: 2_048, most: 1_024, size: 1_024, why: 'two that are full' },
    { count: 2_049, most: 1_024, size: 513, why: 'four instead of two and a rest of one' },
    { count: 3_000, most: 512, size: 500, why: 'six of one size' },
    { count: 255, most: 512, size: 128, why: 'as good as two halves' },
    { count: 100, most: 512, size: 128, why: 'one: too few to be divided' },
    { count: 100, most: 16, size: 16, why: 'as the caller wants them, if small' },
    { count: 0, most: 512, size: 128, why: 'none' },
  ])('of $count, at most $most, are of $size: $why', ({ count, most, size }) => {
    expect(pieceSize(count, most)).toBe(size);
  });

  it('are never larger than wanted, even in number, and at most one more than there must be', () => {
    const lists = fc.record({
      count: fc.integer({ min: 256, max: 65_536 }),
      most: fc.integer({ min: 256, max: 4_096 }),
    });
    fc.assert(
      fc.property(lists, ({ count, most }) => {
        const size = pieceSize(count, most);
        expect(size).toBeLessThanOrEqual(most);
        const pieces = Math.ceil(count / size);
        expect(pieces % 2).toBe(0);
        expect(pieces - Math.ceil(count / most)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
