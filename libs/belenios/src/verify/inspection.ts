import type { ByteSource } from '../byte-source.js';
import type { RecordRef } from '../chain-reader.js';
import type { Group } from '../group.js';
import { readCanonical } from '../json.js';
import type { Shape } from '../json.js';
import { hashHex } from '../transcript.js';
import { Findings } from './findings.js';
import type { Level, RuleId } from './rules.js';

export type Step = 'file' | 'ballots' | 'tally' | 'mixes' | 'decryptions' | 'result';

/** How far a step has come; `total` is in bytes for the file, in ballots or objects for the others. */
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
  readonly onProgress?: OnProgress;
}

/** One verification under way: the file, what was asked for, and what was found. */
export class Inspection {
  readonly findings = new Findings();
  readonly source: ByteSource;
  readonly group: Group;
  readonly level: Level;
  readonly #onProgress: OnProgress | undefined;
  /** False once some object could not be looked at, so that no rule about "every" object can pass. */
  sawEverything = true;

  constructor({ source, group, level, onProgress }: InspectionParts) {
    this.source = source;
    this.group = group;
    this.level = level;
    this.#onProgress = onProgress;
  }

  progress(step: Step, done: number, total: number): void | Promise<void> {
    return this.#onProgress?.({ step, done, total });
  }

  /** @throws Error if the file is no longer what it was when it was first read */
  async body({ offset, length, hash }: RecordRef): Promise<Uint8Array> {
    const body = await this.source.read(offset, length);
    if (hashHex(body) !== hash) throw new Error('the file changed while it was being verified');
    return body;
  }

  /** Reads an object strictly; a fault goes to the rule it breaks, and absence to nobody: the chain has said so. */
  async read<T>(where: string, shape: Shape<T>, ref: RecordRef | undefined): Promise<T | undefined> {
    const read = ref && readCanonical(shape, await this.body(ref));
    if (read?.ok) return read.value;
    if (read) this.findings.fault(where, read.error, 'S4');
    this.sawEverything = false;
    return undefined;
  }

  /** Leaves rules unchecked because of what others found. */
  skip(rules: readonly RuleId[], why: string): void {
    this.sawEverything = false;
    for (const rule of rules) this.findings.notChecked(rule, why);
  }
}
