import { err } from '#libs/basics';
import type { ArchiveFault, ScannedRecord } from './archive-record.js';
import { DATA_BEFORE, ownedShape, readEvent, setupShape } from './chain.js';
import type { ChainEvent, EventType } from './chain.js';
import { faultText, readCanonical, TOO_LARGE } from './json.js';
import type { Shape } from './json.js';
import { sizedTallyShape } from './shapes.js';

/** Where the body of a data record stands in the file. */
export interface RecordRef {
  readonly hash: string;
  readonly offset: number;
  readonly length: number;
}
export type DataRole = (typeof DATA_BEFORE)[EventType][number];

/** One event with the data it refers to. A role is absent only where a fault was reported. */
export interface ArchiveEntry {
  readonly type: EventType;
  /** Hash of the event. */
  readonly hash: string;
  readonly data: Readonly<Partial<Record<DataRole, RecordRef>>>;
  /** Of a shuffle or partial decryption: the trustee's number, from 1. */
  readonly owner?: number;
}

/**
 * Follows the chain: each event names its predecessor and height, and the data it refers to stand immediately before
 * it, each referenced where expected and nothing besides (spec.md 3.2, rule S3).
 */
export class ChainReader {
  readonly #faults: ArchiveFault[] = [];
  #events = 0;
  #head: string | undefined;
  #waiting: ScannedRecord[] = [];

  /** @param keep is given each event, in order: a record may have millions */
  constructor(private readonly keep: (entry: ArchiveEntry) => void) {}

  accept(record: ScannedRecord): void {
    if (record.kind === 'data') this.#waiting.push(record);
    else this.#acceptEvent(record);
  }

  /** What was found so far. */
  soFar(): { head?: string; faults: readonly ArchiveFault[] } {
    return { head: this.#head, faults: this.#faults };
  }

  /** The whole chain, when the file has ended: data that no event has claimed by now are a fault. */
  end(): ReturnType<ChainReader['soFar']> {
    if (this.#waiting.length > 0) this.#faults.push(unreferenced(this.#waiting));
    return this.soFar();
  }

  #acceptEvent(record: ScannedRecord): void {
    const read = record.body ? readEvent(record.body) : err(TOO_LARGE);
    if (!read.ok) {
      this.#faults.push({ rule: 'S4', reason: `event ${this.#events}: ${faultText(read.error)}` });
      return;
    }
    const event = read.value;
    const say = (reason: string): void =>
      void this.#faults.push({ rule: 'S3', reason: `event ${this.#events} (${event.type}): ${reason}` });
    if (event.parent !== this.#head) say('does not follow from the event before it');
    if (event.height !== this.#events) say(`has height ${event.height}`);
    const { owner, data } = this.#claim(event, say);
    this.#events++;
    this.#head = record.hash;
    this.keep({ type: event.type, hash: record.hash, data, owner });
  }

  /** Gives the waiting data their roles. */
  #claim(event: ChainEvent, say: (reason: string) => void): Pick<ArchiveEntry, 'data' | 'owner'> {
    const roles: readonly DataRole[] = DATA_BEFORE[event.type];
    const extra = this.#waiting.splice(0, Math.max(0, this.#waiting.length - roles.length));
    const claimed = this.#waiting;
    this.#waiting = [];
    if (extra.length > 0) say(unreferenced(extra).reason);
    if (claimed.length < roles.length) {
      say(`must stand behind ${roles.length} data records (${roles.join(', ')}), stands behind ${claimed.length}`);
      return { data: {} };
    }
    const payload = claimed.at(-1);
    if (event.payload !== payload?.hash) {
      say('its payload is not the data record before it');
      return { data: {} };
    }
    const owner = payload && this.#references(event.type, claimed, payload, say);
    const refs = claimed.map(({ hash, offset, length }, i) => [roles[i], { hash, offset, length }] as const);
    const data = Object.fromEntries(refs) as ArchiveEntry['data'];
    return { data, owner };
  }

  /** Checks that the payload names the data before it, each in its place; returns the owner if it names one. */
  #references(
    type: EventType,
    claimed: readonly ScannedRecord[],
    payload: ScannedRecord,
    say: (reason: string) => void,
  ): number | undefined {
    const read = <T>(shape: Shape<T>): T | undefined => {
      const value = payload.body ? readCanonical(shape, payload.body) : err(TOO_LARGE);
      if (value.ok) return value.value;
      this.#faults.push({
        rule: 'S4',
        reason: `event ${this.#events} (${type}), payload: ${faultText(value.error)}`,
      });
      return undefined;
    };
    const expect = (named: readonly (string | undefined)[]): void => {
      if (named.some((hash, i) => hash !== claimed[i]?.hash)) say('its payload names other data than stand before it');
    };
    switch (type) {
      case 'Setup': {
        const setup = read(setupShape);
        if (setup) expect([setup.election, setup.trustees, setup.credentials]);
        if (setup?.credentials_certificate !== undefined)
          say('has a credentials_certificate, which no profile of ours allows');
        return undefined;
      }
      case 'EncryptedTally': {
        const sized = read(sizedTallyShape);
        if (sized) expect([sized.encrypted_tally]);
        return undefined;
      }
      case 'Shuffle':
      case 'PartialDecryption': {
        const owned = read(ownedShape);
        if (owned) expect([owned.payload]);
        return owned?.owner;
      }
      default:
        return undefined;
    }
  }
}

const unreferenced = (records: readonly ScannedRecord[]): ArchiveFault => ({
  rule: 'S3',
  reason: `${records.length === 1 ? 'a data record is' : `${records.length} data records are`} not referenced by any event`,
});
