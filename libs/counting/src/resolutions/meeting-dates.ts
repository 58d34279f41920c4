import { err, ok } from '#libs/basics';
import type { Brand, Result } from '#libs/basics';

/** A day in the calendar, as `2027-03-02`: no time, no zone. Sorts as text. */
export type PlainDate = Brand<string, 'PlainDate'>;

const DAY = 86_400_000;

/** Reads `YYYY-MM-DD`, years 1000 to 2999, and only days that there are. */
export function parsePlainDate(text: string): Result<PlainDate, 'NOT_A_DATE'> {
  if (!/^[12]\d{3}-\d\d-\d\d$/.test(text)) return err('NOT_A_DATE');
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) || dateAt(time) !== text ? err('NOT_A_DATE') : ok(dateAt(time));
}

export const addDays = (date: PlainDate, days: number): PlainDate => dateAt(timeOf(date) + days * DAY);

/**
 * The corresponding date: the same day of the next month, or the last day of that month if it has no such day, so that
 * a month from 31 January ends on 28 or 29 February. The general rule for months in a statute.
 *
 * @see Dodds v Walker [1981] 1 WLR 1027 (HL)
 */
export function sameDayNextMonth(date: PlainDate): PlainDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return dateAt(Date.UTC(year, month, Math.min(day, lastDay)));
}

/** The days on which a second meeting may be held, both included. */
export interface MeetingWindow {
  readonly earliest: PlainDate;
  readonly latest: PlainDate;
}

/**
 * Not less than 14 days and not more than one month after the day of the first meeting.
 * @see Co-operative and Community Benefit Societies Act 2014, ss. 111 and 113
 */
export const secondMeetingWindow = (first: PlainDate): MeetingWindow => ({
  earliest: addDays(first, 14),
  latest: sameDayNextMonth(first),
});

const timeOf = (date: PlainDate): number => Date.parse(`${date}T00:00:00Z`);

/** The named constructor: every `PlainDate` comes from here. */
const dateAt = (time: number): PlainDate => new Date(time).toISOString().slice(0, 10) as PlainDate;
