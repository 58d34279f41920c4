import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { BAR_PITCH, buildUpChart, WIDTH } from './build-up.js';
import type { BuildUpRow } from './build-up.js';

const row = (name: string, votes: readonly (readonly [number, number])[], outcome = 'Not elected'): BuildUpRow => ({
  name,
  arrivals: votes.map(([stage, amount]) => ({ stage, votes: amount })),
  total: '437.46',
  outcome,
  first: String(votes[0]?.[1] ?? 0),
});

// Figures of the result screen of the design: 2,117 papers, three seats, a quota of 530.
const BAKER = row('A. Baker', [[1, 729]], 'Elected, stage 1');
const FLETCHER = row(
  'D. Fletcher',
  [
    [1, 293],
    [2, 8.74],
    [3, 21.54],
    [4, 91.55],
    [5, 139.56],
  ],
  'Elected, stage 5',
);
const MASON = row('E. Mason', [[1, 281], [2, 72.34], [3, 22.09], [4, 21.37], [5, 34.37], [6, 6.29]], 'Elected, last seat'); // prettier-ignore
const COOPER = row('B. Cooper', [[1, 192], [2, 35.21], [3, 15.55], [4, 31.91]], 'Excluded, stage 5'); // prettier-ignore

describe('where votes came from', () => {
  const { bars, quotaX, left, height } = buildUpChart([BAKER, FLETCHER, MASON, COOPER], 530);

  it('draws a bar of 32 for each candidate, 52 apart, from 128 on', () => {
    expect(left).toBe(128);
    expect(bars.map(({ y }) => y)).toEqual([34, 86, 138, 190]);
    expect(height).toBe(34 + 4 * BAR_PITCH + 10);
  });

  it('measures all bars and the quota by the same unit, which fills the room', () => {
    // 1110 − 128 − 241.5 = 740.5 units for 729 votes
    expect(quotaX).toBe(666.4);
    expect(bars[0]?.parts).toEqual([{ stage: 1, x: 128, width: 739.3, discX: undefined }]);
    expect(bars[1]?.parts.map(({ x, width }) => [x, width])).toEqual([
      [128, 296.4],
      [425.6, 7.7],
      [434.5, 20.7],
      [456.4, 91.8],
      [549.4, 140.6],
    ]);
  });

  it('numbers the parts that are wider than 24, never the first choices', () => {
    expect(bars[1]?.parts.map(({ discX }) => discX !== undefined)).toEqual([false, false, false, true, true]);
    expect(bars[2]?.parts.map(({ discX }) => discX !== undefined)).toEqual([false, true, false, false, true, false]);
    expect(bars[1]?.parts[3]?.discX).toBe(502.3);
  });

  it('puts a label ten behind the bar, and right of the quota line where it would stand on it', () => {
    expect(bars.map(({ labelX }) => labelX)).toEqual([878.5, 701.1, 678.4, 417]);
  });

  it('leaves the line out where there is no quota, and draws nothing of no votes', () => {
    const chart = buildUpChart([row('Nobody', [])], undefined);
    expect(chart.quotaX).toBeUndefined();
    expect(chart.bars[0]).toEqual({ y: 34, parts: [], labelX: 138, isFirstShown: false });
  });

  it('holds for any votes: parts in order with a gap, none negative, labels clear of the line and inside', () => {
    const arrivals = fc.array(fc.double({ min: 0.01, max: 5_000, noNaN: true }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        fc.array(arrivals, { minLength: 1, maxLength: 15 }),
        fc.double({ min: 1, max: 9_000, noNaN: true }),
        (all, quota) => {
          // prettier-ignore
          const rows = all.map((votes) => row('Candidate', votes.map((amount, i) => [i + 1, amount] as const))); // prettier-ignore
          const chart = buildUpChart(rows, quota);
          const line = chart.quotaX ?? 0;
          return chart.bars.every(({ parts, labelX }) => {
            const isInOrder = parts.every(({ x, width }, i) => {
              const next = parts[i + 1];
              return width > 0 && (next === undefined || next.x - x >= width - 0.5) && x + width <= WIDTH;
            });
            return isInOrder && (labelX > line || labelX + 11 * 7.8 < line) && labelX < WIDTH;
          });
        },
      ),
    );
  });
});
