import { MOST_CANDIDATES } from '../candidate.js';
import type { CandidateNumber } from '../candidate.js';
import { longestRun } from './marks.js';
import type { MarkedPapers, Marks } from './marks.js';

const CHUNK_BITS = 20;
const CHUNK = 1 << CHUNK_BITS;
const MASK = CHUNK - 1;
/** Before the order of each kind of paper: whether its marks follow, and how long the order is. */
const HEADER = 2;
/** How far to look for papers alike. Beyond it they lie apart, which changes no result and keeps hostile files from slowing us. */
export const MOST_PLACES_TRIED = 64;
/** All orders together: enough for 10 million different full papers of 100 candidates. */
export const MOST_BOX_BYTES = 2 ** 30;

/**
 * The ballot papers of a contest in columns: papers that are marked alike lie together as a group, groups are numbered from
 * 0 in the order in which they came. A group keeps its order of preference (the longest run 1, 2, 3 …, which is all that
 * ranked rules read) and, only where there is more on the paper than that, all its marks.
 *
 * A million different papers take about 16 bytes each and one for each preference, which is why this is not a list of
 * objects.
 */
export class PaperBox implements Iterable<MarkedPapers> {
  /** Write an order of preference here, then call {@link addRun}: nothing is allocated for a paper. */
  readonly run = new Uint8Array(MOST_CANDIDATES);

  private readonly chunks: Uint8Array[] = [];
  private end = 0;
  private size = 0;
  private starts = new Uint32Array(1024);
  private amounts = new Float64Array(1024);
  /** Open addressing: group + 1, 0 for an empty place. */
  private table = new Int32Array(4096);
  private denominator = 1;
  private sum = 0;

  /** @param candidates how many places a paper has, withdrawn candidates included; 1 to 255 */
  constructor(readonly candidates: number) {
    if (!Number.isSafeInteger(candidates) || candidates < 1 || candidates > MOST_CANDIDATES)
      throw new RangeError(`a paper is for 1 to ${MOST_CANDIDATES} candidates: ${candidates}`);
  }

  get groups(): number {
    return this.size;
  }

  /** 1, or where papers carry weights the parts into which each vote is divided so that every weight is a whole number. */
  get unitsPerVote(): number {
    return this.denominator;
  }

  /** All papers together, valid or not; in parts of a vote where they carry weights. Exact below 2^53. */
  get total(): number {
    return this.sum;
  }

  /** Whether {@link MOST_BOX_BYTES} are used up. */
  get isFull(): boolean {
    return this.end >= MOST_BOX_BYTES;
  }

  /** Adds papers with the order of preference in the first `length` places of {@link run}: each candidate at most once. */
  addRun(length: number, papers: number): void {
    const at = this.place(HEADER + length);
    const chunk = this.chunkAt(at);
    const offset = at & MASK;
    chunk[offset] = 0;
    chunk[offset + 1] = length;
    for (let i = 0; i < length; i++) chunk[offset + HEADER + i] = this.run[i] ?? 0;
    this.keep(at, HEADER + length, papers);
  }

  /** Adds papers with any marks. */
  addMarks(marks: Marks, papers: number): void {
    const { length, isAll } = longestRun(marks, this.run);
    if (isAll) return this.addRun(length, papers);
    const at = this.place(HEADER + length + marks.length);
    const chunk = this.chunkAt(at);
    const offset = at & MASK;
    chunk[offset] = 1;
    chunk[offset + 1] = length;
    chunk.set(this.run.subarray(0, length), offset + HEADER);
    chunk.set(marks, offset + HEADER + length);
    this.keep(at, HEADER + length + marks.length, papers);
  }

  /** Divides every vote into `factor` times as many parts, so that finer weights become whole numbers. */
  divideVotes(factor: number): void {
    this.denominator *= factor;
    this.sum *= factor;
    for (let group = 0; group < this.size; group++) this.amounts[group] = this.papersOf(group) * factor;
  }

  /** How many papers lie in a group (in parts of a vote where papers carry weights). */
  papersOf(group: number): number {
    const papers = this.amounts[group];
    if (papers === undefined || group >= this.size) throw new RangeError(`there is no group ${group}`);
    return papers;
  }

  /** The candidates in order of preference. A view: do not write to it. */
  orderOf(group: number): Uint8Array {
    const at = this.startOf(group) & MASK;
    const chunk = this.chunkAt(this.startOf(group));
    return chunk.subarray(at + HEADER, at + HEADER + (chunk[at + 1] ?? 0));
  }

  /** Every mark of such a paper, in ballot order. */
  marksOf(group: number): Marks {
    const start = this.startOf(group);
    const chunk = this.chunkAt(start);
    const at = start & MASK;
    const length = chunk[at + 1] ?? 0;
    if (chunk[at] === 1) return chunk.slice(at + HEADER + length, at + HEADER + length + this.candidates);
    const marks = new Uint8Array(this.candidates);
    for (let i = 0; i < length; i++) marks[(chunk[at + HEADER + i] ?? 0) - 1] = i + 1;
    return marks;
  }

