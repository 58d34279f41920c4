import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { integer, object, string } from '../json.js';
import type { Shape } from '../json.js';

/** More members are never useful, and every message of the ceremony grows with their number. */
export const MOST_MEMBERS = 32;

/**
 * Which ceremony a message belongs to. Every message carries it, signed, so that one of another election, of an attempt
 * that was given up, or for another number of people is refused by name.
 */
export interface CeremonyId {
  /** The election's own identifier on its platform, in letters, digits, `-` and `_`. */
  readonly election: string;
  /** 1 for the first; one more each time the ceremony is begun again, with new keys throughout. */
  readonly attempt: number;
  /** t: as many members must decrypt. 1 ≤ t < n; where all n must decrypt, each has a key of their own instead. */
  readonly threshold: number;
  /** n: members with the places 1..n. */
  readonly size: number;
}

export const ceremonyIdShape: Shape<CeremonyId> = object({
  election: string(/^[\w-]{1,64}$/),
  attempt: integer({ min: 1 }),
  threshold: integer({ min: 1 }),
  size: integer({ min: 2, max: MOST_MEMBERS }),
});

export type CeremonyIdFault =
  | { readonly code: 'TOO_MANY_MEMBERS'; readonly size: number; readonly most: number }
  /** t of n needs 1 ≤ t < n (rule S13). */
  | { readonly code: 'THRESHOLD_OUT_OF_RANGE'; readonly threshold: number; readonly size: number };

/** A ceremony's first attempt. */
export const firstAttempt = (wanted: Omit<CeremonyId, 'attempt'>): Result<CeremonyId, CeremonyIdFault> =>
  checked({ ...wanted, attempt: 1 });

/**
 * The next attempt, after somebody has dropped out or a message was wrong. With fewer people only as long as more than
 * the threshold are left: the threshold itself is the body's decision and stays.
 */
export const nextAttempt = (id: CeremonyId, size: number = id.size): Result<CeremonyId, CeremonyIdFault> =>
  checked({ ...id, attempt: id.attempt + 1, size });

function checked({ election, attempt, threshold, size }: CeremonyId): Result<CeremonyId, CeremonyIdFault> {
  if (size > MOST_MEMBERS) return err({ code: 'TOO_MANY_MEMBERS', size, most: MOST_MEMBERS });
  if (threshold < 1 || threshold >= size) return err({ code: 'THRESHOLD_OUT_OF_RANGE', threshold, size });
  return ok({ election, attempt, threshold, size });
}
