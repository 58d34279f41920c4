import { describe, expect, it } from '@jest/globals';
import { BARS_WIDTH, barsChart } from './bars.js';

describe('flat bars', () => {
  it('are as long as their part of the full one, one pitch below each other', () => {
    const { bars, height } = barsChart([50, 25, 0], { full: 50 });
    expect(bars.map(({ width }) => width)).toEqual([310, 155, 0]);
    expect(bars.map(({ y }) => y)).toEqual([10, 56, 102]);
    expect(height).toBe(138);
  });

  it('have their figure ten units behind the end, inside the chart', () => {
    const { bars } = barsChart([50, 10], { full: 50 });
    expect(bars.map(({ figureX }) => figureX)).toEqual([440, 192]);
    expect(bars.every(({ figureX }) => figureX <= BARS_WIDTH - 100)).toBe(true);
  });

  it('have no length where a reason stands in their place, or where nothing can be compared', () => {
    expect(barsChart([undefined], { full: 10 }).bars[0]?.width).toBe(0);
    expect(barsChart([0, 0], { full: 0 }).bars.map(({ width }) => width)).toEqual([0, 0]);
  });

  it('never leave their room, whatever the figure', () => {
    expect(barsChart([80], { full: 50 }).bars[0]?.width).toBe(310);
    expect(barsChart([50], { full: 50, left: 200 }).bars[0]?.width).toBe(230);
  });
});
