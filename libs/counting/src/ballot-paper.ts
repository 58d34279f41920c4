import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { MOST_CANDIDATES } from './candidate.js';
import type { Candidate, CandidateNumber } from './candidate.js';

/** A cast vote record: one byte for each candidate, in ballot order. 0 = no mark, n = preference n (1 = first, or chosen). */
export type Marks = Uint8Array;

/** Ballot papers which are marked alike. */
export interface MarkedPapers {
  readonly marks: Marks;
  /** How many such papers there are: a whole number, 1 or more. */
  readonly papers: number;
}

/**
 * Why a ballot paper in the box cannot be counted, in the order in which the grounds are reported.
 * They are the heads of Model Election Rules 2014 (NHS foundation trusts) FPP44 and STV44 that can be told from the marks
 * alone; whatever needs eyes (official mark, writing that names the voter) is decided before a cast vote record is made.
 */
export const REJECTION_GROUNDS = [
  'unmarked',
  'noFirstPreference',
  'severalFirstPreferences',
  'onlyWithdrawnCandidates',
  'tooManyChosen',
  'uncertain',
] as const;
export type RejectionGround = (typeof REJECTION_GROUNDS)[number];

export type RejectedPapers = {
  readonly ground: RejectionGround;
  readonly papers: number;
};

const REPEATED = -1;

/**
 * The order of preference on one ballot paper: the longest run 1, 2, 3 …; reading stops at a number that is missing or
 * repeated, and what stands before it counts (domain reference 7.1). A paper without a first preference for exactly one
 * candidate is rejected.
 */
export function readPreferences(marks: Marks): Result<readonly CandidateNumber[], RejectionGround> {
  const holder = new Int16Array(MOST_CANDIDATES + 2); // by preference: the candidate, 0 = nobody, or REPEATED
  let isMarked = false;
  marks.forEach((mark, i) => {
    if (mark === 0) return;
    isMarked = true;
    holder[mark] = holder[mark] === 0 ? i + 1 : REPEATED;
  });
  if (!isMarked) return err('unmarked');
  if (holder[1] === 0) return err('noFirstPreference');
  if (holder[1] === REPEATED) return err('severalFirstPreferences');

  const preferences: CandidateNumber[] = [];
  for (let preference = 1; ; preference++) {
    const candidate = holder[preference] ?? 0;
    if (candidate <= 0) return ok(preferences);
    preferences.push(candidate);
  }
}

/** Papers that give the same candidates in the same order. */
export interface PaperGroup {
  readonly preferences: readonly CandidateNumber[];
  readonly papers: number;
}

export interface SortedPapers {
  /** Valid papers, in ascending order of their preferences: the same whatever order they were put in. */
  readonly groups: readonly PaperGroup[];
  readonly valid: number;
  readonly rejected: readonly RejectedPapers[];
}

/**
 * Reads every paper, strikes out withdrawn candidates so that later preferences move up (Model Election Rules 2014,
 * STV59), and puts papers with the same order of preference together.
 */
export function sortPapers(candidates: readonly Candidate[], papers: Iterable<MarkedPapers>): SortedPapers {
  const hasWithdrawn = candidates.some(({ withdrawn }) => withdrawn === true);
  const stands = (candidate: CandidateNumber) => candidates[candidate - 1]?.withdrawn !== true;
  const rejected = new RejectionTally();
  const counted = new Map<string, { readonly preferences: readonly CandidateNumber[]; papers: number }>();
  let valid = 0;

  for (const { marks, papers: alike } of papers) {
    const read = readPreferences(marks);
    if (!read.ok) {
      rejected.add(read.error, alike);
      continue;
    }
    const preferences = hasWithdrawn ? read.value.filter(stands) : read.value;
    if (preferences.length === 0) {
      rejected.add('onlyWithdrawnCandidates', alike);
      continue;
    }
    valid += alike;
    const key = String.fromCharCode(...preferences);
    const group = counted.get(key);
    if (group === undefined) counted.set(key, { preferences, papers: alike });
    else group.papers += alike;
  }
  const inOrder = [...counted].sort(([a], [b]) => (a < b ? -1 : 1));
  return { groups: inOrder.map(([, group]) => group), valid, rejected: rejected.list() };
}

/** Counts rejected papers by ground. */
export class RejectionTally {
  private readonly papersByGround = new Map<RejectionGround, number>();

  add(ground: RejectionGround, papers: number): void {
    this.papersByGround.set(ground, (this.papersByGround.get(ground) ?? 0) + papers);
  }

  /** In the order of {@link REJECTION_GROUNDS}; grounds without papers are left out. */
  list(): readonly RejectedPapers[] {
    return REJECTION_GROUNDS.flatMap((ground) => {
      const papers = this.papersByGround.get(ground);
      return papers === undefined ? [] : [{ ground, papers }];
    });
  }
}

export const totalPapers = (rejected: readonly RejectedPapers[]): number =>
  rejected.reduce((sum, { papers }) => sum + papers, 0);
