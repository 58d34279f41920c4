import { Temporal } from 'temporal-polyfill';
import type { Result } from '#libs/basics';
import { err, ok } from '#libs/basics';
import { dayOf, typedDay } from '../../../dates/typed-day.js';
import type { TypedDay } from '../../../dates/typed-day.js';
import { hour } from '../../../kit/instants.js';
import type { Language } from '../../../kit/words.js';

/** A moment as it was typed: a day, what the clock on the wall shows, and which of two where it shows that twice. */
export interface TypedMoment extends TypedDay {
  readonly hour: string;
  readonly which?: 'first' | 'second';
}

export type DayProblem = { readonly code: 'DAY_MISSING' | 'NOT_A_DAY' };

export type MomentProblem =
  | DayProblem
  | { readonly code: 'HOUR_MISSING' | 'NOT_AN_HOUR' }
  /** The clocks go forward over this hour: the nearest that there are, before and after. */
  | { readonly code: 'HOUR_SKIPPED'; readonly before: Date; readonly after: Date }
  /** The clocks go back, so that this hour comes twice. */
  | { readonly code: 'HOUR_TWICE'; readonly first: Date; readonly second: Date };

/** @returns YYYY-MM-DD */
export function readDay(typed: TypedDay): Result<string, DayProblem> {
  if ([typed.day, typed.month, typed.year].every((box) => box.trim() === '')) return err({ code: 'DAY_MISSING' });
  const day = dayOf(typed);
  return day === undefined ? err({ code: 'NOT_A_DAY' }) : ok(day);
}

const MIDDAY = /^(midday|noon|hanner dydd|canol dydd)$/;
const MIDNIGHT = /^(midnight|hanner nos|canol nos)$/;
const HALF_DAY = /^(1[0-2]|0?[1-9])(?:[:.]([0-5]\d))? ?([ap]m|y[bh])$/;
const WHOLE_DAY = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/;

/**
 * Reads an hour as people write it: `5pm`, `9:30 am`, `17:30`, `midday`, `5yh`.
 * @returns minutes since midnight, or undefined; a bare number is undefined, as nobody knows whether it is morning
 */
export function readHour(text: string): number | undefined {
  const typed = text.trim().toLowerCase().replace(/\s+/g, ' ');
  if (MIDDAY.test(typed)) return 12 * 60;
  if (MIDNIGHT.test(typed)) return 0;
  const half = HALF_DAY.exec(typed);
  if (half) {
    const afternoon = half[3] === 'pm' || half[3] === 'yh';
    return ((Number(half[1]) % 12) + (afternoon ? 12 : 0)) * 60 + Number(half[2] ?? 0);
  }
  const whole = WHOLE_DAY.exec(typed);
  return whole ? Number(whole[1]) * 60 + Number(whole[2]) : undefined;
}

const toDate = (moment: Temporal.ZonedDateTime): Date => new Date(moment.epochMilliseconds);

/**
 * From what the clock on the wall shows to the instant, in the zone of the body (reliability TIME-05). An hour that the
 * clocks skip is refused with those around it; an hour that comes twice is refused until it is said which is meant.
 *
 * @param timeZone IANA name
 */
export function readMoment(typed: TypedMoment, timeZone: string): Result<Date, MomentProblem> {
  const day = readDay(typed);
  if (!day.ok) return day;
  if (typed.hour.trim() === '') return err({ code: 'HOUR_MISSING' });
  const minutes = readHour(typed.hour);
  if (minutes === undefined) return err({ code: 'NOT_AN_HOUR' });
  const onTheWall = Temporal.PlainDate.from(day.value).toPlainDateTime({
    hour: Math.floor(minutes / 60),
    minute: minutes % 60,
  });
  const first = onTheWall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const second = onTheWall.toZonedDateTime(timeZone, { disambiguation: 'later' });
  if (first.epochMilliseconds === second.epochMilliseconds) return ok(toDate(first));
  if (!first.toPlainDateTime().equals(onTheWall))
    return err({ code: 'HOUR_SKIPPED', before: toDate(first), after: toDate(second) });
  if (typed.which !== undefined) return ok(toDate(typed.which === 'first' ? first : second));
  return err({ code: 'HOUR_TWICE', first: toDate(first), second: toDate(second) });
}

/** The day, YYYY-MM-DD, that the calendar of a zone shows at an instant. */
export const dayIn = (instant: Date, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString();

/** What is typed for an instant, in the zone of the body: the hour as pages say it, and which of two where it comes twice. */
export function typedMoment(instant: Date, timeZone: string, language: Language): TypedMoment {
  const typed = { ...typedDay(dayIn(instant, timeZone)), hour: hour(instant, timeZone, language) };
  const read = readMoment(typed, timeZone);
  if (read.ok || read.error.code !== 'HOUR_TWICE') return typed;
  return { ...typed, which: instant < read.error.second ? 'first' : 'second' };
}
