import { timeLeft, warningAt } from './countdown.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('The time that is left', () => {
  it.each([
    [2 * DAY + 4 * HOUR + 59 * MINUTE, { unit: 'days', days: 2, hours: 4 }],
    [DAY, { unit: 'days', days: 1, hours: 0 }],
    [DAY - 1, { unit: 'hours', hours: 23, minutes: 59 }],
    [HOUR, { unit: 'hours', hours: 1, minutes: 0 }],
    [HOUR - 1, { unit: 'minutes', minutes: 60 }],
    [10 * MINUTE, { unit: 'minutes', minutes: 10 }],
    [9 * MINUTE + 1, { unit: 'minutes', minutes: 10 }],
    [1, { unit: 'minutes', minutes: 1 }],
    [0, { unit: 'over' }],
    [-1, { unit: 'over' }],
  ])('%d ms before the close', (ms, left) => expect(timeLeft(ms)).toEqual(left));
});

describe('The warning before the close', () => {
  it.each([
    [10 * MINUTE + 1, undefined],
    [10 * MINUTE, 10],
    [2 * MINUTE + 1, 10],
    [2 * MINUTE, 2],
    [1, 2],
    [0, undefined],
  ])('%d ms before it', (ms, minutes) => expect(warningAt(ms)).toBe(minutes));
});
