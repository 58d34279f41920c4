import { toHex } from '#libs/basics';

/** Elections of which answers are kept. */
const MOST_ELECTIONS = 8;
/** Where the name of the second record of an archive stands: the digest of the election, in 64 characters. */
const [NAME_START, NAME_END] = [1_024, 1_088];

/** Records as all threads see them, and what this process has found out about each. */
export class SharedRecords {
  private readonly shared = new WeakMap<Uint8Array, Uint8Array>();
  private readonly answers = new Map<string, Map<string, string>>();

  /** The same bytes in memory that threads share: copied once, however many steps are made with them. */
  share(record: Uint8Array): Uint8Array {
    const before = this.shared.get(record);
    if (before) return before;
    const copy = new Uint8Array(new SharedArrayBuffer(record.length));
    copy.set(record);
    this.shared.set(record, copy);
    return copy;
  }

  /** Answers kept for the election of this record; those of the elections that were asked for last. */
  knownOf(record: Uint8Array): Map<string, string> {
    const election = toHex(record.subarray(NAME_START, NAME_END));
    const known = this.answers.get(election) ?? new Map<string, string>();
    this.answers.delete(election);
    this.answers.set(election, known);
    const [oldest] = this.answers.keys();
    if (this.answers.size > MOST_ELECTIONS && oldest !== undefined) this.answers.delete(oldest);
    return known;
  }
}
