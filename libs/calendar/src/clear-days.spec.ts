import * as fc from 'fast-check';
import { aDate } from '../test-support/dates.js';
import { earliestMeeting, latestNotice } from './clear-days.js';
import { addDays } from './plain-date.js';

describe('Clear days (Companies Act 2006, s. 360)', () => {
  it('14 clear days, meeting 20 May: notice must be deemed given by 5 May (domain reference 10.4)', () => {
    expect(latestNotice(aDate('2027-05-20'), 14)).toBe('2027-05-05');
  });

  it('notice deemed given on 5 May: the meeting is on 20 May at the earliest', () => {
    expect(earliestMeeting(aDate('2027-05-05'), 14)).toBe('2027-05-20');
  });

  it.each([
    [0, '2027-05-19'], // the day before: neither day counts, and none lies between
    [1, '2027-05-18'],
    [7, '2027-05-12'],
    [21, '2027-04-28'],
  ])('%i clear days before a meeting on 20 May: %s', (clearDays, notice) => {
    expect(latestNotice(aDate('2027-05-20'), clearDays)).toBe(notice);
    expect(earliestMeeting(aDate(notice), clearDays)).toBe('2027-05-20');
  });

  it('count weekends and bank holidays, over the ends of months and years', () => {
    expect(latestNotice(aDate('2027-01-08'), 14)).toBe('2026-12-24');
    expect(latestNotice(aDate('2028-03-10'), 14)).toBe('2028-02-24'); // a leap year
  });

  it('are exactly the days that lie between notice and meeting', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 60 }), (later, clearDays) => {
        const meeting = addDays(aDate('2026-11-01'), later);
        const between: string[] = [];
        for (let day = addDays(latestNotice(meeting, clearDays), 1); day < meeting; day = addDays(day, 1)) {
          between.push(day);
        }
        expect(between).toHaveLength(clearDays);
      }),
    );
  });

  it.each([-1, 1.5, Number.NaN])('cannot be %p in number', (clearDays) => {
    expect(() => latestNotice(aDate('2027-05-20'), clearDays)).toThrow(RangeError);
    expect(() => earliestMeeting(aDate('2027-05-20'), clearDays)).toThrow(RangeError);
  });
});
