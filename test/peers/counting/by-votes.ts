import { of, standing } from './ranked-election.js';

/** A contest decided by adding up. */
export interface ScoredElection {
  /** Numbered 1..n. */
  readonly candidates: number;
  readonly withdrawn: readonly number[];
  readonly seats: number;
  /** Each single paper: for each candidate (index n-1) the number written beside it, 0 for none. */
  readonly papers: readonly (readonly number[])[];
  /** The lot for the last `places` seats, `between` ascending and more than `places`; answers with the winners. */
  readonly drawSeats: (between: readonly number[], places: number) => readonly number[];
}

export interface ScoredCount {
  readonly validPapers: number;
  /** Of every candidate not withdrawn, by candidate number. */
  readonly scores: Readonly<Record<string, string>>;
  /** Highest score first, equals with the lower number first. */
  readonly elected: readonly number[];
}

/** First past the post: one mark a paper. */
export function countFptp(election: ScoredElection): ScoredCount {
  return countMarks(election, 1);
}

/** The block vote: as many marks as seats, or fewer. */
export function countBlock(election: ScoredElection): ScoredCount {
  return countMarks(election, election.seats);
}

/** Approval: any number of marks. */
export function countApproval(election: ScoredElection): ScoredCount {
  return countMarks(election, election.candidates);
}

/**
 * Counts marks of 1.
 *
 * Project decisions: any other figure is uncertain and passed over, if the paper has a mark of 1 at all; a paper with
 * none, or with more than allowed, is rejected; marks for the withdrawn are struck out after that, and a paper left
 * without a mark is rejected too.
 */
function countMarks(election: ScoredElection, most: number): ScoredCount {
  const candidates = standing(election);
  const scores = new Map(candidates.map((candidate) => [candidate, 0n]));
  let validPapers = 0;
  for (const paper of election.papers) {
    const marked = paper.flatMap((written, index) => (written === 1 ? [index + 1] : []));
    if (marked.length > most) continue;
    const usable = marked.filter((candidate) => candidates.includes(candidate));
    if (usable.length === 0) continue;
    validPapers += 1;
    for (const candidate of usable) scores.set(candidate, of(scores, candidate) + 1n);
  }
  return byScore(election, scores, validPapers);
}

/** Elects those with the highest scores. */
export function byScore(
  election: ScoredElection,
  scores: ReadonlyMap<number, bigint>,
  validPapers: number,
): ScoredCount {
  const levels = [...new Set(scores.values())].sort((a, b) => (a > b ? -1 : 1));
  const ranks = levels.map((level) => [...scores.keys()].filter((candidate) => of(scores, candidate) === level));
  return {
    validPapers,
    scores: Object.fromEntries([...scores].map(([candidate, score]) => [String(candidate), String(score)])),
    elected: fillSeats(election, ranks),
  };
}

/**
 * Fills the seats rank by rank, best first. Project decision: if a rank has more candidates than seats are left, one
 * lot among that rank settles all of them; if there are no more candidates than seats, all are elected.
 *
 * @param ranks candidates of equal standing together, each rank ascending
 * @throws Error if the lot answers with others than it was drawn between, or with too many or too few
 */
export function fillSeats(
  election: Pick<ScoredElection, 'seats' | 'drawSeats'>,
  ranks: readonly (readonly number[])[],
): number[] {
  const elected: number[] = [];
  for (const rank of ranks) {
    const places = election.seats - elected.length;
    if (places <= 0) break;
    if (rank.length <= places) {
      elected.push(...rank);
      continue;
    }
    const drawn = new Set(election.drawSeats(rank, places));
    const winners = rank.filter((candidate) => drawn.has(candidate));
    if (drawn.size !== places || winners.length !== places) throw new Error('the lot is not between the tied');
    elected.push(...winners);
  }
  return elected;
}
