import { err, ok } from '#libs/basics';
import type { Brand, Result } from '#libs/basics';

/** A day of the Gregorian calendar as `2027-03-02`, years 1000 to 2999: no time, no zone. Sorts as text. */
export type PlainDate = Brand<string, 'PlainDate'>;

export interface NotADate {
  readonly code: 'NOT_A_DATE';
  readonly text: string;
}

const DAY = 86_400_000;
const WRITTEN = /^[12]\d{3}-\d\d-\d\d$/;

/** Reads `YYYY-MM-DD`, and only days that there are: 29 February needs a leap year. */
export function parsePlainDate(text: string): Result<PlainDate, NotADate> {
  const time = WRITTEN.test(text) ? timeOf(text) : Number.NaN;
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text
    ? err({ code: 'NOT_A_DATE', text })
    : ok(dateAt(time));
}

/**
 * The day that is `days` later, or earlier where `days` is negative.
 * @throws RangeError if `days` is not a whole number or the day lies outside the years 1000 to 2999
 */
export function addDays(date: PlainDate, days: number): PlainDate {
  if (!Number.isSafeInteger(days)) throw new RangeError(`days must be a whole number: ${days}`);
  return dateAt(timeOf(date) + days * DAY);
}

/** Whether the day is a Saturday or a Sunday. */
export function isWeekend(date: PlainDate): boolean {
  const day = new Date(timeOf(date)).getUTCDay();
  return day === 0 || day === 6;
}

/** Every day has 24 hours in UTC, so whole days may be added there; the zone never shows. */
const timeOf = (date: string): number => Date.parse(`${date}T00:00:00Z`);

const FIRST = timeOf('1000-01-01');
const LAST = timeOf('2999-12-31');

/** The named constructor: every `PlainDate` comes from here. */
function dateAt(time: number): PlainDate {
  if (!(time >= FIRST && time <= LAST)) throw new RangeError('a day outside the years 1000 to 2999');
  return new Date(time).toISOString().slice(0, 10) as PlainDate;
}
