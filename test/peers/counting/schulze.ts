import { type ScoredElection, fillSeats } from './by-votes.js';
import { of, standing, validPapers } from './ranked-election.js';

export interface SchulzeCount {
  readonly validPapers: number;
  /** The Schulze order, best first; candidates of equal standing share a rank, ascending. */
  readonly ranks: readonly (readonly number[])[];
  /** Rank by rank, within a rank ascending. */
  readonly elected: readonly number[];
}

/** For every ordered pair of candidates a number of papers. */
type PairTable = Map<number, Map<number, number>>;

/**
 * The Schulze method with winning votes: the strength of a defeat is the number of papers that prefer the winner of the
 * pair, a path is as strong as its weakest defeat, and who has the stronger path to the other is ahead.
 *
 * Project decisions: candidates left out of a paper are below all on it and equal among themselves; the order is made
 * by taking, again and again, everyone whom nobody left has a stronger path to than they have back; a rank that the
 * last seat falls within is settled by lot.
 */
export function countSchulze(election: ScoredElection): SchulzeCount {
  const candidates = standing(election);
  const papers = validPapers(election);
  const paths = strongestPaths(candidates, defeats(candidates, papers));

  const ranks: number[][] = [];
  let left = candidates;
  while (left.length > 0) {
    const among = left;
    const rank = among.filter((x) => among.every((y) => get(paths, y, x) <= get(paths, x, y)));
    if (rank.length === 0) throw new Error('the Schulze relation is transitive, so somebody is always unbeaten');
    ranks.push(rank);
    left = among.filter((candidate) => !rank.includes(candidate));
  }
  return { validPapers: papers.length, ranks, elected: fillSeats(election, ranks) };
}

function defeats(candidates: readonly number[], papers: readonly (readonly number[])[]): PairTable {
  return pairTable(candidates, (x, y) => {
    const forX = papers.filter((paper) => prefers(paper, x, y)).length;
    const forY = papers.filter((paper) => prefers(paper, y, x)).length;
    return forX > forY ? forX : 0;
  });
}

function prefers(paper: readonly number[], x: number, y: number): boolean {
  return paper.includes(x) && (!paper.includes(y) || paper.indexOf(x) < paper.indexOf(y));
}

/** Floyd and Warshall: a path may pass through one more candidate at a time. */
function strongestPaths(candidates: readonly number[], direct: PairTable): PairTable {
  const paths = pairTable(candidates, (x, y) => get(direct, x, y));
  for (const via of candidates) {
    for (const from of candidates) {
      for (const to of candidates) {
        const detour = Math.min(get(paths, from, via), get(paths, via, to));
        if (from !== to && detour > get(paths, from, to)) of(paths, from).set(to, detour);
      }
    }
  }
  return paths;
}

function pairTable(candidates: readonly number[], entry: (x: number, y: number) => number): PairTable {
  return new Map(candidates.map((x) => [x, new Map(candidates.map((y) => [y, x === y ? 0 : entry(x, y)]))]));
}

function get(table: PairTable, x: number, y: number): number {
  return of(of(table, x), y);
}
