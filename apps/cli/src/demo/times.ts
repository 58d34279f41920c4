import type { DemoTimes } from './set-up-election.js';

/** Membership on the day itself decides; the poll is opened as soon as the codes are out. */
export function timesFromNow(seconds: number): DemoTimes {
  const closesAt = new Date(Date.now() + seconds * 1_000);
  const recordDate = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date());
  return { recordDate, opensAt: new Date(closesAt.getTime() - 1_000), closesAt };
}
