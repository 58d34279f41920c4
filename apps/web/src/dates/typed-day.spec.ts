import { describe, expect, it } from '@jest/globals';
import { dayOf, typedDay } from './typed-day.js';

describe('A day in three boxes', () => {
  it('is a day of the calendar, with or without noughts and blanks', () => {
    expect(dayOf({ day: '29', month: '2', year: '2028' })).toBe('2028-02-29');
    expect(dayOf({ day: ' 06', month: '7 ', year: '2028' })).toBe('2028-07-06');
  });

  it.each([
    ['29', '2', '2027'],
    ['31', '6', '2028'],
    ['0', '6', '2028'],
    ['1', '13', '2028'],
    ['1', '6', '28'],
    ['', '', ''],
    ['6', 'July', '2028'],
  ])('is none where there is no such day: %s %s %s', (day, month, year) => {
    expect(dayOf({ day, month, year })).toBeUndefined();
  });

  it('is typed without noughts', () => {
    expect(typedDay('2028-07-06')).toEqual({ day: '6', month: '7', year: '2028' });
  });
});
