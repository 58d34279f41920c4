import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { thresholdChart, WIDTH } from './threshold.js';

const WORDS = { for: 'For 1,400', against: 'Against 600', need: 'needed: 75%' };

describe('the threshold bar', () => {
  it('shares its width between for and against with a gap of three, and draws the line at the need', () => {
    const chart = thresholdChart({ for: 1_400, against: 600, of: 2_000, need: 0.75 }, WORDS);
    expect(chart).toEqual({
      forWidth: 504,
      againstX: 507,
      againstWidth: 213,
      needX: 540,
      needLabel: { x: 532, anchor: 'end' },
      isForInside: true,
      isAgainstInside: true,
    });
  });

  it('writes under the bar what would not fit, or would stand on the line', () => {
    const small = thresholdChart({ for: 950, against: 50, of: 1_000, need: 0.75 }, WORDS);
    expect(small.isAgainstInside).toBe(false);
    const onLine = thresholdChart({ for: 100, against: 900, of: 1_000, need: 0.95 }, WORDS);
    expect(onLine.isAgainstInside).toBe(false);
    expect(onLine.isForInside).toBe(false);
  });

  it('leaves the part of those who did not vote empty where all members count', () => {
    const chart = thresholdChart({ for: 30, against: 10, of: 100, need: 0.5 }, WORDS);
    expect([chart.forWidth, chart.againstX, chart.againstWidth, chart.needX]).toEqual([216, 219, 69, 360]);
  });

  it('has no gap where everybody was on one side, and a label right of a low line', () => {
    const all = thresholdChart({ for: 5, against: 0, of: 5, need: 0.05 }, WORDS);
    expect([all.forWidth, all.againstWidth]).toEqual([WIDTH, 0]);
    expect(all.needLabel).toEqual({ x: 44, anchor: 'start' });
    expect(thresholdChart({ for: 0, against: 5, of: 5, need: 0.5 }, WORDS)).toMatchObject({
      forWidth: 0,
      againstX: 0,
      againstWidth: WIDTH,
    });
  });

  it('reaches the line exactly when the share is reached, and is never longer than there is room', () => {
    const votes = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(votes, votes, fc.integer({ min: 0, max: 100 }), (inFavour, against, percent) => {
        fc.pre(inFavour + against > 0);
        const need = percent / 100;
        const chart = thresholdChart({ for: inFavour, against, of: inFavour + against, need }, WORDS);
        const isReached = inFavour / (inFavour + against) >= need;
        return (
          chart.againstWidth >= 0 &&
          chart.againstX + chart.againstWidth <= WIDTH + 0.1 &&
          (isReached ? chart.forWidth >= chart.needX - 0.1 : chart.forWidth <= chart.needX + 0.1)
        );
      }),
    );
  });

  it('refuses to take a share of nothing', () => {
    expect(() => thresholdChart({ for: 0, against: 0, of: 0, need: 0.5 }, WORDS)).toThrow(RangeError);
  });
});