  *[Symbol.iterator](): Iterator<MarkedPapers> {
    for (let group = 0; group < this.size; group++) yield { marks: this.marksOf(group), papers: this.papersOf(group) };
  }

  /**
   * For loops over millions of papers, and for nothing else: {@link Reading.chunk} and {@link Reading.offset} lead to the
   * length of an order, its preferences follow.
   */
  reading(): Reading {
    const { chunks, starts, amounts } = this;
    return { chunks, starts, amounts };
  }

  private startOf(group: number): number {
    const start = this.starts[group];
    if (start === undefined || group >= this.size) throw new RangeError(`there is no group ${group}`);
    return start;
  }

  private chunkAt(position: number): Uint8Array {
    const chunk = this.chunks[position >>> CHUNK_BITS];
    if (chunk === undefined) throw new RangeError(`nothing is written at ${position}`);
    return chunk;
  }

  /** Where the next paper of so many bytes goes: no paper runs over the end of a chunk. */
  private place(bytes: number): number {
    if (this.isFull) throw new RangeError('the box is full');
    if ((this.end & MASK) + bytes > CHUNK || this.chunks.length === 0) {
      this.end = this.chunks.length * CHUNK;
      this.chunks.push(new Uint8Array(CHUNK));
    }
    return this.end;
  }

  /** Adds to the group that has the same bytes as those just written, or makes a new one of them. */
  private keep(at: number, bytes: number, papers: number): void {
    this.sum += papers;
    const chunk = this.chunkAt(at);
    const offset = at & MASK;
    const mask = this.table.length - 1;
    let slot = hashOf(chunk, offset, bytes) & mask;
    for (let probe = 0; probe < MOST_PLACES_TRIED; probe++, slot = (slot + 1) & mask) {
      const group = (this.table[slot] ?? 0) - 1;
      if (group < 0) {
        this.table[slot] = this.size + 1;
        break;
      }
      if (this.isAlike(group, chunk, offset, bytes)) {
        this.amounts[group] = (this.amounts[group] ?? 0) + papers;
        return;
      }
    }
    if (this.size === this.starts.length) this.growColumns();
    this.starts[this.size] = at;
    this.amounts[this.size] = papers;
    this.size++;
    this.end = at + bytes;
    if (this.size * 2 > this.table.length) this.growTable();
  }

  private isAlike(group: number, chunk: Uint8Array, offset: number, bytes: number): boolean {
    const start = this.starts[group] ?? 0;
    const other = this.chunks[start >>> CHUNK_BITS];
    if (other === undefined) return false;
    const from = start & MASK;
    for (let i = 0; i < bytes; i++) if (other[from + i] !== chunk[offset + i]) return false;
    return true;
  }

  private growColumns(): void {
    const [starts, amounts] = [new Uint32Array(this.size * 2), new Float64Array(this.size * 2)];
    starts.set(this.starts);
    amounts.set(this.amounts);
    [this.starts, this.amounts] = [starts, amounts];
  }

  private growTable(): void {
    this.table = new Int32Array(this.table.length * 2);
    const mask = this.table.length - 1;
    for (let group = 0; group < this.size; group++) {
      const start = this.starts[group] ?? 0;
      const chunk = this.chunkAt(start);
      const length = HEADER + (chunk[(start & MASK) + 1] ?? 0);
      const bytes = chunk[start & MASK] === 1 ? length + this.candidates : length;
      let slot = hashOf(chunk, start & MASK, bytes) & mask;
      for (let probe = 0; probe < MOST_PLACES_TRIED; probe++, slot = (slot + 1) & mask) {
        if (this.table[slot] !== 0) continue;
        this.table[slot] = group + 1;
        break;
      }
    }
  }
}

/** The columns of a box as they are now; see {@link PaperBox.reading}. */
export interface Reading {
  readonly chunks: readonly Uint8Array[];
  /** By group: where its header stands. */
  readonly starts: Uint32Array;
  /** By group: how many papers. */
  readonly amounts: Float64Array;
}

/** In which chunk a position lies, and where in it the order's length stands; the order follows. */
export const chunkOf = (position: number): number => position >>> CHUNK_BITS;
export const lengthAt = (position: number): number => (position & MASK) + 1;

/** The papers as a box: the same one if it is one. */
export function boxOf(candidates: number, papers: Iterable<MarkedPapers>): PaperBox {
  if (papers instanceof PaperBox) return papers;
  const box = new PaperBox(candidates);
  for (const alike of papers) box.addMarks(alike.marks, alike.papers);
  return box;
}

/** The candidate at a place of an order, from 0; 0 beyond its end. */
export const preferenceAt = (order: Uint8Array, place: number): CandidateNumber => order[place] ?? 0;

function hashOf(bytes: Uint8Array, offset: number, length: number): number {
  let hash = 0x811c9dc5;
  for (let i = offset; i < offset + length; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
