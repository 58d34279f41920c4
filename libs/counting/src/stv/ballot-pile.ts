import type { CandidateNumber } from '../candidate.js';
import { amountAt, chunkOf, lengthAt } from '../papers/paper-box.js';
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
const NOBODY: CandidateNumber = 0;

/**
 * The ballot papers on the table, and how far each has been read. Papers with the same order of preference always lie
 * together, so they are moved as one.
 */
export class BallotPile {
  /** By group: the place in its preferences of the candidate it lies with, from 0; -1 before it is sorted for the first time. */
  private readonly place: Int16Array;
  /** By group: the next group in its heap, -1 for the last. */
  private readonly next: Int32Array;
  private readonly columns: Reading;
  // By candidate, 0 for nobody: the heaps that a sort makes.
  private readonly firsts: Int32Array;
  private readonly lasts: Int32Array;
  private readonly amounts: Float64Array;

  constructor(private readonly papers: RankedPapers) {
    this.columns = papers.box.reading();
    this.place = new Int16Array(papers.box.groups).fill(-1);
    this.next = new Int32Array(papers.box.groups).fill(-1);
    this.firsts = new Int32Array(papers.box.candidates + 1);
    this.lasts = new Int32Array(papers.box.candidates + 1);
    this.amounts = new Float64Array(papers.box.candidates + 1);
  }

  /** All valid papers, by first preference, in ascending order of the candidate. */
  sortByFirstPreference(): readonly SortedHeap[] {
    const { box, standing } = this.papers;
    for (let group = 0; group + 1 < box.groups; group++) this.next[group] = group + 1;
    const all = box.groups === 0 ? EMPTY_HEAP : { first: 0, last: box.groups - 1, papers: box.total };
    return this.sortByNextPreference(all, standing).filter(({ to }) => to !== null); // those without any are rejected papers
  }

  /**
   * Sorts a heap by the next preference for a candidate whose entry in `open` is 1; others are passed over. In ascending
   * order of the candidate, papers without such a preference last. Sorting is moving: a heap can be sorted once.
   */
  sortByNextPreference(heap: Heap, open: Uint8Array): readonly SortedHeap[] {
    this.begin();
    const { next, place, firsts, lasts, amounts } = this;
    const { starts, chunks, amounts: papers } = this.columns;
    for (let group = heap.first; group >= 0;) {
      const after = next[group] ?? -1;
      next[group] = -1;
      const start = starts[group] ?? 0;
      const chunk = chunks[chunkOf(start)] ?? NOTHING;
      const at = lengthAt(start);
      const length = chunk[at] ?? 0;
      let to = NOBODY;
      for (let read = (place[group] ?? 0) + 1; read < length; read++) {
        const candidate = chunk[at + 1 + read] ?? NOBODY;
        if (open[candidate] !== 1) continue;
        place[group] = read;
        to = candidate;
        break;
      }
      const last = lasts[to] ?? -1;
      if (last < 0) firsts[to] = group;
      else next[last] = group;
      lasts[to] = group;
      amounts[to] = (amounts[to] ?? 0) + (papers[chunkOf(start)]?.[amountAt(start)] ?? 0);
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

  private begin(): void {
    this.firsts.fill(-1);
    this.lasts.fill(-1);
    this.amounts.fill(0);
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
