import { MOST_CANDIDATES } from '../candidate.js';
import { longestRun } from './marks.js';
import type { MarkedPapers, Marks } from './marks.js';
import { MOST_WAITING, MOST_WORDS, WaitingPapers } from './waiting-papers.js';

const CHUNK_BITS = 18;
/** In words of four bytes, like all positions. */
const CHUNK = 1 << CHUNK_BITS;
const MASK = CHUNK - 1;
/** First, in words: how many papers there are of a kind, so that one look finds the paper and the number. */
const AMOUNT = 2;
/** Then, in bytes, before the order: whether all marks follow it, and how long it is. */
const HEADER = 2;
const FEWEST_PLACES = 4096;
/** 32 MB: a file can say what it likes of its size. */
const MOST_PLACES_AT_ONCE = 2 ** 22;
/** How far to look for papers alike. Beyond it they lie apart, which changes no result and keeps hostile files from slowing us. */
export const MOST_PLACES_TRIED = 64;
/** All orders together: enough for 10 million different full papers of 100 candidates. */
export const MOST_BOX_BYTES = 2 ** 30;

/**
 * The ballot papers of a contest in columns: papers that are marked alike lie together as a group, groups are numbered from
 * 0 in the order in which they came. A group keeps its order of preference (the longest run 1, 2, 3 …, which is all that
 * ranked rules read) and, only where there is more on the paper than that, all its marks.
 * A million different papers take about 20 bytes each and one for each preference.
 */
export class PaperBox implements Iterable<MarkedPapers> {
  /** Write an order of preference here, then call {@link addRun}: nothing is allocated for a paper. */
  readonly run: Uint8Array;

  /** The paper at hand as it will be kept: header, order, marks, and zeros up to a whole word. */
  private readonly paper = new Uint8Array(HEADER + 2 * MOST_CANDIDATES + 4);
  private readonly paperWords: Int32Array;
  private readonly chunks: Uint8Array[] = [];
  private readonly chunkWords: Int32Array[] = [];
  private readonly chunkAmounts: Float64Array[] = [];
  private end = 0;
  private size = 0;
  private starts: Uint32Array;
  /** Open addressing, two numbers a place: start of the group + 1 (0 if empty) and the hash of its paper. */
  private table: Int32Array;
  private hasOrderless = false;
  private denominator = 1;
  private sum = 0;

  /** Papers that wait to be laid down, so that memory is asked for many of them at a time. */
  private readonly waiting = new WaitingPapers();
  private looked = 0;

  /**
   * @param candidates how many places a paper has, withdrawn candidates included; 1 to 255
   * @param kinds      how many different papers to expect, if that can be told: room is then made at once
   */
  constructor(
    readonly candidates: number,
    kinds = 0,
  ) {
    if (!Number.isSafeInteger(candidates) || candidates < 1 || candidates > MOST_CANDIDATES)
      throw new RangeError(`a paper is for 1 to ${MOST_CANDIDATES} candidates: ${candidates}`);
    const places = 2 ** Math.ceil(Math.log2(Math.min(Math.max(kinds, FEWEST_PLACES), MOST_PLACES_AT_ONCE)));
    this.table = new Int32Array(2 * places);
    this.starts = new Uint32Array(places / 2); // as many as the table takes before it grows
    this.paperWords = new Int32Array(this.paper.buffer);
    this.run = this.paper.subarray(HEADER, HEADER + MOST_CANDIDATES);
  }

