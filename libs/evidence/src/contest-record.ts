import type { Result } from '#libs/basics';
import { err, fromHex, ok } from '#libs/basics';
import type { ArchiveEntry, ReadElection, RecordRef, Trustees } from '#libs/belenios';
import { indexArchive, readElection, readTrustees } from '#libs/belenios';

/** What the rest of the evidence is compared with, read from the public record of one contest. */
export interface ContestRecord {
  readonly election: ReadElection;
  /** Whose keys make the key of the election, in the order of their numbers. */
  readonly trustees: Trustees;
  /** φ, the fingerprint of the exact bytes of the election object. */
  readonly fingerprint: string;
  /** Hash of the last event. */
  readonly head: string;
  /** Receipts of all ballots, 32 bytes each, in the order of the record. */
  readonly receipts: readonly Uint8Array[];
  /** SHA-256 of the public credentials object, hex. */
  readonly credentialsDigest: string;
  /** The public credentials in their order, as they stand in the list. */
  readonly credentials: readonly string[];
  /** With which credential each ballot was cast, in the order of the record. */
  readonly ballotCredentials: readonly string[];
  /** Of each partial decryption, in order: whose it is, and the digest of its text. */
  readonly decryptions: readonly { readonly owner: number; readonly digest: string }[];
  readonly numTallied: number;
  /** One row per counted ballot, in the order of the last mix; absent while there is no result, or where there are totals. */
  readonly rows?: readonly (readonly number[])[];
  /** What all ballots gave each answer, where they were added up; absent while there is no result, or where there are rows. */
  readonly totals?: readonly number[];
}

/**
 * Reads a contest's record as far as the evidence needs it. Its proofs are another matter: `verifyArchive` of the
 * record's own library. Says why if the file cannot be read so far.
 */
export async function readContestRecord(bytes: Uint8Array): Promise<Result<ContestRecord, string>> {
  const index = await indexArchive([bytes]);
  const fault = index.faults[0];
  if (fault) return err(fault.reason);
  const body = (ref: RecordRef | undefined): Uint8Array =>
    ref ? bytes.subarray(ref.offset, ref.offset + ref.length) : new Uint8Array();
  const find = (type: ArchiveEntry['type']): ArchiveEntry | undefined =>
    index.entries.find((entry) => entry.type === type);
  const setup = find('Setup');
  if (!setup || index.head === undefined) return err('The record has no Setup event.');
  const election = readElection(body(setup.data.election));
  if (!election.ok) return err(`The election object: ${election.error.path} ${election.error.reason}.`);
  const trustees = readTrustees(body(setup.data.trustees));
  if (!trustees.ok) return err(`The trustees: ${trustees.error.path} ${trustees.error.reason}.`);
  const tally = find('EncryptedTally');
  const result = find('Result');
  try {
    return ok({
      election: election.value.election,
      trustees: trustees.value,
      fingerprint: election.value.fingerprint,
      head: index.head,
      receipts: index.entries.flatMap(({ type, data }) =>
        type === 'Ballot' && data.ballot ? [fromHex(data.ballot.hash)] : [],
      ),
      credentialsDigest: setup.data.credentials?.hash ?? '',
      credentials: readCredentials(body(setup.data.credentials)),
      ballotCredentials: index.entries.flatMap(({ type, data }) =>
        type === 'Ballot' ? [credentialIn(body(data.ballot))] : [],
      ),
      decryptions: index.entries.flatMap(({ type, owner = 0, data }) =>
        type === 'PartialDecryption' ? [{ owner, digest: data.partialDecryption?.hash ?? '' }] : [],
      ),
      numTallied: tally ? readNumTallied(body(tally.data.sizedTally)) : 0,
      ...(result && readAnswer(body(result.data.result))),
    });
  } catch (error) {
    return err(error instanceof Error ? error.message : 'The record could not be read.');
  }
}

function readCredentials(bytes: Uint8Array): readonly string[] {
  const list = readJson(bytes);
  if (!Array.isArray(list) || !list.every((credential) => typeof credential === 'string'))
    throw new Error('The list of credentials is not readable.');
  return list;
}

/** Of a ballot in its one spelling; another is refused by the verifier of the record. */
const credentialIn = (ballot: Uint8Array): string =>
  /"credential":"([0-9a-f]{64})"/.exec(new TextDecoder().decode(ballot))?.[1] ?? '';

function readNumTallied(bytes: Uint8Array): number {
  const value = readJson(bytes);
  const n = typeof value === 'object' && value !== null && 'num_tallied' in value ? value.num_tallied : undefined;
  if (typeof n !== 'number' || !Number.isSafeInteger(n)) throw new Error('The size of the tally is not readable.');
  return n;
}

/** The rows or totals of the first question: a contest has exactly one. An empty list is that of a box without ballots. */
function readAnswer(bytes: Uint8Array): Pick<ContestRecord, 'rows' | 'totals'> {
  const value = readJson(bytes);
  const lists: unknown = typeof value === 'object' && value !== null && 'result' in value ? value.result : undefined;
  const answer: unknown = Array.isArray(lists) && lists.length === 1 ? lists[0] : undefined;
  if (!Array.isArray(answer)) throw new Error('The result is not one list.');
  if (answer.every(isRow)) return { rows: answer };
  if (answer.every(isTotal)) return { totals: answer };
  throw new Error('The result is neither a list of rows of ranks nor one of totals.');
}

const isTotal = (total: unknown): total is number =>
  typeof total === 'number' && Number.isSafeInteger(total) && total >= 0;

const isRow = (row: unknown): row is number[] =>
  Array.isArray(row) && row.every((mark) => Number.isSafeInteger(mark) && mark >= 0 && mark <= 255);

const readJson = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
