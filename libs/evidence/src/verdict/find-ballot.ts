import { readTracker, trackerWords } from '#libs/belenios';
import type { VerificationReport } from '#libs/belenios';

/** What became of the ballot of a receipt. */
export type BallotFinding =
  | { readonly status: 'not-in-the-box' }
  | { readonly status: 'counted' | 'in-the-box' | 'refused'; readonly contest?: string }
  | { readonly status: 'superseded'; readonly contest?: string; readonly by?: string };

/**
 * The receipt as a voter may type it: the tracker, with blanks or with the padding that other programs add, or its six
 * words, which come out parted by one blank each.
 */
export function readReceipt(text: string): string | undefined {
  const tracker = text.replaceAll(/\s/g, '').replace(/=+$/, '');
  if (/^[A-Za-z0-9+/]{43}$/.test(tracker)) return tracker;
  const read = readTracker(text);
  return read && 'words' in read ? read.words.join(' ') : undefined;
}

/** Looks for a receipt, as {@link readReceipt} gives it, in the records that were checked. A record that ends early cannot say what counts. */
export function findBallot(receipt: string, records: readonly VerificationReport[]): BallotFinding {
  const isWords = receipt.includes(' ');
  for (const { trackers, uuid, isComplete } of records) {
    const found = trackers.find(({ tracker }) => tracker === receipt || (isWords && hasWords(tracker, receipt)));
    if (!found) continue;
    const contest = uuid === undefined ? {} : { contest: uuid };
    if (found.status === 'superseded')
      return { status: 'superseded', ...contest, ...(found.supersededBy !== undefined && { by: found.supersededBy }) };
    return { status: found.status === 'counted' && !isComplete ? 'in-the-box' : found.status, ...contest };
  }
  return { status: 'not-in-the-box' };
}

const hasWords = (tracker: string, words: string): boolean => trackerWords(tracker).join(' ') === words;
