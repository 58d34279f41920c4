import * as fc from 'fast-check';
import { err } from '#libs/basics';
import { parsePlainDateTime } from './plain-date-time.js';
import { addDays, isWeekend, parsePlainDate } from './plain-date.js';
import { aDate, aDateTime } from '../test-support/dates.js';

const anyDate = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((at) => aDate(at.toISOString().slice(0, 10)));

describe('A plain date', () => {
  it.each(['2027-02-29', '2027-13-01', '2027-00-10', '2027-04-31', '0999-12-31', '3000-01-01', '2 Mar 2027', ''])(
    'is not %j',
    (text) => {
      expect(parsePlainDate(text)).toEqual(err({ code: 'NOT_A_DATE', text }));
    },
  );

  it.each(['2028-02-29', '2000-02-29', '1000-01-01', '2999-12-31'])('is %s', (text) => {
    expect(parsePlainDate(text)).toEqual({ ok: true, value: text });
  });

  it('goes over the ends of months, leap years and changes of the clocks', () => {
    expect(addDays(aDate('2028-02-28'), 2)).toBe('2028-03-01');
    expect(addDays(aDate('2027-01-01'), -1)).toBe('2026-12-31');
    expect(addDays(aDate('2027-03-27'), 2)).toBe('2027-03-29'); // clocks go forward on the 28th
  });

  it('comes back from as many days as it went', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -5_000, max: 5_000 }), (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date);
      }),
    );
  });

  it('does not go by part of a day, nor out of the years 1000 to 2999', () => {
    expect(() => addDays(aDate('2027-01-01'), 0.5)).toThrow(RangeError);
    expect(() => addDays(aDate('2999-12-31'), 1)).toThrow(RangeError);
    expect(() => addDays(aDate('1000-01-01'), -1)).toThrow(RangeError);
  });

  it('is a weekend on Saturday and Sunday', () => {
    const week = Array.from({ length: 7 }, (_, days) => addDays(aDate('2026-05-18'), days)); // a Monday
    expect(week.map(isWeekend)).toEqual([false, false, false, false, false, true, true]);
  });
});

describe('A plain date with a time', () => {
  it('is read as minutes of its day', () => {
    expect(aDateTime('2027-03-02T14:05')).toEqual({ date: '2027-03-02', minute: 845 });
    expect(aDateTime('2027-03-02T00:00').minute).toBe(0);
    expect(aDateTime('2027-03-02T23:59').minute).toBe(1_439);
  });

  it.each(['2027-03-02T24:00', '2027-03-02T14:60', '2027-02-30T14:00', '2027-03-02', '2027-03-02T9:00', 'at two'])(
    'is not %j',
    (text) => {
      expect(parsePlainDateTime(text)).toEqual(err({ code: 'NOT_A_DATE_TIME', text }));
    },
  );
});
