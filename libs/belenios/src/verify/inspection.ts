import { bytesSource } from '../byte-source.js';
import type { ByteSource } from '../byte-source.js';
import type { RecordRef } from '../chain-reader.js';
import type { Group } from '../group.js';
import { faultOf, readCanonical } from '../json.js';
import type { ReadFault, Shape } from '../json.js';
import { hashHex } from '../transcript.js';
import type { Crew } from './crew.js';
import { Findings } from './findings.js';
import type { Level, RuleId } from './rules.js';
import { WireCursor } from './wire-cursor.js';

export type Step = 'file' | 'ballots' | 'tally' | 'mixes' | 'decryptions' | 'result';

/** How far a step has come; `total` is in bytes for the file, in ballots for the others. */
export interface Progress {
  readonly step: Step;
  readonly done: number;
  readonly total: number;
}
/** May return a promise, which the verifier waits for where it can: a chance to yield to a screen. */
export type OnProgress = (progress: Progress) => void | Promise<void>;

interface InspectionParts {
  readonly source: ByteSource;
  readonly group: Group;
  readonly level: Level;
  readonly crew: Crew;
  readonly onProgress?: OnProgress;
}

/** Objects up to this many bytes are read again as a whole to say precisely what is wrong with them. */
const MOST_SAID = 1 << 26;
const CHANGED = 'the file changed while it was being verified';

/** One verification under way: the file, what was asked for, and what was found. */
export class Inspection {
  readonly findings = new Findings();
  readonly source: ByteSource;
  readonly group: Group;
  readonly level: Level;
  /** Who does the heavy work. */
  readonly crew: Crew;
  readonly #onProgress: OnProgress | undefined;
  /** False once some object could not be looked at, so that no rule about "every" object can pass. */
  sawEverything = true;

  constructor({ source, group, level, crew, onProgress }: InspectionParts) {
    this.source = source;
    this.group = group;
    this.level = level;
    this.crew = crew;
    this.#onProgress = onProgress;
  }

  progress(step: Step, done: number, total: number): void | Promise<void> {
    return this.#onProgress?.({ step, done, total });
  }

  /** @throws Error if the file is no longer what it was when it was first read */
  async body({ offset, length, hash }: RecordRef): Promise<Uint8Array> {
    const body = await this.source.read(offset, length);
    if (hashHex(body) !== hash) throw new Error(CHANGED);
    return body;
  }

  /** Neighbouring bodies, read at once where they lie close together. @throws Error as {@link body} */
  async bodies(refs: readonly RecordRef[]): Promise<readonly Uint8Array[]> {
    const [first, last] = [refs[0], refs.at(-1)];
    if (!first || !last) return [];
    const length = last.offset + last.length - first.offset;
    if (length > 1 << 22 || length < 0) return Promise.all(refs.map((ref) => this.body(ref)));
    const part = bytesSource(await this.source.read(first.offset, length));
    return refs.map((ref) => {
      const body = part.read(ref.offset - first.offset, ref.length) as Uint8Array; // of bytes at hand, never a promise
      if (hashHex(body) !== ref.hash) throw new Error(CHANGED);
      return body;
    });
  }

  /** Reads an object strictly; a fault goes to the rule it breaks, and absence to nobody: the chain has said so. */
  async read<T>(where: string, shape: Shape<T>, ref: RecordRef | undefined): Promise<T | undefined> {
    const read = ref && readCanonical(shape, await this.body(ref));
    if (read?.ok) return read.value;
    if (read) this.findings.fault(where, read.error, 'S4');
    this.sawEverything = false;
    return undefined;
  }

  /**
   * As {@link read}, of an object that may be longer than any string: `stream` reads it as it comes. What a stream
   * refuses is read again by its `shape`, where it is short enough, to name the fault; accepting is the stream's alone.
   */
  async stream<T>(
    where: string,
    { stream, shape }: { stream: (cursor: WireCursor) => Promise<T>; shape: Shape<unknown> },
    ref: RecordRef | undefined,
  ): Promise<T | undefined> {
    if (ref) {
      const read = await this.#streamed(stream, ref);
      if ('value' in read) return read.value;
      const again = ref.length <= MOST_SAID ? readCanonical(shape, await this.body(ref)) : undefined;
      this.findings.fault(where, again?.ok === false ? again.error : read.fault, 'S4');
    }
    this.sawEverything = false;
    return undefined;
  }

  async #streamed<T>(
    stream: (cursor: WireCursor) => Promise<T>,
    ref: RecordRef,
  ): Promise<{ readonly value: T } | { readonly fault: ReadFault }> {
    const cursor = new WireCursor(this.source, ref);
    try {
      await cursor.ready();
      const value = await stream(cursor);
      if ((await cursor.end()) !== ref.hash) throw new Error(CHANGED);
      return { value };
    } catch (error) {
      const fault = faultOf(error);
      if (fault) return { fault };
      throw error;
    }
  }

  /** Leaves rules unchecked because of what others found. */
  skip(rules: readonly RuleId[], why: string): void {
    this.sawEverything = false;
    for (const rule of rules) this.findings.notChecked(rule, why);
  }
}
