import { addDays } from './plain-date.js';
import type { PlainDate } from './plain-date.js';

/**
 * The last day on which notice of a meeting can be given. Clear days leave out the day on which notice is given, or is
 * deemed to be, and the day of the meeting; every day between them counts, working or not.
 *
 * @param clearDays the notice that statute or rules ask for, 0 or more
 * @throws RangeError if `clearDays` is not a whole number of 0 or more
 * @see Companies Act 2006, s. 360(2); societies' rules commonly say the same
 */
export const latestNotice = (meeting: PlainDate, clearDays: number): PlainDate => addDays(meeting, -apart(clearDays));

/**
 * The first day on which a meeting can be held when notice was given, or is deemed given, on `notice`: the same rule,
 * read forwards.
 *
 * @throws RangeError if `clearDays` is not a whole number of 0 or more
 * @see Companies Act 2006, s. 360(2)
 */
export const earliestMeeting = (notice: PlainDate, clearDays: number): PlainDate => addDays(notice, apart(clearDays));

/** Days from notice to meeting: the clear days and the step on to the meeting itself. */
function apart(clearDays: number): number {
  if (!Number.isSafeInteger(clearDays) || clearDays < 0) throw new RangeError(`clear days: ${clearDays}`);
  return clearDays + 1;
}
