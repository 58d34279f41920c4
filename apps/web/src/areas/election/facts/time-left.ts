/** How long there still is: days and hours, on the last day hours and minutes, in the last hour minutes. */
export interface TimeLeft {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
}

const MINUTE = 60_000;

/** Whole minutes, rounded up, so that “1 minute” is said until the end; undefined once it is over. */
export function timeLeft(until: Date, now: Date): TimeLeft | undefined {
  const left = Math.ceil((until.getTime() - now.getTime()) / MINUTE);
  if (left <= 0) return undefined;
  const [days, hours, minutes] = [Math.floor(left / 1_440), Math.floor((left % 1_440) / 60), left % 60];
  return days > 0 ? { days, hours, minutes: 0 } : { days, hours, minutes };
}
