import { isWeekend } from './plain-date.js';
import type { PlainDate } from './plain-date.js';

export type IsWorkingDay = (day: PlainDate) => boolean;

/**
 * Monday to Friday, except the days given.
 *
 * @param holidays every other day that is none: Christmas Day, Good Friday and the bank holidays, one-off and substitute
 *   ones among them, of the part of the United Kingdom where the body is registered. They are proclaimed, not computed,
 *   so they are data.
 * @see Companies Act 2006, s. 1173(1), "working day"
 */
export const weekdaysExcept =
  (holidays: ReadonlySet<PlainDate>): IsWorkingDay =>
  (day) =>
    !isWeekend(day) && !holidays.has(day);
