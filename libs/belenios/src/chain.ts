import type { Result } from '#libs/basics';
import { utf8 } from '#libs/basics';
import { canonicalText, integer, literal, misread, object, optional, readCanonical, string } from './json.js';
import type { ReadFault, Shape, Shaped } from './json.js';

/** Lower-case hex SHA-256, the name of a record and how others refer to it (spec.md 2). */
export const hashShape = string(/^[0-9a-f]{64}$/, '64 lower-case hexadecimal digits');

const EVENT_TYPES = [
  'Setup',
  'Ballot',
  'EndBallots',
  'EncryptedTally',
  'Shuffle',
  'EndShuffles',
  'PartialDecryption',
  'Result',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

const eventTypeShape: Shape<EventType> = {
  read: (value) => EVENT_TYPES.find((type) => type === value) ?? misread('S4', 'is not an event type of protocol 1'),
};

const eventShape = object({
  parent: optional(hashShape),
  height: integer(),
  type: eventTypeShape,
  payload: optional(hashShape),
});
/** `{"parent":"<hex>","height":<int>,"type":"<type>","payload":"<hex>"}` (spec.md 3.2). */
export type ChainEvent = Shaped<typeof eventShape>;

export const readEvent = (body: Uint8Array): Result<ChainEvent, ReadFault> => readCanonical(eventShape, body);
export const writeEvent = ({ parent, height, type, payload }: ChainEvent): Uint8Array =>
  utf8(canonicalText({ parent, height, type, payload }));

/** `{"version":1,"timestamp":"<unix seconds>"}`, the body of the record `BELENIOS`; the timestamp is a string. */
const headerShape = object({
  version: literal(1),
  timestamp: string(/^(0|[1-9][0-9]{0,10})$/, 'Unix seconds in decimal'),
});
export const readHeader = (body: Uint8Array): Result<Shaped<typeof headerShape>, ReadFault> =>
  readCanonical(headerShape, body);
export const writeHeader = (timestamp: number): Uint8Array =>
  utf8(canonicalText({ version: 1, timestamp: timestamp.toString() }));

/** What stands in the record before an event of this type; the last one is its payload (spec.md 3.2). */
export const DATA_BEFORE = {
  Setup: ['election', 'trustees', 'credentials', 'setup'],
  Ballot: ['ballot'],
  EndBallots: [],
  EncryptedTally: ['encryptedTally', 'sizedTally'],
  Shuffle: ['shuffle', 'owned'],
  EndShuffles: [],
  PartialDecryption: ['partialDecryption', 'owned'],
  Result: ['result'],
} as const satisfies Record<EventType, readonly string[]>;

/** `credentials_certificate` is known only to be refused: belenios-tool 3.0 cannot rebuild such a file (S3). */
export const setupShape = object({
  election: hashShape,
  trustees: hashShape,
  credentials: hashShape,
  credentials_certificate: optional(hashShape),
});

/** `{"owner":<int>,"payload":"<hex>"}`: a trustee's number, from 1, and what it made. */
export const ownedShape = object({ owner: integer({ min: 1 }), payload: hashShape });

const NEXT: Record<EventType | 'start', readonly EventType[]> = {
  start: ['Setup'],
  Setup: ['Ballot', 'EndBallots'],
  Ballot: ['Ballot', 'EndBallots'],
  EndBallots: ['EncryptedTally'],
  EncryptedTally: ['Shuffle', 'PartialDecryption'],
  Shuffle: ['Shuffle', 'EndShuffles'],
  EndShuffles: ['PartialDecryption'],
  PartialDecryption: ['PartialDecryption', 'Result'],
  Result: [],
};

/**
 * The grammar of a record: Setup Ballot* EndBallots EncryptedTally (Shuffle+ EndShuffles)? PartialDecryption+ Result,
 * or a prefix of it (rule S1). Whether there are shuffles is decided by the questions, which this does not see.
 */
export const eventsAllowedAfter = (last: EventType | undefined): readonly EventType[] => NEXT[last ?? 'start'];
