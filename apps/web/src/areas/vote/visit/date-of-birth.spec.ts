import { readDate } from './date-of-birth.js';

describe('A date of birth as typed', () => {
  it.each([
    ['31', '3', '1980', '1980-03-31'],
    [' 1 ', '12', '1999', '1999-12-01'],
    ['29', '02', '2000', '2000-02-29'],
    ['29', '2', '1999', undefined],
    ['31', '4', '1980', undefined],
    ['0', '4', '1980', undefined],
    ['1', '13', '1980', undefined],
    ['1', '1', '80', undefined],
    ['', '1', '1980', undefined],
    ['1a', '1', '1980', undefined],
  ])('%s %s %s', (day, month, year, date) => expect(readDate({ day, month, year })).toBe(date));
});
