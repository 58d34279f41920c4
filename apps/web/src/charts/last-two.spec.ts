import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { HEIGHT, lastTwoChart, linePath, PLOT } from './last-two.js';

// Figures of the result screen of the design.
const COURSE = [
  { stage: 1, winner: 281, beaten: 309 },
  { stage: 2, winner: 353.34, beaten: 330.56 },
  { stage: 3, winner: 375.43, beaten: 374.48 },
  { stage: 4, winner: 396.8, beaten: 390.11 },
  { stage: 5, winner: 431.17, beaten: 424.75 },
  { stage: 6, winner: 437.46, beaten: 431.39 },
];

describe('the last two, stage by stage', () => {
  const chart = lastTwoChart(COURSE);

  it('spreads the stages evenly and the votes between the least and the most', () => {
    expect(linePath(chart.winner)).toBe('M30 227.5L112.4 143L194.8 117.2L277.2 92.2L359.6 52L442 44.7');
    expect(linePath(chart.beaten)).toBe('M30 194.8L112.4 169.6L194.8 118.3L277.2 100L359.6 59.5L442 51.8');
    expect(chart.numbers.map(({ stage }) => stage)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('writes figures at the first stage and where the lead changes, above who is ahead and below who is not', () => {
    expect(chart.figures.map(({ stage, of, y }) => [stage, of, y])).toEqual([
      [1, 'winner', 251.5],
      [1, 'beaten', 181.8],
      [2, 'winner', 130],
      [2, 'beaten', 193.6],
    ]);
  });

  it('writes the two ends away from each other', () => {
    expect(chart.ends).toEqual({ winner: { nameY: 43.7, totalY: 24.7 }, beaten: { nameY: 66.8, totalY: 85.8 } });
    const [first, last] = [{ stage: 1, winner: 5, beaten: 6 }, { stage: 2, winner: 7, beaten: 9 }]; // prettier-ignore
    const turned = lastTwoChart([first, last]);
    expect(turned.ends.beaten.nameY).toBeLessThan(turned.ends.winner.nameY);
  });

  it('writes every second number where there are many stages', () => {
    const many = Array.from({ length: 20 }, (_, i) => ({ stage: i + 1, winner: i, beaten: 3 }));
    expect(lastTwoChart(many).numbers.map(({ stage }) => stage)).toEqual([1, 3, 5, 7, 9, 11, 13, 15, 17, 19]);
  });

  it('draws two that are level as level, and refuses to draw one stage', () => {
    const level = [1, 2].map((stage) => ({ stage, winner: 4, beaten: 4 }));
    expect(lastTwoChart(level).winner.map(({ y }) => y)).toEqual([136.1, 136.1]);
    expect(() => lastTwoChart(COURSE.slice(0, 1))).toThrow(RangeError);
  });

  it('stays inside its room, more votes never lower', () => {
    const votes = fc.double({ min: 0, max: 1e6, noNaN: true });
    const course = fc.array(fc.record({ winner: votes, beaten: votes }), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(course, (stages) => {
        const { winner, beaten } = lastTwoChart(stages.map((at, i) => ({ ...at, stage: i + 1 })));
        return stages.every((at, i) => {
          const [a, b] = [winner[i], beaten[i]];
          if (!a || !b) return false;
          const isInside = [a, b].every(({ x, y }) => x >= PLOT.left && x <= PLOT.right && y > 0 && y < HEIGHT);
          return isInside && (at.winner < at.beaten || a.y <= b.y);
        });
      }),
    );
  });
});
