import type { Result } from '#libs/basics';
import { err, ok, toHex } from '#libs/basics';
import type { ArchiveFault, ArchiveRecord, ScannedRecord } from './archive-record.js';
import { ByteCutter } from './byte-source.js';
import { ChainReader } from './chain-reader.js';
import type { ArchiveEntry } from './chain-reader.js';
import { readHeader } from './chain.js';
import { faultText, TOO_LARGE } from './json.js';
import { BLOCK, isZero, paddingAfter, readTarHeader } from './tar.js';
import type { TarHeader } from './tar.js';
import { hashHex } from './transcript.js';
import { startSha256 } from './sha256.js';

/**
 * Reads a `.bel` file record by record, from chunks of any length, so that it is never held as a whole. Every byte
 * is accounted for: header blocks as we would write them, names as the hash of the bodies, padding zero, nothing
 * behind the last record (spec.md 3.1, rule S3). Ends after the first fault: behind it no offset can be trusted.
 *
 * @param hold bodies longer than this many bytes are hashed as they pass and not kept
 */
export async function* scanRecords(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  hold: number,
): AsyncGenerator<Result<ScannedRecord, ArchiveFault>, void, undefined> {
  const cutter = new ByteCutter(chunks);
  let timestamp: number | undefined;
  for (;;) {
    const at = cutter.offset;
    const fault = (reason: string) => err({ rule: 'S3' as const, reason: `${reason} (at byte ${at})` });
    const block = await cutter.take(BLOCK);
    if (block.length === 0 && timestamp !== undefined) return;
    if (block.length === 0) return yield fault('the file is empty');
    if (block.length < BLOCK) return yield fault('the file ends within a record header');
    if (isZero(block))
      return yield fault('a block of zeros stands where a record must begin; archives end without such blocks');
    const header = readTarHeader(block);
    if (!header) return yield fault('this is not a record header as protocol 1 writes it');
    const offset = cutter.offset;
    const { length } = header;
    const passed = length > hold ? await hashed(cutter, length) : await held(cutter, length);
    const padding = await cutter.take(paddingAfter(length));
    if (passed.length + padding.length < length + paddingAfter(length)) {
      return yield fault('the file ends within a record');
    }
    if (!isZero(padding)) return yield fault('the space behind a record is not filled with zeros');
    const record = identify(header, { ...passed, offset }, timestamp === undefined);
    if (typeof record === 'string') return yield fault(record);
    if (timestamp !== undefined && record.timestamp !== timestamp) {
      return yield fault('a record bears another time than the first one');
    }
    timestamp = record.timestamp;
    yield ok(record);
  }
}

/** As {@link scanRecords}, each record with its body. */
export async function* readRecords(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Result<ArchiveRecord, ArchiveFault>, void, undefined> {
  for await (const record of scanRecords(chunks, Infinity)) {
    if (!record.ok) yield record;
    else if (record.value.body) yield ok({ ...record.value, body: record.value.body });
  }
}

/** A body that has passed: its hash, how much of it was there, and itself if it was kept. */
interface PassedBody {
  readonly hash: string;
  readonly length: number;
  readonly body?: Uint8Array;
}

async function held(cutter: ByteCutter, length: number): Promise<PassedBody> {
  const body = await cutter.take(length);
  return { hash: hashHex(body), length: body.length, body };
}

async function hashed(cutter: ByteCutter, length: number): Promise<PassedBody> {
  const hash = startSha256();
  let passed = 0;
  for await (const piece of cutter.pieces(length)) {
    hash.update(piece);
    passed += piece.length;
  }
  return { hash: toHex(hash.digest()), length: passed };
}

/** The record, or what is wrong with its name. */
function identify(
  { name, timestamp }: TarHeader,
  passed: PassedBody & { readonly offset: number },
  isFirst: boolean,
): ScannedRecord | string {
  const { hash, body } = passed;
  if (isFirst) {
    if (name !== 'BELENIOS') return 'the first record is not BELENIOS';
    const header = body ? readHeader(body) : err(TOO_LARGE);
    if (!header.ok) return `the record BELENIOS: ${faultText(header.error)}`;
    if (header.value.timestamp !== timestamp.toString())
      return 'the record BELENIOS bears another time than its header';
    return { kind: 'header', timestamp, ...passed };
  }
  const [, digest, kind] = /^([0-9a-f]{64})\.(data|event)\.json$/.exec(name) ?? [];
  if (digest === undefined) return 'a record is neither data nor an event';
  if (digest !== hash) return 'the content of a record does not match its name: it was changed';
  return { kind: kind === 'event' ? 'event' : 'data', timestamp, ...passed };
}

/** The chain of a file, without its objects: where they stand, who made them, and what is wrong. */
export interface ArchiveIndex {
  /** Unix seconds of the header; absent if not even that could be read. */
  readonly timestamp?: number;
  readonly entries: readonly ArchiveEntry[];
  /** Hash of the last event: commits to everything before it. Absent if there is no event. */
  readonly head?: string;
  readonly faults: readonly ArchiveFault[];
  /** False if reading stopped at a fault, so that what follows it is unknown. */
  readonly readToEnd: boolean;
}

/** Reads the whole file once, in order. Never throws on what the file holds; an error of the stream itself passes. */
export async function indexArchive(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  onRecord?: (record: ArchiveRecord) => void | Promise<void>,
): Promise<ArchiveIndex> {
  const entries: ArchiveEntry[] = [];
  const chain = new ChainReader((entry) => entries.push(entry));
  let timestamp: number | undefined;
  for await (const record of readRecords(chunks)) {
    if (!record.ok) {
      const { head, faults } = chain.soFar();
      return { timestamp, entries, head, faults: [...faults, record.error], readToEnd: false };
    }
    timestamp = record.value.timestamp;
    if (record.value.kind !== 'header') chain.accept(record.value);
    await onRecord?.(record.value);
  }
  return { timestamp, entries, ...chain.end(), readToEnd: true };
}