  get groups(): number {
    this.layDown();
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

  /** Whether there is a first preference on every paper. */
  get areAllOrdered(): boolean {
    return !this.hasOrderless;
  }

  /** Whether {@link MOST_BOX_BYTES} are used up. */
  get isFull(): boolean {
    return this.end * 4 >= MOST_BOX_BYTES;
  }

  /** Adds papers with the order of preference in the first `length` places of {@link run}: each candidate at most once. */
  addRun(length: number, papers: number): void {
    if (length === 0) this.hasOrderless = true;
    this.paper[0] = 0;
    this.paper[1] = length;
    this.keep(HEADER + length, papers);
  }

  /** Adds papers with any marks. */
  addMarks(marks: Marks, papers: number): void {
    const { length, isAll } = longestRun(marks, this.run);
    if (isAll) return this.addRun(length, papers);
    if (length === 0) this.hasOrderless = true;
    this.paper[0] = 1;
    this.paper[1] = length;
    this.paper.set(marks, HEADER + length);
    this.keep(HEADER + length + marks.length, papers);
  }

  /** Divides every vote into `factor` times as many parts, so that finer weights become whole numbers. */
  divideVotes(factor: number): void {
    this.layDown();
    this.denominator *= factor;
    this.sum *= factor;
    for (let group = 0; group < this.size; group++)
      this.add(this.starts[group] ?? 0, this.papersOf(group) * (factor - 1));
  }

  /** How many papers lie in a group (in parts of a vote where papers carry weights). */
  papersOf(group: number): number {
    this.layDown();
    const start = group < this.size ? this.starts[group] : undefined;
    if (start === undefined) throw new RangeError(`there is no group ${group}`);
    return this.chunkAmounts[chunkOf(start)]?.[amountAt(start)] ?? 0;
  }

  /** The candidates in order of preference. A view: do not write to it. */
  orderOf(group: number): Uint8Array {
    const { chunk, at } = this.placeOf(group);
    return chunk.subarray(at + HEADER, at + HEADER + (chunk[at + 1] ?? 0));
  }

  /** Every mark of such a paper, in ballot order. */
  marksOf(group: number): Marks {
    const { chunk, at } = this.placeOf(group);
    const length = chunk[at + 1] ?? 0;
    if (chunk[at] === 1) return chunk.slice(at + HEADER + length, at + HEADER + length + this.candidates);
    const marks = new Uint8Array(this.candidates);
    for (let i = 0; i < length; i++) marks[(chunk[at + HEADER + i] ?? 0) - 1] = i + 1;
    return marks;
  }

  *[Symbol.iterator](): Iterator<MarkedPapers> {
    for (let group = 0; group < this.groups; group++)
      yield { marks: this.marksOf(group), papers: this.papersOf(group) };
  }

  /**
   * For loops over millions of papers, and for nothing else: {@link chunkOf} and {@link lengthAt} lead from a start to the
   * length of an order, its preferences follow. The byte before the length is 1 where all marks of the paper follow these.
   * {@link amountAt} leads to how many such papers there are, which lies in the same line of memory.
   */
  reading(): Reading {
    this.layDown();
    const { chunks, chunkAmounts: amounts, starts } = this;
    return { chunks, amounts, starts };
  }

  /** Gives back the room for finding papers alike, when no more are expected: those that come all the same lie apart. */
  trim(): void {
    this.layDown();
    this.table = new Int32Array(2 * FEWEST_PLACES);
  }

  private placeOf(group: number): { readonly chunk: Uint8Array; readonly at: number } {
    this.layDown();
    const start = this.starts[group];
    const chunk = start === undefined || group >= this.size ? undefined : this.chunks[chunkOf(start)];
    if (start === undefined || chunk === undefined) throw new RangeError(`there is no group ${group}`);
    return { chunk, at: lengthAt(start) - 1 };
  }

  /** Takes the paper at hand. */
  private keep(bytes: number, papers: number): void {
    this.sum += papers;
    this.paper[bytes] = this.paper[bytes + 1] = this.paper[bytes + 2] = 0;
    if (this.waiting.take(this.paperWords, (bytes + 3) >>> 2, papers) === MOST_WAITING) this.layDown();
  }

  /**
   * Adds each waiting paper to the group of papers alike, or makes a new one of it. First the places of all are looked at,
   * then the papers there: memory answers many questions in the time of one.
   */
  private layDown(): void {
    const { count, hashes } = this.waiting;
    if (count === 0) return;
    const mask = (this.table.length >>> 1) - 1;
    for (let i = 0; i < count; i++) {
      const start = (this.table[2 * ((hashes[i] ?? 0) & mask)] ?? 0) - 1;
      if (start >= 0) this.looked ^= this.chunkWords[chunkOf(start)]?.[start & MASK] ?? 0;
    }
    this.waiting.count = 0;
    for (let i = 0; i < count; i++) this.lay(i);
  }

  private lay(paper: number): void {
    const { table, waiting } = this;
    const hash = waiting.hashes[paper] ?? 0;
    const papers = waiting.amounts[paper] ?? 0;
    const mask = (table.length >>> 1) - 1;
    let place = hash & mask;
    for (let tried = 0; tried < MOST_PLACES_TRIED; tried++, place = (place + 1) & mask) {
      const start = (table[2 * place] ?? 0) - 1;
      if (start < 0) {
        this.append(paper, papers);
        table[2 * place] = (this.starts[this.size - 1] ?? 0) + 1;
        table[2 * place + 1] = hash;
        if (this.size * 4 > table.length) this.growTable();
        return;
      }
      if (table[2 * place + 1] === hash && this.isAlike(start, paper)) return this.add(start, papers);
    }
    this.append(paper, papers);
  }

  private add(start: number, papers: number): void {
    const amounts = this.chunkAmounts[chunkOf(start)];
    const at = amountAt(start);
    if (amounts) amounts[at] = (amounts[at] ?? 0) + papers;
  }

  private isAlike(start: number, paper: number): boolean {
    const other = this.chunkWords[chunkOf(start)];
    if (other === undefined) return false;
    const at = (start & MASK) + AMOUNT;
    const { words } = this.waiting;
    const first = paper * MOST_WORDS;
    const length = this.waiting.lengths[paper] ?? 0;
    // The first word tells how long the order is and whether marks follow: no paper is the beginning of another.
    for (let i = 0; i < length; i++) if (other[at + i] !== words[first + i]) return false;
    return true;
  }

  private append(paper: number, papers: number): void {
    const words = this.waiting.lengths[paper] ?? 0;
    if (this.isFull) throw new RangeError('the box is full');
    const room = (AMOUNT + words + 1) & ~1; // amounts are eight bytes and begin at eight
    if (this.end + room > this.chunks.length * CHUNK) {
      this.end = this.chunks.length * CHUNK; // no paper runs over the end of a chunk
      const { buffer } = new Int32Array(CHUNK);
      this.chunkWords.push(new Int32Array(buffer));
      this.chunkAmounts.push(new Float64Array(buffer));
      this.chunks.push(new Uint8Array(buffer));
    }
    if (this.size === this.starts.length) this.growStarts();
    const start = this.end;
    const chunk = this.chunkWords[chunkOf(start)];
    if (chunk === undefined) throw new Error('a chunk is missing');
    const at = (start & MASK) + AMOUNT;
    for (let i = 0; i < words; i++) chunk[at + i] = this.waiting.words[paper * MOST_WORDS + i] ?? 0;
    this.starts[this.size++] = start;
    this.add(start, papers);
    this.end += room;
  }

  private growStarts(): void {
    const starts = new Uint32Array(this.size * 2);
    starts.set(this.starts);
    this.starts = starts;
  }

  private growTable(): void {
    const old = this.table;
    const table = new Int32Array(old.length * 4);
    const mask = (table.length >>> 1) - 1;
    for (let from = 0; from < old.length; from += 2) {
      const entry = old[from] ?? 0;
      if (entry === 0) continue;
      const hash = old[from + 1] ?? 0;
      let place = hash & mask;
      while (table[2 * place] !== 0) place = (place + 1) & mask;
      table[2 * place] = entry;
      table[2 * place + 1] = hash;
    }
    this.table = table;
  }
}

/** The papers of a box as they lie; see {@link PaperBox.reading}. */
export interface Reading {
  /** The same memory as bytes, and as numbers of papers. */
  readonly chunks: readonly Uint8Array[];
  readonly amounts: readonly Float64Array[];
  /** By group: where it stands. */
  readonly starts: Uint32Array;
}

/** In which chunk a position lies, where in it the order’s length stands, with the order behind it, and where the amount. */
export const chunkOf = (position: number): number => position >>> CHUNK_BITS;
export const lengthAt = (position: number): number => (((position & MASK) + AMOUNT) << 2) + 1;
export const amountAt = (position: number): number => (position & MASK) >>> 1;
