import { readdirSync, readFileSync } from 'node:fs';
import { indexArchive } from '../src/archive-reader.js';
import type { ArchiveEntry, DataRole } from '../src/chain-reader.js';
import { electionContext, type ElectionContext } from '../src/election-context.js';
import { readElection, type FrozenElection } from '../src/election.js';
import type { Group } from '../src/group.js';
import { readCanonical, type Shape } from '../src/json.js';
import { credentialsShape, encryptedTallyShape, partialDecryptionShape, shuffleShape } from '../src/shapes.js';
import { readTrustees, type Trustees } from '../src/trustees.js';
import type { EncryptedTally, PartialDecryption, Shuffle } from '../src/wire.js';

const TESTDATA = new URL('../testdata/', import.meta.url);

/** `steps.json`: what the maker of a record stated about its inner values (vectors-ed25519/README.md). */
export interface Steps {
  readonly election_fingerprint: string;
  readonly credentials: readonly { readonly credential: string; readonly scalar: string; readonly public: string }[];
  readonly trackers: readonly string[];
  readonly first_ballot: {
    readonly credential: string;
    readonly signature_hash: string;
    readonly signature_commitment: string;
    readonly answers: readonly StepsAnswer[];
  };
  readonly encrypted_tally_sha256: string;
  readonly sized: string;
  readonly shuffles: readonly (readonly { readonly u: readonly string[]; readonly challenge: string }[])[];
  readonly decryptions: readonly { readonly owner: number; readonly first_A: string; readonly first_B: string }[];
  readonly result: string;
}
interface CommitmentSteps {
  readonly commitments: readonly string[];
}
export interface StepsAnswer {
  readonly kind: string;
  readonly commitment?: string;
  readonly first_individual?: CommitmentSteps;
  readonly overall?: CommitmentSteps;
  readonly blank?: CommitmentSteps;
}

/** `private.json` of the records that were made for the purpose. */
export interface PrivateVectors {
  readonly votes_cast: readonly { readonly credential: string; readonly vote: readonly (readonly number[])[] }[];
  readonly single_keys: readonly string[];
  readonly threshold?: { readonly decryption_keys: readonly string[] };
}

/** A record of the vectors, taken apart. */
export interface TestRecord {
  readonly name: string;
  readonly frozen: FrozenElection;
  readonly trustees: Trustees;
  readonly credentials: readonly string[];
  readonly ballots: readonly Uint8Array[];
  readonly tallyText: string;
  readonly tally: EncryptedTally;
  readonly sizedText: string;
  readonly shuffles: readonly { readonly owner: number; readonly shuffle: Shuffle }[];
  readonly decryptions: readonly { readonly owner: number; readonly decryption: PartialDecryption }[];
  readonly resultText: string;
}

export const completeRecords = (): string[] => readdirSync(new URL('complete/', TESTDATA)).sort();

export const steps = (name: string): Steps =>
  JSON.parse(readFileSync(new URL(`complete/${name}/steps.json`, TESTDATA), 'utf8')) as Steps;

/** Codes, votes and keys of a record that was made for the purpose. */
export const privateVectors = (name: string): PrivateVectors =>
  JSON.parse(readFileSync(new URL(`private/${name}.json`, TESTDATA), 'utf8')) as PrivateVectors;

export function completeRecord(name: string): Promise<TestRecord> {
  const folder = new URL(`complete/${name}/`, TESTDATA);
  const file = readdirSync(folder).find((each) => each.endsWith('.bel'));
  return readRecord(name, new URL(file ?? 'missing', folder));
}

export const negativeRecord = (name: string): Promise<TestRecord> =>
  readRecord(name, new URL(`negative/${name}.bel`, TESTDATA));

export async function readRecord(name: string, file: URL): Promise<TestRecord> {
  const bytes = new Uint8Array(readFileSync(file));
  const { entries } = await indexArchive([bytes]);
  const bodies = (type: ArchiveEntry['type'], role: DataRole): Uint8Array[] =>
    entries.filter((e) => e.type === type).map((e) => body(e, role));
  const body = (entry: ArchiveEntry, role: DataRole): Uint8Array => {
    const { offset, length } = entry.data[role] ?? { offset: 0, length: 0 };
    return bytes.subarray(offset, offset + length);
  };
  const owned = (type: ArchiveEntry['type']): ArchiveEntry[] => entries.filter((e) => e.type === type);
  const text = (type: ArchiveEntry['type'], role: DataRole): string =>
    new TextDecoder().decode(bodies(type, role)[0] ?? new Uint8Array());
  const only = (type: ArchiveEntry['type'], role: DataRole): Uint8Array => bodies(type, role)[0] ?? new Uint8Array();

  return {
    name,
    frozen: value(readElection(only('Setup', 'election'))),
    trustees: value(readTrustees(only('Setup', 'trustees'))),
    credentials: read(credentialsShape, only('Setup', 'credentials')),
    ballots: bodies('Ballot', 'ballot'),
    tallyText: text('EncryptedTally', 'encryptedTally'),
    tally: text('EncryptedTally', 'encryptedTally')
      ? read(encryptedTallyShape, only('EncryptedTally', 'encryptedTally'))
      : [],
    sizedText: text('EncryptedTally', 'sizedTally'),
    shuffles: owned('Shuffle').map((e) => ({ owner: e.owner ?? 0, shuffle: read(shuffleShape, body(e, 'shuffle')) })),
    decryptions: owned('PartialDecryption').map((e) => ({
      owner: e.owner ?? 0,
      decryption: read(partialDecryptionShape, body(e, 'partialDecryption')),
    })),
    resultText: text('Result', 'result'),
  };
}

const read = <T>(shape: Shape<T>, bytes: Uint8Array): T => value(readCanonical(shape, bytes));

/** The value of an outcome that must be one. */
export function value<T>(outcome: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

export const contextOf = (group: Group, { frozen }: TestRecord): ElectionContext =>
  value(electionContext(group, frozen.election, frozen.fingerprint));

/** Weights by public credential: `"<hex>"` or `"<hex>,<weight>"`. */
export const weightsOf = ({ credentials }: TestRecord): ReadonlyMap<string, bigint> =>
  new Map(credentials.map((entry) => [entry.slice(0, 64), BigInt(entry.slice(65) || '1')]));
