import type { Result } from '#libs/basics';
import { err, ok } from '#libs/basics';
import { sha256Bytes } from '#libs/belenios';
import type { FrozenContest } from '../ports/frozen-polls.js';
import { MOST_BALLOT_CHARACTERS } from './ballot-limits.js';

/** Why a ballot is not taken; `detail` is for the maker of the program that made it. */
export interface BallotFault {
  readonly code: 'BALLOT_TOO_LONG' | 'BALLOT_FORM_WRONG' | 'BALLOT_OF_ANOTHER_CONTEST' | 'BALLOT_PROOF_WRONG';
  readonly detail: string;
}

export interface CastBallot {
  /** SHA-256 of the text in UTF-8. */
  readonly receipt: Uint8Array;
  /** The voter's public credential, 64 hex digits. */
  readonly credential: string;
}

const MEMBERS = 'election_uuid,election_hash,credential,answers,signature';

/**
 * The cheap checks of a ballot, before anybody looks at its proofs: its length, plain characters, the canonical
 * spelling and outer members of a ballot, and that it was made for this contest. They bound what the full check costs.
 */
export function readCastBallot(contest: FrozenContest, text: string): Result<CastBallot, BallotFault> {
  if (text.length > MOST_BALLOT_CHARACTERS)
    return err({ code: 'BALLOT_TOO_LONG', detail: `at most ${MOST_BALLOT_CHARACTERS} characters` });
  // All that a ballot contains is ASCII, so its text has one encoding and its hash depends on no other.
  if (!/^[\x20-\x7e]*$/.test(text)) return err({ code: 'BALLOT_FORM_WRONG', detail: 'a character that no ballot has' });
  const ballot = parseCanonical(text);
  if (!ballot || Object.keys(ballot).join() !== MEMBERS)
    return err({ code: 'BALLOT_FORM_WRONG', detail: 'not a ballot in canonical form' });
  const credential = ballot['credential'];
  if (typeof credential !== 'string' || !/^[0-9a-f]{64}$/.test(credential))
    return err({ code: 'BALLOT_FORM_WRONG', detail: 'credential' });
  if (ballot['election_uuid'] !== contest.uuid || ballot['election_hash'] !== contest.fingerprint)
    return err({ code: 'BALLOT_OF_ANOTHER_CONTEST', detail: 'election_uuid or election_hash' });
  return ok({ receipt: sha256Bytes(text), credential });
}

/** The object that the text is the one spelling of: no blanks, no member twice. */
function parseCanonical(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) && JSON.stringify(value) === text ? value : undefined;
  } catch {
    return undefined; // not JSON, or nested too deeply to be written again
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
