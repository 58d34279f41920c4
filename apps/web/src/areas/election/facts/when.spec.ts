import { describe, expect, it } from '@jest/globals';
import { typedDay } from '../../../dates/typed-day.js';
import { dayIn, readDay, readHour, readMoment, typedMoment } from './when.js';

const ZONE = 'Europe/London';
const on = (date: string, hour: string, which?: 'first' | 'second') =>
  readMoment({ ...typedDay(date), hour, ...(which && { which }) }, ZONE);
const instant = (text: string) => ({ ok: true, value: new Date(text) });

describe('an hour in the zone of the body', () => {
  it('is summer time in July and Greenwich time in January', () => {
    expect(on('2028-07-06', '5pm')).toEqual(instant('2028-07-06T16:00:00Z'));
    expect(on('2028-01-06', '5pm')).toEqual(instant('2028-01-06T17:00:00Z'));
  });

  // The clocks go forward at 1am Greenwich time on the last Sunday in March (Summer Time Order 2002, art. 2): 26 March 2028.
  describe('on the Sunday on which summer time begins', () => {
    it('is as ever before and after the change', () => {
      expect(on('2028-03-26', '12:59am')).toEqual(instant('2028-03-26T00:59:00Z'));
      expect(on('2028-03-26', '2am')).toEqual(instant('2028-03-26T01:00:00Z'));
      expect(on('2028-03-26', '5pm')).toEqual(instant('2028-03-26T16:00:00Z'));
    });

    it.each(['1am', '1:30am', '01:59'])('does not exist at %s, and the hours around it are named', (hour) => {
      const read = on('2028-03-26', hour);
      const minutes = readHour(hour) ?? 0;
      expect(read).toEqual({
        ok: false,
        error: {
          code: 'HOUR_SKIPPED',
          before: new Date(Date.UTC(2028, 2, 26, 0, minutes - 60)),
          after: new Date(Date.UTC(2028, 2, 26, 0, minutes)),
        },
      });
    });
  });

  // They go back at 1am Greenwich time on the last Sunday in October: 29 October 2028.
  describe('on the Sunday on which summer time ends', () => {
    it('is as ever before and after the change', () => {
      expect(on('2028-10-29', '12:59am')).toEqual(instant('2028-10-28T23:59:00Z'));
      expect(on('2028-10-29', '2am')).toEqual(instant('2028-10-29T02:00:00Z'));
      expect(on('2028-10-29', '5pm')).toEqual(instant('2028-10-29T17:00:00Z'));
    });

    it('comes twice at half past one, and is taken only once it is said which', () => {
      const [first, second] = [new Date('2028-10-29T00:30:00Z'), new Date('2028-10-29T01:30:00Z')];
      expect(on('2028-10-29', '1:30am')).toEqual({ ok: false, error: { code: 'HOUR_TWICE', first, second } });
      expect(on('2028-10-29', '1:30am', 'first')).toEqual({ ok: true, value: first });
      expect(on('2028-10-29', '1:30am', 'second')).toEqual({ ok: true, value: second });
    });
  });
});

describe('what is typed for an hour', () => {
  it.each([
    ['5pm', 17 * 60],
    ['5 PM', 17 * 60],
    ['9:30am', 9 * 60 + 30],
    ['9.30 am', 9 * 60 + 30],
    ['12am', 0],
    ['12pm', 12 * 60],
    ['12:15am', 15],
    ['midday', 12 * 60],
    ['Midnight', 0],
    ['17:05', 17 * 60 + 5],
    ['23:59', 23 * 60 + 59],
    ['5yh', 17 * 60],
    ['9yb', 9 * 60],
    ['hanner nos', 0],
  ])('reads %j', (text, minutes) => {
    expect(readHour(text)).toBe(minutes);
  });

  it.each(['', '5', '13pm', '0am', '24:00', '9:60am', 'tea time'])('does not guess at %j', (text) => {
    expect(readHour(text)).toBeUndefined();
  });
});

describe('what is typed for a day', () => {
  it('is a day of the calendar', () => {
    expect(readDay({ day: '29', month: '2', year: '2028' })).toEqual({ ok: true, value: '2028-02-29' });
    expect(readDay({ day: ' 6', month: '07', year: '2028 ' })).toEqual({ ok: true, value: '2028-07-06' });
  });

  it.each([
    ['29', '2', '2027'],
    ['31', '6', '2028'],
    ['0', '6', '2028'],
    ['1', '13', '2028'],
    ['1', '6', '28'],
    ['x', '6', '2028'],
    ['', '6', '2028'],
  ])('is refused where there is no such day: %s %s %s', (day, month, year) => {
    expect(readDay({ day, month, year })).toEqual({ ok: false, error: { code: 'NOT_A_DAY' } });
  });

  it('is asked for where nothing was typed, and so is the hour', () => {
    const nothing = { day: '', month: ' ', year: '' };
    expect(readDay(nothing)).toEqual({ ok: false, error: { code: 'DAY_MISSING' } });
    expect(readMoment({ ...nothing, hour: '5pm' }, ZONE)).toEqual({ ok: false, error: { code: 'DAY_MISSING' } });
    expect(on('2028-07-06', ' ')).toEqual({ ok: false, error: { code: 'HOUR_MISSING' } });
    expect(on('2028-07-06', '5')).toEqual({ ok: false, error: { code: 'NOT_AN_HOUR' } });
  });

  it('is the day that the calendar of the zone shows', () => {
    expect(dayIn(new Date('2028-07-05T23:30:00Z'), ZONE)).toBe('2028-07-06');
    expect(dayIn(new Date('2028-01-05T23:30:00Z'), ZONE)).toBe('2028-01-05');
  });
});

describe('an instant, to be changed', () => {
  it.each([
    ...['2028-07-06T16:05:00Z', '2028-01-06T00:00:00Z', '2028-01-06T12:00:00Z', '2028-01-06T12:01:00Z'],
    ...['2028-10-29T00:30:00Z', '2028-10-29T01:30:00Z'],
  ])('is typed so that it is read as itself, in either language: %s', (text) => {
    for (const language of ['en', 'cy'] as const)
      expect(readMoment(typedMoment(new Date(text), ZONE, language), ZONE)).toEqual(instant(text));
  });

  it('is typed as the hint beside it says hours', () => {
    const hourOf = (text: string): string => typedMoment(new Date(text), ZONE, 'en').hour;
    expect(hourOf('2028-07-06T08:17:00Z')).toBe('9:17am');
    expect(hourOf('2028-07-06T16:00:00Z')).toBe('5pm');
    expect(hourOf('2028-01-06T12:00:00Z')).toBe('midday');
  });
});
