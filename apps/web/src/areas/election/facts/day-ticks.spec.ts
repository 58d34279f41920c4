import { dayTicks } from './day-ticks.js';

const at = (text: string): number => new Date(text).getTime();
const ticks = (from: string, to: string): readonly string[] =>
  dayTicks(at(from), at(to), 'Europe/London').map((tick) => new Date(tick).toISOString());

describe('Days along a chart', () => {
  it('begin at midnight where the body is, after the opening itself', () => {
    expect(ticks('2028-07-06T08:00:00Z', '2028-07-08T16:00:00Z')).toEqual([
      '2028-07-06T08:00:00.000Z',
      '2028-07-06T23:00:00.000Z',
      '2028-07-07T23:00:00.000Z',
    ]);
  });

  it('are as long as the clock makes them when it goes back', () => {
    expect(ticks('2028-10-28T23:00:00Z', '2028-10-30T00:00:00Z')).toEqual([
      '2028-10-28T23:00:00.000Z',
      '2028-10-30T00:00:00.000Z',
    ]);
  });

  it('are thinned so that their names have room', () => {
    expect(ticks('2028-07-01T08:00:00Z', '2028-07-15T16:00:00Z').length).toBeLessThanOrEqual(6);
    expect(ticks('2028-07-01T08:00:00Z', '2028-07-06T16:00:00Z')).toHaveLength(6);
    expect(ticks('2028-07-01T08:00:00Z', '2028-07-07T16:00:00Z')).toHaveLength(4);
  });

  it('are the opening alone in a poll that ends on the day on which it began', () => {
    expect(ticks('2028-07-06T08:00:00Z', '2028-07-06T16:00:00Z')).toEqual(['2028-07-06T08:00:00.000Z']);
  });
});
