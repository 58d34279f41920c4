import * as fc from 'fast-check';
import { aDate, aDateTime } from '../test-support/dates.js';
import { hoursBefore } from './hours-before.js';
import { addDays } from './plain-date.js';
import type { PlainDateTime } from './plain-date-time.js';
import { weekdaysExcept } from './working-days.js';

// England and Wales, Christmas 2026 to Easter 2027. Boxing Day is a Saturday, so the 28th is the substitute.
const holidays = new Set(['2026-12-25', '2026-12-28', '2027-01-01', '2027-03-26', '2027-03-29'].map(aDate));
const isWorkingDay = weekdaysExcept(holidays);
const before = (meeting: string, hours: number): PlainDateTime => hoursBefore(aDateTime(meeting), hours, isWorkingDay);

describe('Working days (Companies Act 2006, s. 1173)', () => {
  it('are Monday to Friday', () => {
    const week = Array.from({ length: 7 }, (_, days) => addDays(aDate('2026-11-16'), days)); // a Monday
    expect(week.map(isWorkingDay)).toEqual([true, true, true, true, true, false, false]);
  });

  it('are not Christmas Day, Good Friday or bank holidays; Christmas Eve is one', () => {
    expect(isWorkingDay(aDate('2026-12-25'))).toBe(false);
    expect(isWorkingDay(aDate('2026-12-28'))).toBe(false);
    expect(isWorkingDay(aDate('2026-12-24'))).toBe(true);
  });
});

describe('Hours before a meeting (Companies Act 2006, s. 327)', () => {
  it('48 h proxy deadline, meeting Tue 14:00: Fri 14:00, Sat and Sun ignored (domain reference 10.4)', () => {
    expect(before('2026-11-24T14:00', 48)).toEqual(aDateTime('2026-11-20T14:00'));
  });

  it('are the hours of the clock where no day of rest lies between', () => {
    expect(before('2026-11-26T14:00', 48)).toEqual(aDateTime('2026-11-24T14:00'));
    expect(before('2026-11-26T09:30', 48)).toEqual(aDateTime('2026-11-24T09:30'));
  });

  it.each([
    ['2026-11-23T14:00', '2026-11-20T14:00'], // Monday: 14 hours of it, 10 of Friday
    ['2026-11-24T14:00', '2026-11-23T14:00'], // Tuesday
  ])('24 of them before a poll at %s: %s', (poll, time) => {
    expect(before(poll, 24)).toEqual(aDateTime(time));
  });

  it('leave out bank holidays as well as weekends', () => {
    expect(before('2026-12-29T14:00', 48)).toEqual(aDateTime('2026-12-23T14:00')); // from Christmas Day to the 28th
    expect(before('2027-03-30T10:00', 48)).toEqual(aDateTime('2027-03-24T10:00')); // Easter
    expect(before('2027-01-04T12:00', 48)).toEqual(aDateTime('2026-12-30T12:00')); // New Year's Day, then a weekend
  });

  it('begin with the last working day, when the meeting is not on one', () => {
    expect(before('2026-11-21T10:00', 24)).toEqual(aDateTime('2026-11-20T00:00')); // Saturday
    expect(before('2026-11-22T18:00', 48)).toEqual(aDateTime('2026-11-19T00:00')); // Sunday
    expect(before('2027-03-29T14:00', 30)).toEqual(aDateTime('2027-03-24T18:00')); // Easter Monday
  });

  it('end at the beginning of the working day that fills them, not before the days of rest', () => {
    expect(before('2026-11-23T14:00', 14)).toEqual(aDateTime('2026-11-23T00:00'));
    expect(before('2026-11-24T00:00', 24)).toEqual(aDateTime('2026-11-23T00:00'));
    expect(before('2026-11-23T00:00', 24)).toEqual(aDateTime('2026-11-20T00:00'));
  });

  it('have exactly so many minutes of working days between them and the meeting', () => {
    const meeting = fc.record({
      date: fc.integer({ min: 0, max: 150 }).map((days) => addDays(aDate('2026-11-20'), days)),
      minute: fc.integer({ min: 0, max: 1_439 }),
    });
    fc.assert(
      fc.property(meeting, fc.integer({ min: 1, max: 120 }), (at, hours) => {
        const time = hoursBefore(at, hours, isWorkingDay);
        let minutes = 0;
        for (let date = time.date; date <= at.date; date = addDays(date, 1)) {
          const from = date === time.date ? time.minute : 0;
          const to = date === at.date ? at.minute : 1_440;
          if (isWorkingDay(date)) minutes += to - from;
        }
        expect(minutes).toBe(hours * 60);
        expect(isWorkingDay(time.date)).toBe(true);
        expect(time.minute).toBeLessThan(1_440);
      }),
    );
  });

  it.each([0, -48, 1.5])('cannot be %p in number', (hours) => {
    expect(() => before('2026-11-24T14:00', hours)).toThrow(RangeError);
  });

  it('cannot be found in a calendar without working days', () => {
    expect(() => hoursBefore(aDateTime('2026-11-24T14:00'), 48, () => false)).toThrow('no working day');
  });
});
