import { addDays } from './plain-date.js';
import { MINUTES_IN_A_DAY } from './plain-date-time.js';
import type { PlainDateTime } from './plain-date-time.js';
import type { IsWorkingDay } from './working-days.js';

/** No calendar has so many days on end without work; one that has is wrong. */
const LONGEST_REST = 366;

/**
 * The time that lies `hours` before a meeting or poll, where only hours of working days count: the earliest time by
 * which articles may want a proxy appointment, 48 hours before a meeting, or 24 hours before a poll taken more than
 * 48 hours after it was demanded.
 *
 * The walk goes back from the meeting and stops once the hours are full, so of several times with nothing but rest
 * between them the latest is meant: Monday 00:00 and not Friday 24:00. Every working day has 24 hours, which holds in
 * the United Kingdom because the clocks change on a Sunday.
 *
 * @param hours whole hours, 1 or more
 * @throws RangeError if `hours` is not such a number, or `isWorkingDay` knows no working day for more than a year
 * @see Companies Act 2006, s. 327(2) and (3)
 */
export function hoursBefore(meeting: PlainDateTime, hours: number, isWorkingDay: IsWorkingDay): PlainDateTime {
  if (!Number.isSafeInteger(hours) || hours < 1) throw new RangeError(`hours must be 1 or more: ${hours}`);
  let left = hours * 60;
  let rest = 0;
  for (let { date, minute } = meeting; rest <= LONGEST_REST; date = addDays(date, -1), minute = MINUTES_IN_A_DAY) {
    if (isWorkingDay(date)) {
      if (left <= minute) return { date, minute: minute - left };
      left -= minute;
      rest = 0;
    } else {
      rest += 1;
    }
  }
  throw new RangeError(`no working day for ${LONGEST_REST} days`);
}
