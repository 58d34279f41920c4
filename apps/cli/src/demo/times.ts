import type { DemoTimes } from './set-up-election.js';

/** What the messages give as the opening; by then all is set up, and the poll is opened at once. */
const UNTIL_OPENING_MS = 60_000;

/**
 * Membership on the day itself decides; the poll is opened as soon as the codes are out.
 *
 * @param seconds from now to the close, 2 or more
 */
export function timesFromNow(seconds: number): DemoTimes {
  const now = Date.now();
  const closesAt = new Date(now + seconds * 1_000);
  const recordDate = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date());
  return { recordDate, opensAt: new Date(Math.min(now + UNTIL_OPENING_MS, closesAt.getTime() - 1_000)), closesAt };
}
