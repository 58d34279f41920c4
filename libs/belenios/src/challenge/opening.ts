import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { AnswerOpening, MadeBallot } from '../ballot.js';
import type { ElectionContext } from '../election-context.js';
import { array, canonicalText, integer, literal, misread, object, readCanonicalText, string } from '../json.js';
import type { ReadFault, Shape } from '../json.js';
import { ORDER } from '../scalar.js';

export const OPENING_FORMAT = 'quorate-opening/1';
export const CHALLENGE_FORMAT = 'quorate-challenge/1';

/** Longest opening that is looked at, in characters: thirty choices take 1,600, a ranked ballot 300. */
export const MOST_OPENING_CHARACTERS = 16_000;

/** What opens a ballot that is challenged and not cast: choices and randomness, never the voting code. */
export interface BallotOpening {
  readonly electionUuid: string;
  /** Of the ballot that is opened. */
  readonly tracker: string;
  /** One for each question. */
  readonly answers: readonly AnswerOpening[];
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** 43 digits of six bits; the two bits that 32 bytes leave over are zero. */
const readScalar = (text: string): bigint =>
  [...text].reduce((sum, digit) => sum * 64n + BigInt(ALPHABET.indexOf(digit)), 0n) >> 2n;

function writeScalar(scalar: bigint): string {
  const bits = scalar << 2n;
  return Array.from({ length: 43 }, (_, i) => ALPHABET[Number((bits >> BigInt(6 * (42 - i))) & 63n)]).join('');
}

/**
 * A scalar in an opening: 32 bytes, big-endian, in base64url without padding (RFC 4648, 5): 43 characters instead of the
 * 77 of a decimal, so that the opening of a ranked ballot fits a QR code.
 */
const scalarShape: Shape<string> = {
  read(value) {
    if (typeof value !== 'string' || !/^[A-Za-z0-9_-]{43}$/.test(value) || writeScalar(readScalar(value)) !== value)
      misread('S4', 'must be 32 bytes in base64url');
    return readScalar(value) < ORDER ? value : misread('S6', 'must be below the group order q');
  },
};

const openingShape = object({
  format: literal(OPENING_FORMAT),
  election_uuid: string(),
  tracker: string(/^[A-Za-z0-9+/]{43}$/, 'a tracker'),
  answers: array(object({ vote: array(integer({ max: 255 })), randomness: array(scalarShape) })),
});

/** Writes what opens a ballot. Whoever has it knows the vote: only for a ballot that will not be cast. */
export function writeOpening({ uuid }: Pick<ElectionContext, 'uuid'>, { tracker, opening }: MadeBallot): string {
  return canonicalText({
    format: OPENING_FORMAT,
    election_uuid: uuid,
    tracker,
    answers: opening.map(({ vote, randomness }) => ({ vote, randomness: randomness.map(writeScalar) })),
  });
}

/** Reads an opening in its one spelling. Whether it opens anything is another question. Never throws. */
export function readOpening(text: string): Result<BallotOpening, ReadFault> {
  if (text.length > MOST_OPENING_CHARACTERS)
    return err({ rule: 'S4', path: '', reason: `is longer than ${MOST_OPENING_CHARACTERS} characters` });
  const read = readCanonicalText(openingShape, text);
  if (!read.ok) return read;
  const { election_uuid: electionUuid, tracker, answers } = read.value;
  return ok({
    electionUuid,
    tracker,
    answers: answers.map(({ vote, randomness }) => ({ vote, randomness: randomness.map(readScalar) })),
  });
}

const challengeShape = object({ format: literal(CHALLENGE_FORMAT), ballot: string(), opening: string() });

/** A ballot and its opening, exact texts, as one file: what the voter's device hands over to be checked elsewhere. */
export interface ChallengedBallot {
  readonly ballot: string;
  readonly opening: string;
}

export const writeChallenge = ({ ballot, opening }: ChallengedBallot): string =>
  canonicalText({ format: CHALLENGE_FORMAT, ballot, opening });

/** Never throws. */
export function readChallenge(text: string): Result<ChallengedBallot, ReadFault> {
  const read = readCanonicalText(challengeShape, text);
  return read.ok ? ok({ ballot: read.value.ballot, opening: read.value.opening }) : read;
}
