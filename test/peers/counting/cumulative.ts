import { type ScoredCount, type ScoredElection, byScore } from './by-votes.js';
import { of, standing } from './ranked-election.js';

export interface CumulativeElection extends ScoredElection {
  /** How many points a voter may share out, 1 or more; fewer is allowed. */
  readonly pointsPerPaper: number;
}

/**
 * The cumulative vote: points, in whole numbers, shared out among candidates and added up.
 *
 * Project decisions: a paper with more points than allowed, or with none, is rejected; points for the withdrawn are
 * struck out after that, and a paper left without any is rejected too.
 */
export function countCumulative(election: CumulativeElection): ScoredCount {
  const candidates = standing(election);
  const scores = new Map(candidates.map((candidate) => [candidate, 0n]));
  let validPapers = 0;
  for (const paper of election.papers) {
    if (paper.some((points) => !Number.isSafeInteger(points) || points < 0)) continue;
    const given = paper.reduce((total, points) => total + points, 0);
    if (given > election.pointsPerPaper) continue;
    const usable = candidates.map((candidate) => ({ candidate, points: paper[candidate - 1] ?? 0 }));
    if (usable.every(({ points }) => points === 0)) continue;
    validPapers += 1;
    for (const { candidate, points } of usable) scores.set(candidate, of(scores, candidate) + BigInt(points));
  }
  return byScore(election, scores, validPapers);
}
