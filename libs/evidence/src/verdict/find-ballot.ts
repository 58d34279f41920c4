import type { VerificationReport } from '#libs/belenios';

/** What became of the ballot of a receipt. */
export type BallotFinding =
  | { readonly status: 'not-in-the-box' }
  | { readonly status: 'counted' | 'in-the-box' | 'refused'; readonly contest?: string }
  | { readonly status: 'superseded'; readonly contest?: string; readonly by?: string };

/** The receipt as a voter may type it: with blanks, or with the padding that other programs add. */
export const readReceipt = (text: string): string | undefined => {
  const receipt = text.replaceAll(/\s/g, '').replace(/=+$/, '');
  return /^[A-Za-z0-9+/]{43}$/.test(receipt) ? receipt : undefined;
};

/** Looks for a receipt in the records that were checked. A record that ends early cannot say what counts. */
export function findBallot(receipt: string, records: readonly VerificationReport[]): BallotFinding {
  for (const { trackers, uuid, isComplete } of records) {
    const found = trackers.find(({ tracker }) => tracker === receipt);
    if (!found) continue;
    const contest = uuid === undefined ? {} : { contest: uuid };
    if (found.status === 'superseded')
      return { status: 'superseded', ...contest, ...(found.supersededBy !== undefined && { by: found.supersededBy }) };
    return { status: found.status === 'counted' && !isComplete ? 'in-the-box' : found.status, ...contest };
  }
  return { status: 'not-in-the-box' };
}
