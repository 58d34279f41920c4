const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long it is until the poll closes, in the two parts that people want: days and hours, hours and minutes, minutes. */
export type TimeLeft =
  | { readonly unit: 'days'; readonly days: number; readonly hours: number }
  | { readonly unit: 'hours'; readonly hours: number; readonly minutes: number }
  | { readonly unit: 'minutes'; readonly minutes: number }
  | { readonly unit: 'over' };

/** @param ms until the closing time; minutes are rounded up, so that “1 minute left” is never too much */
export function timeLeft(ms: number): TimeLeft {
  if (ms <= 0) return { unit: 'over' };
  if (ms >= DAY) return { unit: 'days', days: Math.floor(ms / DAY), hours: Math.floor((ms % DAY) / HOUR) };
  if (ms >= HOUR) return { unit: 'hours', hours: Math.floor(ms / HOUR), minutes: Math.floor((ms % HOUR) / MINUTE) };
  return { unit: 'minutes', minutes: Math.ceil(ms / MINUTE) };
}

/** Minutes before the close at which it is said aloud. */
export const WARNINGS = [10, 2] as const;

/** The warning that holds now: the least number of minutes that are not yet over. */
export function warningAt(ms: number): (typeof WARNINGS)[number] | undefined {
  if (ms <= 0) return undefined;
  return [...WARNINGS].reverse().find((minutes) => ms <= minutes * MINUTE);
}
