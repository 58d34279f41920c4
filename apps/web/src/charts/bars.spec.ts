import { describe, expect, it } from '@jest/globals';
import { BAR_HEIGHT, barsChart, LONGEST_PERCENT } from './bars.js';

const row = (value: number | undefined, name = 'Class', reason?: string) => ({ name, value, reason });

describe('flat bars', () => {
  it('are as long as their part of the full one, one below each other', () => {
    const { bars, height } = barsChart([row(50), row(25), row(0)], { full: 50 });
    expect(bars.map(({ percent }) => percent)).toEqual([64, 32, 0]);
    expect(bars.map(({ y }) => y)).toEqual([27, 94, 161]);
    expect(height).toBe(184);
  });

  it('leave a third of the width to the figure at their end', () => {
    expect(LONGEST_PERCENT).toBeLessThan(67);
    expect(barsChart([row(80)], { full: 50 }).bars[0]?.percent).toBe(LONGEST_PERCENT);
  });

  it('have their name above them, whole, on as many lines as it needs', () => {
    const name = 'Members in Welsh speaking parts of the north and of the islands';
    const [bar, next] = barsChart([row(1, name), row(1)], { full: 1 }).bars;
    expect(bar?.name.map(({ text }) => text)).toEqual([
      'Members in Welsh speaking parts of',
      'the north and of the islands',
    ]);
    expect(bar?.name.map(({ y }) => y)).toEqual([15, 35]);
    expect(bar?.y).toBe(47);
    expect(next?.name[0]?.y).toBe(47 + BAR_HEIGHT + 18 + 15);
  });

  it('break a line only where the next word does not fit', () => {
    const lines = (name: string) => barsChart([row(1, name)], { full: 1 }).bars[0]?.name.length;
    expect(lines(`${'a'.repeat(30)} ${'b'.repeat(5)}`)).toBe(1);
    expect(lines(`${'a'.repeat(30)} ${'b'.repeat(6)}`)).toBe(2);
    expect(lines('c'.repeat(60))).toBe(1);
  });

  it('give way to a reason in words, or have no length where nothing can be compared', () => {
    const { bars, height } = barsChart([row(undefined, 'Class', 'Counted with others')], { full: 10 });
    expect(bars[0]).toMatchObject({ percent: 0, reason: [{ text: 'Counted with others', y: 35 }] });
    expect(height).toBe(41);
    expect(barsChart([row(0), row(0)], { full: 0 }).bars.map(({ percent }) => percent)).toEqual([0, 0]);
    expect(barsChart([], { full: 0 })).toEqual({ height: 0, bars: [] });
  });
});
