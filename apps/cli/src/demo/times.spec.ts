import { jest } from '@jest/globals';
import { timesFromNow } from './times.js';

const FORTNIGHT_S = 14 * 24 * 3_600;

describe('the hours of a demonstration', () => {
  beforeEach(() => jest.useFakeTimers({ now: new Date('2028-06-30T23:30:00Z') }));
  afterEach(() => jest.useRealTimers());

  it('open within a minute, so that a message of a fortnight’s poll does not name its last second as the opening', () => {
    expect(timesFromNow(FORTNIGHT_S)).toEqual({
      recordDate: '2028-07-01', // summer time
      opensAt: new Date('2028-06-30T23:31:00Z'),
      closesAt: new Date('2028-07-14T23:30:00Z'),
    });
  });

  it('open before they close, however short the poll is', () => {
    const { opensAt, closesAt } = timesFromNow(20);
    expect(closesAt.getTime() - opensAt.getTime()).toBe(1_000);
  });
});
