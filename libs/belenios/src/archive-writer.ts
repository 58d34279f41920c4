import { utf8 } from '#libs/basics';
import { eventsAllowedAfter, writeEvent, writeHeader } from './chain.js';
import type { EventType } from './chain.js';
import { canonicalText } from './json.js';
import { paddingAfter, writeTarHeader } from './tar.js';
import { hashHex } from './transcript.js';
import type { WireInteger } from './wire.js';

/** Where an archive ends: all that is needed to append to it, now or after a restart. */
export interface ArchivePosition {
  /** Unix seconds, in every record header. */
  readonly timestamp: number;
  /** Length of the file in bytes. */
  readonly length: number;
  /** Height the next event gets. */
  readonly height: number;
  /** Hash and type of the last event; both absent before Setup. The hash commits to everything before it. */
  readonly head?: string;
  readonly last?: EventType;
}

/** What is appended: the exact bytes of the objects. Setup data, sizes, owners and events are written here. */
export type Addition =
  | {
      readonly type: 'Setup';
      readonly election: Uint8Array;
      readonly trustees: Uint8Array;
      readonly credentials: Uint8Array;
    }
  | { readonly type: 'Ballot'; readonly ballot: Uint8Array }
  | { readonly type: 'EndBallots' | 'EndShuffles' }
  | {
      readonly type: 'EncryptedTally';
      readonly encryptedTally: Uint8Array;
      readonly numTallied: number;
      readonly totalWeight: WireInteger;
    }
  /** `owner`: number of the trustee, from 1, over the flattened list of keys. */
  | { readonly type: 'Shuffle'; readonly owner: number; readonly shuffle: Uint8Array }
  | { readonly type: 'PartialDecryption'; readonly owner: number; readonly partialDecryption: Uint8Array }
  | { readonly type: 'Result'; readonly result: Uint8Array };

/** Chunks to be written at the end of the file, in this order, and where the file ends afterwards. */
export interface Appended {
  readonly chunks: readonly Uint8Array[];
  readonly position: ArchivePosition;
}

/** Begins an archive: the record `BELENIOS`. The whole file is a function of `timestamp` and its objects (spec.md 3). */
export function startArchive(timestamp: number): Appended {
  const chunks = record({ name: 'BELENIOS', body: writeHeader(timestamp), timestamp });
  return { chunks, position: { timestamp, length: size(chunks), height: 0 } };
}

/**
 * Appends an event and the data it refers to.
 * @throws Error if such an event cannot stand here (rule S1): a bug in the caller
 */
export function appendToArchive(position: ArchivePosition, addition: Addition): Appended {
  const { type } = addition;
  if (!eventsAllowedAfter(position.last).includes(type)) {
    throw new Error(`${type} cannot follow ${position.last ?? 'the header'} in an archive`);
  }
  const data = dataOf(addition);
  const payload = data.at(-1);
  const event = writeEvent({
    parent: position.head,
    height: position.height,
    type,
    payload: payload && hashHex(payload),
  });
  const { timestamp } = position;
  const chunks = [
    ...data.flatMap((body) => record({ name: `${hashHex(body)}.data.json`, body, timestamp })),
    ...record({ name: `${hashHex(event)}.event.json`, body: event, timestamp }),
  ];
  const length = position.length + size(chunks);
  return { chunks, position: { timestamp, length, height: position.height + 1, head: hashHex(event), last: type } };
}

/** The data records before an event, in the order of spec.md 3.2. */
function dataOf(addition: Addition): readonly Uint8Array[] {
  switch (addition.type) {
    case 'Setup': {
      const { election, trustees, credentials } = addition;
      const setup = {
        election: hashHex(election),
        trustees: hashHex(trustees),
        credentials: hashHex(credentials),
      };
      return [election, trustees, credentials, json(setup)];
    }
    case 'Ballot':
      return [addition.ballot];
    case 'EndBallots':
    case 'EndShuffles':
      return [];
    case 'EncryptedTally': {
      const { encryptedTally, numTallied, totalWeight } = addition;
      const sized = { num_tallied: numTallied, total_weight: totalWeight, encrypted_tally: hashHex(encryptedTally) };
      return [encryptedTally, json(sized)];
    }
    case 'Shuffle':
      return owned(addition.owner, addition.shuffle);
    case 'PartialDecryption':
      return owned(addition.owner, addition.partialDecryption);
    case 'Result':
      return [addition.result];
  }
}

const json = (value: unknown): Uint8Array => utf8(canonicalText(value));
const owned = (owner: number, body: Uint8Array): Uint8Array[] => [body, json({ owner, payload: hashHex(body) })];
const size = (chunks: readonly Uint8Array[]): number => chunks.reduce((total, chunk) => total + chunk.length, 0);

function record({ name, body, timestamp }: { name: string; body: Uint8Array; timestamp: number }): Uint8Array[] {
  const header = writeTarHeader({ name, length: body.length, timestamp });
  return [header, body, new Uint8Array(paddingAfter(body.length))];
}
