import { type ScoredCount, type ScoredElection, byScore } from './by-votes.js';
import { of, standing, validPapers } from './ranked-election.js';

/**
 * The Borda count: with n candidates standing, a first preference is worth n-1 points, a second n-2, and so on; a
 * candidate left out of a paper gets nothing from it.
 *
 * Project decision: the withdrawn are struck out first, so that points are given as if they had never stood.
 */
export function countBorda(election: ScoredElection): ScoredCount {
  const candidates = standing(election);
  const papers = validPapers(election);
  const scores = new Map(candidates.map((candidate) => [candidate, 0n]));
  for (const paper of papers) {
    let points = BigInt(candidates.length);
    for (const candidate of paper) {
      points -= 1n;
      scores.set(candidate, of(scores, candidate) + points);
    }
  }
  return byScore(election, scores, papers.length);
}
