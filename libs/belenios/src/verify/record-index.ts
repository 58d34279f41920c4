import { fromHex, toHex } from '#libs/basics';
import { scanRecords } from '../archive-reader.js';
import type { ArchiveFault } from '../archive-record.js';
import { chunksOf } from '../byte-source.js';
import type { ByteSource } from '../byte-source.js';
import { ChainReader } from '../chain-reader.js';
import type { ArchiveEntry, RecordRef } from '../chain-reader.js';
import type { EventType } from '../chain.js';
import { PackedList } from './packed-list.js';
import { trackerOf } from './trackers.js';

/** Where the ballots stand: some fifty bytes for each, since there may be millions. */
export class BallotRefs {
  /** SHA-256 of each, 32 bytes. */
  readonly hashes = new PackedList(32);
  readonly #offsets: number[] = [];
  readonly #lengths: number[] = [];

  get count(): number {
    return this.hashes.count;
  }

  add({ hash, offset, length }: RecordRef): void {
    this.hashes.add().set(fromHex(hash));
    this.#offsets.push(offset);
    this.#lengths.push(length);
  }

  at(i: number): RecordRef {
    return { hash: toHex(this.hashes.at(i)), offset: this.#offsets[i] ?? 0, length: this.#lengths[i] ?? 0 };
  }

  range(start: number, end: number): readonly RecordRef[] {
    return Array.from({ length: Math.min(end, this.count) - start }, (_, k) => this.at(start + k));
  }

  tracker(i: number): string {
    return trackerOf(toHex(this.hashes.at(i)));
  }
}

/** The chain of a file as the verifier keeps it: like an `ArchiveIndex`, but the ballots packed. */
export interface RecordIndex {
  readonly head?: string;
  readonly faults: readonly ArchiveFault[];
  /** False if reading stopped at a fault, so that what follows it is unknown. */
  readonly readToEnd: boolean;
  /** Types of all events, in order. */
  readonly events: readonly EventType[];
  readonly ballots: BallotRefs;
  /** All events but the ballots. */
  readonly others: readonly ArchiveEntry[];
  /** Those hashes of events that were asked for and exist. */
  readonly met: ReadonlySet<string>;
}

/** Bodies up to this many bytes are looked at while the file passes: events and what names other data. */
const HOLD = 1 << 16;

/** Reads the whole file once, in order; no object of it is held. Never throws on what the file holds. */
export async function indexRecord(
  source: ByteSource,
  watched: ReadonlySet<string>,
  onRecord: (end: number) => void | Promise<void>,
): Promise<RecordIndex> {
  const events: EventType[] = [];
  const others: ArchiveEntry[] = [];
  const ballots = new BallotRefs();
  const met = new Set<string>();
  const chain = new ChainReader((entry) => {
    events.push(entry.type);
    if (watched.has(entry.hash)) met.add(entry.hash);
    if (entry.type !== 'Ballot') others.push(entry);
    else if (entry.data.ballot) ballots.add(entry.data.ballot);
  });
  const found = { events, others, ballots, met };
  for await (const record of scanRecords(chunksOf(source), HOLD)) {
    if (!record.ok) {
      const { head, faults } = chain.soFar();
      return { ...found, head, faults: [...faults, record.error], readToEnd: false };
    }
    const { kind, offset, length } = record.value;
    if (kind !== 'header') chain.accept(record.value);
    const waiting = onRecord(offset + length);
    if (waiting) await waiting;
  }
  return { ...found, ...chain.end(), readToEnd: true };
}
