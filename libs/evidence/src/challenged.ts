import type { Result } from '#libs/basics';
import { err, ok } from '#libs/basics';
import type { TrackedBallot } from '#libs/belenios';

/** One tracker a line, in the order of their characters (ASCII), each once; '' when no ballot was challenged. */
export const writeChallenged = (trackers: readonly string[]): string =>
  [...new Set(trackers)]
    .sort()
    .map((tracker) => `${tracker}\n`)
    .join('');

/** Reads a list of challenged ballots in its one spelling, or says what is wrong with which line. Never throws. */
export function readChallenged(text: string): Result<readonly string[], string> {
  if (text === '') return ok([]);
  if (!text.endsWith('\n')) return err('the last line is not ended');
  const trackers = text.slice(0, -1).split('\n');
  for (const [i, tracker] of trackers.entries()) {
    if (!isTracker(tracker)) return err(`line ${i + 1} is not a tracker`);
    if (i > 0 && tracker <= (trackers[i - 1] ?? '')) return err(`line ${i + 1} is not in order, or stands twice`);
  }
  return ok(trackers);
}

/** 32 bytes in Base64 without `=`: 43 digits, of which the last has two bits that are zero. */
const isTracker = (text: string): boolean => /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]$/.test(text);

/**
 * A ballot that its voter opened never counts, and no box takes it at all: every ballot of the box that was challenged
 * nevertheless. None is as it must be.
 *
 * @param box what became of every ballot of the record, also of those that a later one replaced
 */
export function challengedInBox<B extends Pick<TrackedBallot, 'tracker' | 'status'>>(
  challenged: readonly string[],
  box: readonly B[],
): readonly B[] {
  const opened = new Set(challenged);
  return box.filter(({ tracker }) => opened.has(tracker));
}
