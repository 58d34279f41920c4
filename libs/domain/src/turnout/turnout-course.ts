import { localDay } from '../election/local-day.js';
import type { TurnoutUnit } from './turnout.js';

export interface TurnoutSample {
  /** A whole hour, UTC. */
  readonly at: Date;
  readonly voted: number;
}

const HOUR_MS = 3_600_000;

/** The whole hour, UTC, in which an instant lies. */
export const wholeHour = (instant: Date): Date => new Date(Math.floor(instant.getTime() / HOUR_MS) * HOUR_MS);

/** Whether the total of this moment is kept: once an hour, and in a small body once a day (journeys 11.4). */
export function isSampleDue({
  last,
  now,
  unit,
  timeZone,
}: {
  /** When a total was last kept. */
  readonly last: Date | undefined;
  readonly now: Date;
  readonly unit: TurnoutUnit;
  readonly timeZone: string;
}): boolean {
  if (!last) return true;
  return unit === 'hour' ? wholeHour(now) > last : localDay(now, timeZone) > localDay(last, timeZone);
}

/** What is wrong with the totals that were kept of a poll, one sentence each; none where all is well. */
export function courseFaults(
  samples: readonly (TurnoutSample & { readonly electors: number })[],
  poll: {
    readonly opensAt: Date;
    /** The end of its hours. */
    readonly closesAt: Date;
    /** People on the roll of any contest. */
    readonly electors: number;
  },
): readonly string[] {
  return samples.flatMap(({ at, voted, electors }, i) => {
    const before = samples[i - 1];
    const hour = at.toISOString();
    const isWhole = wholeHour(at).getTime() === at.getTime();
    return [
      ...(isWhole ? [] : [`the total of ${hour} is not of a whole hour`]),
      ...(at < wholeHour(poll.opensAt) || at >= poll.closesAt ? [`the total of ${hour} is outside the poll`] : []),
      ...(electors === poll.electors ? [] : [`the total of ${hour} is out of ${electors}, not ${poll.electors}`]),
      ...(voted < 0 || voted > electors ? [`${voted} of ${electors} had voted at ${hour}`] : []),
      ...(before && before.at >= at ? [`there are two totals of ${hour}`] : []),
      ...(before && before.voted > voted ? [`the total fell from ${before.voted} to ${voted} at ${hour}`] : []),
    ];
  });
}
