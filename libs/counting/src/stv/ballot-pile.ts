import type { CandidateNumber } from '../candidate.js';
import { chunkOf, lengthAt } from '../papers/paper-box.js';
import type { Reading } from '../papers/paper-box.js';
import type { RankedPapers } from '../papers/ranked-papers.js';

/** Papers that lie in one heap: a chain of groups of papers marked alike. Heaps are moved whole, without touching a paper. */
export interface Heap {
  /** The first and the last group; -1 for an empty heap. */
  readonly first: number;
  readonly last: number;
  /** How many papers: 0 or more, below 2^53. */
  readonly papers: number;
}

/** Papers of one heap with the same next preference; `to` null if there is none. */
export interface SortedHeap extends Heap {
  readonly to: CandidateNumber | null;
}

export const EMPTY_HEAP: Heap = { first: -1, last: -1, papers: 0 };
const NOTHING = new Uint8Array();
const NOBODY = 0;

/**
 * The ballot papers on the table, and how far each has been read. Papers with the same order of preference always lie
 * together, so they are moved as one.
 */
export class BallotPile {
  /** By group: the place in its preferences of the candidate it lies with. */
  private readonly place: Uint8Array;
  /** By group: the next group in its heap, -1 for the last. */
  private readonly next: Int32Array;
  private readonly columns: Reading;
  // By candidate, 0 for nobody: the heaps that a sort makes.
  private readonly firsts: Int32Array;
  private readonly lasts: Int32Array;
  private readonly amounts: Float64Array;

  constructor(private readonly papers: RankedPapers) {
    this.columns = papers.box.reading();
    this.place = new Uint8Array(papers.box.groups);
    this.next = new Int32Array(papers.box.groups).fill(-1);
    this.firsts = new Int32Array(papers.box.candidates + 1);
    this.lasts = new Int32Array(papers.box.candidates + 1);
    this.amounts = new Float64Array(papers.box.candidates + 1);
  }

  /** All valid papers, by first preference, in ascending order of the candidate. */
  sortByFirstPreference(): readonly SortedHeap[] {
    const { box, standing } = this.papers;
    this.begin();
    for (let group = 0; group < box.groups; group++) this.put(group, this.nextPreference(group, 0, standing));
    return this.heaps().filter(({ to }) => to !== null); // those without any are rejected papers
  }

  /**
   * Sorts a heap by the next preference for a candidate whose entry in `open` is 1; others are passed over. In ascending
   * order of the candidate, papers without such a preference last. Sorting is moving: a heap can be sorted once.
   */
  sortByNextPreference(heap: Heap, open: Uint8Array): readonly SortedHeap[] {
    this.begin();
    for (let group = heap.first; group >= 0;) {
      const after = this.next[group] ?? -1;
      this.next[group] = -1;
      this.put(group, this.nextPreference(group, (this.place[group] ?? 0) + 1, open));
      group = after;
    }
    return this.heaps();
  }

  /** Lays one heap behind another. Neither may be used again. */
  join(a: Heap, b: Heap): Heap {
    if (a.first < 0) return b;
    if (b.first < 0) return a;
    this.next[a.last] = b.first;
    return { first: a.first, last: b.last, papers: a.papers + b.papers };
  }

  private nextPreference(group: number, from: number, open: Uint8Array): CandidateNumber {
    const start = this.columns.starts[group] ?? 0;
    const chunk = this.columns.chunks[chunkOf(start)] ?? NOTHING;
    const at = lengthAt(start);
    const length = chunk[at] ?? 0;
    for (let place = from; place < length; place++) {
      const candidate = chunk[at + 1 + place] ?? NOBODY;
      if (open[candidate] !== 1) continue;
      this.place[group] = place;
      return candidate;
    }
    return NOBODY;
  }

  private begin(): void {
    this.firsts.fill(-1);
    this.lasts.fill(-1);
    this.amounts.fill(0);
  }

  private put(group: number, to: CandidateNumber): void {
    const last = this.lasts[to] ?? -1;
    if (last < 0) this.firsts[to] = group;
    else this.next[last] = group;
    this.lasts[to] = group;
    this.amounts[to] = (this.amounts[to] ?? 0) + (this.columns.amounts[group] ?? 0);
  }

  private heaps(): readonly SortedHeap[] {
    const heaps: SortedHeap[] = [];
    for (let i = 1; i <= this.firsts.length; i++) {
      const to = i === this.firsts.length ? NOBODY : i; // nobody comes last
      const first = this.firsts[to] ?? -1;
      if (first < 0) continue;
      const heap = { first, last: this.lasts[to] ?? -1, papers: this.amounts[to] ?? 0 };
      heaps.push({ to: to === NOBODY ? null : to, ...heap });
    }
    return heaps;
  }
}
