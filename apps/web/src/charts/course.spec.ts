import { describe, expect, it } from '@jest/globals';
import { courseChart, PLOT, stepFor } from './course.js';

const HOUR = 3_600_000;
const poll = { opensAt: 0, closesAt: 10 * HOUR, electors: 200 } as const;

describe('the chart of turnout over time', () => {
  it('begins at the opening with nobody and ends at the newest figure', () => {
    const chart = courseChart({ ...poll, points: [{ at: HOUR, voted: 12 }], now: { at: 5 * HOUR, voted: 24 } });
    // Plot of 42 to 530 by 14 to 346 (the design's recipe); 12% of 200 is the top line, as four steps of 3% are.
    expect(chart.line).toBe('M42 346L90.8 180L286 14');
    expect(chart.end).toEqual({ x: 286, y: 14 });
  });

  it('draws five grid lines from nobody to the top', () => {
    const { shares } = courseChart({ ...poll, points: [], now: { at: HOUR, voted: 20 } });
    expect(shares.map(({ y }) => y)).toEqual([346, 263, 180, 97, 14]);
    expect(shares.map(({ share }) => Math.round(share * 100))).toEqual([0, 3, 6, 9, 12]);
  });

  it.each([
    [0, 0.01],
    [0.04, 0.01],
    [0.041, 0.02],
    [0.24, 0.06],
    [0.6, 0.15],
    [0.61, 0.25],
    [1, 0.25],
  ])('fits a share of %p under four steps of %p', (share, step) => {
    expect(stepFor(share)).toBe(step);
  });

  it('spreads five moments from the opening to the close', () => {
    const { moments } = courseChart({ ...poll, points: [], now: { at: 0, voted: 0 } });
    expect(moments.map(({ at }) => at / HOUR)).toEqual([0, 2.5, 5, 7.5, 10]);
    expect(moments.map(({ x }) => x)).toEqual([42, 164, 286, 408, 530]);
  });

  it('never leaves the plot, even where the newest figure is of after the close', () => {
    const chart = courseChart({ ...poll, points: [], now: { at: 20 * HOUR, voted: 200 } });
    expect(chart.end).toEqual({ x: PLOT.right, y: PLOT.top });
  });

  it('leaves out kept totals that are not older than the newest figure, or from before the opening', () => {
    const points = [
      { at: -HOUR, voted: 1 },
      { at: HOUR, voted: 2 },
      { at: 2 * HOUR, voted: 4 },
    ];
    const chart = courseChart({ ...poll, points, now: { at: 2 * HOUR, voted: 4 } });
    expect(chart.line.match(/L/g)).toHaveLength(2);
  });

  it('puts the label left of the end once there is room for it', () => {
    const at = (hours: number) => courseChart({ ...poll, points: [], now: { at: hours * HOUR, voted: 4 } }).isLabelLeft;
    expect([at(1), at(3), at(4)]).toEqual([false, false, true]);
  });

  it('has no chart of a poll without hours or without electors', () => {
    const now = { at: 0, voted: 0 };
    expect(() => courseChart({ ...poll, closesAt: 0, points: [], now })).toThrow(RangeError);
    expect(() => courseChart({ ...poll, electors: 0, points: [], now })).toThrow(RangeError);
  });
});
