import type { CandidateNumber } from '../../candidate.js';
import type { RankedPapers } from '../../papers/ranked-papers.js';
import { BallotPile, EMPTY_HEAP } from '../../stv/ballot-pile.js';
import type { Heap, SortedHeap } from '../../stv/ballot-pile.js';
import { ExactSums } from './exact-sums.js';
import { keptOf, ONE_VOTE } from './keep-value.js';
import type { Billionths } from './keep-value.js';

/** Papers that came to a candidate through the same candidates before: a vote on any of them is worth the same here. */
interface Place {
  readonly candidate: CandidateNumber;
  papers: number;
  /** Where all papers stop here: the papers, not yet looked at further. */
  heap: Heap;
  /** Where a part of each vote goes on: the next places, by candidate. Null where papers stop. */
  onward: Map<CandidateNumber, Place> | null;
}

/**
 * The ballot papers as a tree of the ways on which votes travel. A candidate who keeps the whole of every vote ends a way,
 * and the papers lie there unread. Only when a candidate begins to keep less, or is excluded, are the papers that lie with
 * them read on to the next preference. So the votes are counted by visiting each place once, however many papers lie there,
 * and rounding for one paper is rounding for every paper of the place.
 */
export class PaperTree {
  private readonly pile: BallotPile;
  /** By candidate number: 1 for those who stand and are not excluded. */
  private readonly inPlay: Uint8Array;
  /** By candidate number: whether they pass a part of each vote on. */
  private readonly passes: boolean[];
  /** By candidate number: the places where papers stop at them, and the places which lead there. */
  private readonly stops: { readonly place: Place; readonly from: Place }[][];
  private readonly root: Place = { candidate: 0, papers: 0, heap: EMPTY_HEAP, onward: new Map() };

  constructor(papers: RankedPapers) {
    this.pile = new BallotPile(papers);
    this.inPlay = Uint8Array.from(papers.standing);
    this.passes = Array.from(this.inPlay, () => false);
    this.stops = Array.from(this.inPlay, () => []);
    this.send(this.pile.sortByFirstPreference(), this.root);
  }

  /** From now on the candidate keeps a part of each vote only: their papers are read on. */
  passOn(candidate: CandidateNumber): void {
    if (this.passes[candidate] === true) return;
    this.passes[candidate] = true;
    for (const { place } of this.takeStops(candidate)) {
      place.onward = new Map();
      this.send(this.pile.sortByNextPreference(place.heap, this.inPlay), place);
      place.heap = EMPTY_HEAP;
    }
  }

  /** From now on the candidate is passed over: their papers go to the next preference as if they had not stood. */
  exclude(candidate: CandidateNumber): void {
    this.inPlay[candidate] = 0;
    for (const { place, from } of this.takeStops(candidate)) {
      from.onward?.delete(candidate);
      this.send(this.pile.sortByNextPreference(place.heap, this.inPlay), from);
    }
  }

  /**
   * Counts the votes: each paper begins with one vote, of which every candidate in the order of preference keeps their part
   * of what is left.
   *
   * @param keepValues by candidate number, of everyone who passes votes on; the others keep all
   * @returns votes by candidate number
   */
  count(keepValues: readonly Billionths[]): Billionths[] {
    const votes = new ExactSums(this.inPlay.length);
    this.countFrom(this.root, Number(ONE_VOTE), keepValues.map(Number), votes);
    return votes.totals();
  }

  private countFrom(from: Place, weight: number, keepValues: readonly number[], votes: ExactSums): void {
    for (const place of from.onward?.values() ?? []) {
      const { candidate, papers, onward } = place;
      const keeps = onward === null ? weight : keptOf(weight, keepValues[candidate] ?? Number(ONE_VOTE));
      votes.add(candidate, keeps, papers);
      if (keeps < weight) this.countFrom(place, weight - keeps, keepValues, votes);
    }
  }

  private send(heaps: readonly SortedHeap[], from: Place): void {
    for (const { to, ...heap } of heaps) if (to !== null) this.lay(heap, this.placeAfter(from, to));
  }

  private lay(heap: Heap, place: Place): void {
    place.papers += heap.papers;
    if (place.onward === null) place.heap = this.pile.join(place.heap, heap);
    else this.send(this.pile.sortByNextPreference(heap, this.inPlay), place);
  }

  private placeAfter(from: Place, candidate: CandidateNumber): Place {
    const there = from.onward?.get(candidate);
    if (there !== undefined) return there;
    const onward = this.passes[candidate] === true ? new Map<CandidateNumber, Place>() : null;
    const place: Place = { candidate, papers: 0, heap: EMPTY_HEAP, onward };
    from.onward?.set(candidate, place);
    if (onward === null) this.stops[candidate]?.push({ place, from });
    return place;
  }

  private takeStops(candidate: CandidateNumber): readonly { readonly place: Place; readonly from: Place }[] {
    const stops = this.stops[candidate] ?? [];
    this.stops[candidate] = [];
    return stops;
  }
}
