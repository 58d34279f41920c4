import type { CandidateNumber } from '../candidate.js';
import type { Feasibility } from './feasibility.js';

export interface RankedElection {
  /** In the order of the ranking; as many as there are seats, or everyone if fewer stand. */
  readonly elected: readonly CandidateNumber[];
  /** Not elected because of the constraints, though someone further down the ranking is; in the order of the ranking. */
  readonly passedOver: readonly PassedOver[];
}

export interface PassedOver {
  readonly candidate: CandidateNumber;
  /** Names of groups that could not all be met any more if this candidate were elected. */
  readonly groups: readonly string[];
}

/**
 * Fills seats from a ranking of votes under constraints: from the top down, each candidate is elected with whom the
 * constraints can still be met by those below, and passed over otherwise. With one reserved group this gives the same
 * winners as filling the reserved seats first, and as filling every seat and then putting the shortfall right.
 *
 * @param ranked everyone who stands, most votes first, ties already decided
 * @throws Error if the constraints cannot be met at all: `checkConstraints` refuses such a contest
 * @see docs/rules/constraints.md
 */
export function electRanked({
  ranked,
  seats,
  feasibility,
}: {
  readonly ranked: readonly CandidateNumber[];
  readonly seats: number;
  readonly feasibility: Feasibility;
}): RankedElection {
  if (!feasibility.isPossible([], ranked)) throw new Error('the constraints cannot be met');
  const elected: CandidateNumber[] = [];
  const passedOver: PassedOver[] = [];
  for (const [place, candidate] of ranked.entries()) {
    if (elected.length === seats) break;
    const conflict = feasibility.conflict([...elected, candidate], ranked.slice(place + 1));
    if (conflict.length === 0) elected.push(candidate);
    else passedOver.push({ candidate, groups: conflict.map(({ name }) => name) });
  }
  return { elected, passedOver };
}
