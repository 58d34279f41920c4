import { typedDay } from '../../../dates/typed-day.js';
import type { Language } from '../../../kit/words.js';
import type { TypedElection } from './new-election.js';
import { dayIn, typedMoment } from './when.js';

const MINUTE_MS = 60_000;
const OPENS_AFTER = 5;
const CLOSES_AFTER = 20;

/** Dates to try an election out with, to its declaration: a poll closes at its hour alone, and nobody waits for weeks. */
export const trialDates = (
  now: Date,
  timeZone: string,
  language: Language,
): Pick<TypedElection, 'record' | 'opens' | 'closes'> => ({
  record: typedDay(dayIn(now, timeZone)),
  opens: typedMoment(new Date(now.getTime() + OPENS_AFTER * MINUTE_MS), timeZone, language),
  closes: typedMoment(new Date(now.getTime() + CLOSES_AFTER * MINUTE_MS), timeZone, language),
});
