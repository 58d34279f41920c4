import { Temporal } from 'temporal-polyfill';

const MOST = 6;

/**
 * Where days begin between two instants, in the zone of the body: the first instant itself and then midnights, every n-th
 * so that at most {@link MOST} are left. Days of 23 or 25 hours are as long as they are.
 *
 * @param timeZone IANA name
 * @returns milliseconds since 1970, rising
 */
export function dayTicks(from: number, to: number, timeZone: string): readonly number[] {
  const first = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone);
  const midnights: number[] = [];
  for (let day = first.startOfDay().add({ days: 1 }); day.epochMilliseconds <= to; day = day.add({ days: 1 }))
    midnights.push(day.epochMilliseconds);
  const every = Math.max(1, Math.ceil((midnights.length + 1) / MOST));
  return [from, ...midnights].filter((_, i) => i % every === 0);
}
