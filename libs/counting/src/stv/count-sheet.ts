import type { CandidateNumber } from '../candidate.js';
import type { CountInput } from '../count-input.js';
import type { Reason, StageKind, Transfer } from '../count-record.js';
import type { RankedPapers } from '../papers/ranked-papers.js';
import { votesOf } from '../tie.js';
import { BallotPile } from './ballot-pile.js';
import type { Heap, SortedHeap } from './ballot-pile.js';
import { Field } from './field.js';
import { StageBook } from './stage-book.js';

/** Papers that lie with one candidate at one value. */
export interface Parcel extends Heap {
  /** In units of the rule's last decimal. */
  readonly value: bigint;
  /** Which transfer brought them: 0 for first preferences, then counting up. Papers of one batch lie in one parcel. */
  readonly batch: number;
}

/** How much a transfer moved, papers and value. */
export interface Moved {
  readonly papers: number;
  readonly votes: bigint;
  readonly papersWithoutNext: number;
  /** Value of papers on which no further preference is usable, at what they are worth now. */
  readonly votesWithoutNext: bigint;
}

/**
 * The sheet on which a Gregory count is kept: who holds which parcels of papers at which value, everyone's votes, and what
 * nobody holds any more. Rules decide what to move; the sheet moves it and writes the stage down.
 */
export class CountSheet {
  readonly field: Field;
  readonly pile: BallotPile;
  readonly book: StageBook;
  /** By candidate number, in units of the rule's last decimal. */
  readonly votes: bigint[];
  nonTransferable = 0n;
  /** The value of one paper. */
  readonly one: bigint;

  private readonly parcels: Parcel[][];
  private transfers: Transfer[] = [];
  private batch = 0;

  constructor(
    input: CountInput,
    readonly papers: RankedPapers,
    private readonly how: {
      readonly decimals: number;
      /** Whether a candidate's papers of one value lie together whatever batch they came in. */
      readonly mergesByValue: boolean;
    },
  ) {
    const places = input.candidates.length + 1;
    this.one = 10n ** BigInt(how.decimals);
    this.field = new Field(input);
    this.pile = new BallotPile(papers);
    this.book = new StageBook(input, {
      decimals: how.decimals,
      standing: this.field.standing,
      validPapers: papers.valid,
    });
    this.votes = Array.from({ length: places }, () => 0n);
    this.parcels = Array.from({ length: places }, () => []);
  }

  /** In the order in which they came, or where papers of one value lie together in no particular order. */
  parcelsOf(candidate: CandidateNumber): readonly Parcel[] {
    return this.listOf(candidate);
  }

  /** Gives every valid paper, worth one vote, to its first preference. */
  layOutFirstPreferences(): void {
    for (const heap of this.pile.sortByFirstPreference()) if (heap.to !== null) this.credit(heap.to, heap, this.one);
  }

  /** Begins a new batch: papers that now come to a candidate lie apart from those that came before. */
  beginBatch(): void {
    this.batch++;
  }

  /** Takes all parcels away from a candidate, who keeps `left` votes: highest value first, earlier batches first. */
  takeParcels(candidate: CandidateNumber, left: bigint): readonly Parcel[] {
    this.votes[candidate] = left;
    return this.listOf(candidate)
      .splice(0)
      .sort((a, b) => (a.value === b.value ? a.batch - b.batch : a.value > b.value ? -1 : 1));
  }

  /** Takes one parcel away; the candidate's votes are for the caller to mend. */
  takeParcel(candidate: CandidateNumber, parcel: Parcel): void {
    const held = this.listOf(candidate);
    const at = held.indexOf(parcel);
    if (at < 0) throw new Error(`candidate ${candidate} does not hold that parcel`);
    held.splice(at, 1);
  }

  /** Sorts a parcel that was taken, by next preference. */
  sorted(parcel: Heap): readonly SortedHeap[] {
    return this.pile.sortByNextPreference(parcel, this.field.open);
  }

  /**
   * Gives sorted papers to their next preferences at a value. What has none is for the caller to add to
   * {@link nonTransferable}.
   *
   * @param received what each paper was worth to `from`
   */
  deliver(from: CandidateNumber, received: bigint, heaps: readonly SortedHeap[], value: bigint): Moved {
    let [papers, votes, papersWithoutNext, votesWithoutNext] = [0, 0n, 0, 0n];
    for (const heap of heaps) {
      const worth = value * BigInt(heap.papers);
      if (heap.to === null) {
        papersWithoutNext += heap.papers;
        votesWithoutNext += worth;
      } else {
        this.credit(heap.to, heap, value);
        papers += heap.papers;
        votes += worth;
      }
      const { book } = this;
      this.transfers.push({
        from,
        to: heap.to,
        papers: heap.papers,
        received: book.written(received),
        value: book.written(value),
        votes: book.written(worth),
      });
    }
    return { papers, votes, papersWithoutNext, votesWithoutNext };
  }

  /** Ends a stage and writes it down. */
  endStage(stage: {
    readonly kind: StageKind;
    readonly candidates: readonly CandidateNumber[];
    /** Null for rules without one. */
    readonly quota: bigint | null;
    readonly lostByCutting?: bigint;
    readonly elected: readonly CandidateNumber[];
    readonly reasons: readonly Reason[];
  }): void {
    const { votes, nonTransferable, transfers } = this;
    const excluded = stage.kind === 'exclusion' ? stage.candidates : [];
    this.book.write({ ...stage, votes, nonTransferable, transfers, excluded });
    this.transfers = [];
  }

  private credit(candidate: CandidateNumber, heap: Heap, value: bigint): void {
    this.votes[candidate] = votesOf(this.votes, candidate) + value * BigInt(heap.papers);
    const held = this.listOf(candidate);
    const at = held.findIndex(
      (parcel) => parcel.value === value && (this.how.mergesByValue || parcel.batch === this.batch),
    );
    const alike = held[at];
    if (alike === undefined)
      held.push({ first: heap.first, last: heap.last, papers: heap.papers, value, batch: this.batch });
    else held[at] = { ...this.pile.join(alike, heap), value, batch: alike.batch };
  }

  private listOf(candidate: CandidateNumber): Parcel[] {
    const held = this.parcels[candidate];
    if (held === undefined) throw new Error(`there is no candidate ${candidate}`);
    return held;
  }
}
