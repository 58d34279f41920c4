import { readFileSync, readdirSync } from 'node:fs';
import { indexArchive } from '../src/archive-reader.js';
import { appendToArchive, startArchive } from '../src/archive-writer.js';
import type { Addition } from '../src/archive-writer.js';
import type { ArchiveEntry, DataRole } from '../src/chain-reader.js';
import type { SizedTally } from '../src/wire.js';

/** For tests only: the records of `testdata/`, and making them again, changed or not. */
export const COMPLETE = new URL('../testdata/complete/', import.meta.url);
export const NEGATIVE = new URL('../testdata/negative/', import.meta.url);

export const completeNames = (): readonly string[] => readdirSync(COMPLETE);
export const bytesOf = (url: URL): Uint8Array => new Uint8Array(readFileSync(url));
export const negativeRecord = (name: string): Uint8Array => bytesOf(new URL(`${name}.bel`, NEGATIVE));
export function completeRecord(name: string): Uint8Array {
  const folder = new URL(`${name}/`, COMPLETE);
  return bytesOf(new URL(readdirSync(folder).find((file) => file.endsWith('.bel')) ?? 'missing', folder));
}

/** What the makers of a complete record stated about it. */
export interface Steps {
  readonly election_fingerprint: string;
  readonly credentials_fingerprint: string;
  readonly head: string;
  readonly events: number;
  readonly trackers: readonly string[];
  readonly credentials: readonly unknown[];
  /** Exact texts. */
  readonly sized: string;
  readonly result: string;
}
export const stepsOf = (name: string): Steps =>
  JSON.parse(readFileSync(new URL(`${name}/steps.json`, COMPLETE), 'utf8')) as Steps;

export interface RecordObject {
  readonly event: number;
  readonly role: DataRole;
  readonly body: Uint8Array;
}

const ROLES: readonly DataRole[] = [
  'election',
  'trustees',
  'credentials',
  'ballot',
  'encryptedTally',
  'shuffle',
  'partialDecryption',
  'result',
];

/** Every object of a record but the small ones that the writer makes itself. */
export async function objectsOf(bytes: Uint8Array): Promise<readonly RecordObject[]> {
  const { entries } = await indexArchive([bytes]);
  return entries.flatMap(({ data }, event) =>
    ROLES.flatMap((role): RecordObject[] => {
      const ref = data[role];
      return ref ? [{ event, role, body: bytes.subarray(ref.offset, ref.offset + ref.length) }] : [];
    }),
  );
}

/**
 * Makes a record anew from its timestamp and objects: all names, references and events fit, so that rule S3 sees
 * nothing. `exchange` may put another object in the place of one.
 */
export async function rebuilt(
  bytes: Uint8Array,
  exchange: (object: RecordObject) => Uint8Array = ({ body }) => body,
): Promise<Uint8Array> {
  const { timestamp = 0, entries } = await indexArchive([bytes]);
  let { chunks, position } = startArchive(timestamp);
  const all = [...chunks];
  for (const [event, entry] of entries.entries()) {
    const object = (role: DataRole): Uint8Array => {
      const { offset, length } = entry.data[role] ?? { offset: 0, length: 0 };
      return exchange({ event, role, body: bytes.subarray(offset, offset + length) });
    };
    ({ chunks, position } = appendToArchive(position, additionOf(entry, object)));
    all.push(...chunks);
  }
  return Buffer.concat(all);
}

function additionOf({ type, owner = 0 }: ArchiveEntry, object: (role: DataRole) => Uint8Array): Addition {
  switch (type) {
    case 'Setup':
      return { type, election: object('election'), trustees: object('trustees'), credentials: object('credentials') };
    case 'Ballot':
      return { type, ballot: object('ballot') };
    case 'EndBallots':
    case 'EndShuffles':
      return { type };
    case 'EncryptedTally': {
      const sized = JSON.parse(new TextDecoder().decode(object('sizedTally'))) as SizedTally;
      const { num_tallied: numTallied, total_weight: totalWeight } = sized;
      return { type, encryptedTally: object('encryptedTally'), numTallied, totalWeight };
    }
    case 'Shuffle':
      return { type, owner, shuffle: object('shuffle') };
    case 'PartialDecryption':
      return { type, owner, partialDecryption: object('partialDecryption') };
    case 'Result':
      return { type, result: object('result') };
  }
}
