import { describe, expect, it } from '@jest/globals';
import { timeLeft } from './time-left.js';

const NOW = new Date('2028-07-04T12:00:00Z');
const left = (text: string) => timeLeft(new Date(text), NOW);

describe('time left', () => {
  it('is days and hours, then hours and minutes, then minutes', () => {
    expect(left('2028-07-06T16:30:00Z')).toEqual({ days: 2, hours: 4, minutes: 0 });
    expect(left('2028-07-04T15:05:00Z')).toEqual({ days: 0, hours: 3, minutes: 5 });
    expect(left('2028-07-04T12:09:00Z')).toEqual({ days: 0, hours: 0, minutes: 9 });
  });

  it('says one minute until the very end, and then nothing', () => {
    expect(left('2028-07-04T12:00:01Z')).toEqual({ days: 0, hours: 0, minutes: 1 });
    expect(left('2028-07-04T12:00:00Z')).toBeUndefined();
    expect(left('2028-07-04T11:00:00Z')).toBeUndefined();
  });
});
