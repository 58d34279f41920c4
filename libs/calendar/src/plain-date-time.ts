import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { parsePlainDate } from './plain-date.js';
import type { PlainDate } from './plain-date.js';

export const MINUTES_IN_A_DAY = 1_440;

/** What calendar and clock on the wall show, as a notice of meeting states it; the place is understood. */
export interface PlainDateTime {
  readonly date: PlainDate;
  /** Minutes since the day began, 0 to 1439. */
  readonly minute: number;
}

export interface NotADateTime {
  readonly code: 'NOT_A_DATE_TIME';
  readonly text: string;
}

/** Reads `YYYY-MM-DDTHH:MM`, from 00:00 to 23:59: midnight belongs to the day that it begins. */
export function parsePlainDateTime(text: string): Result<PlainDateTime, NotADateTime> {
  const [, day = '', hours, minutes] = /^(.{10})T([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  const date = parsePlainDate(day);
  return date.ok
    ? ok({ date: date.value, minute: Number(hours) * 60 + Number(minutes) })
    : err({ code: 'NOT_A_DATE_TIME', text });
}
