import { fromHex } from '#libs/basics';

/** The tracker a voter was shown, from the name of the ballot in the archive: b64 instead of hex (spec.md 7.3). */
export const trackerOf = (hash: string): string => btoa(String.fromCharCode(...fromHex(hash))).replace(/=+$/, '');

/** What became of a ballot. `supersededBy` is the tracker of the voter's later ballot. */
export interface TrackedBallot {
  readonly tracker: string;
  readonly status: 'counted' | 'superseded' | 'refused';
  readonly supersededBy?: string;
}
