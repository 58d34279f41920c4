import type { PaperGroup } from './ballot-paper.js';
import type { CandidateNumber } from './candidate.js';

/** Papers that lie with one candidate at one value. `groups` are places in the list of paper groups. */
export interface Parcel {
  readonly value: bigint;
  readonly groups: readonly number[];
}

/** Papers of one parcel with the same next preference; `to` null if there is none. */
export interface SortedParcel {
  readonly to: CandidateNumber | null;
  readonly papers: number;
  readonly groups: readonly number[];
}

/**
 * The ballot papers on the table, and how far each has been read. Papers with the same order of preference always lie
 * together, so they are moved as one.
 */
export class BallotPile {
  /** By group: the place in its preferences of the candidate it lies with. */
  private readonly place: Uint8Array;

  constructor(private readonly groups: readonly PaperGroup[]) {
    this.place = new Uint8Array(groups.length);
  }

  /** All papers, by first preference, in ascending order of the candidate. */
  sortByFirstPreference(): readonly SortedParcel[] {
    return this.sort(this.groups.keys(), (group) => group.preferences[0] ?? null);
  }

  /**
   * Sorts a parcel by the next preference for a continuing candidate; others are passed over. In ascending order of the
   * candidate, papers without such a preference last. Sorting is moving: each parcel can be sorted once.
   */
  sortByNextPreference(parcel: Parcel, isContinuing: (candidate: CandidateNumber) => boolean): readonly SortedParcel[] {
    return this.sort(parcel.groups, ({ preferences }, at) => {
      let place = (this.place[at] ?? 0) + 1;
      for (; place < preferences.length; place++) {
        const next = preferences[place];
        if (next === undefined || !isContinuing(next)) continue;
        this.place[at] = place;
        return next;
      }
      return null;
    });
  }

  private sort(
    parcel: Iterable<number>,
    nextOf: (group: PaperGroup, at: number) => CandidateNumber | null,
  ): readonly SortedParcel[] {
    const heaps = new Map<CandidateNumber | null, { papers: number; readonly groups: number[] }>();
    for (const at of parcel) {
      const group = this.groups[at];
      if (group === undefined) throw new Error(`there is no paper group ${at}`);
      const to = nextOf(group, at);
      const heap = heaps.get(to) ?? { papers: 0, groups: [] };
      heap.papers += group.papers;
      heap.groups.push(at);
      heaps.set(to, heap);
    }
    return [...heaps].sort(([a], [b]) => (a ?? Infinity) - (b ?? Infinity)).map(([to, heap]) => ({ to, ...heap }));
  }
}
