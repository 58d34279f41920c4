import { votesCast, votesReturned } from './tally.js';
import type { ClassTally } from './tally.js';

/** From how many voters the figures of a class may be published. Data, so that a body may ask for more. */
export interface BreakdownLimits {
  readonly fewestVoters: number;
  /** Where all who took a side took the same one, since everyone's vote is then known. */
  readonly fewestUnanimous: number;
}

export const BREAKDOWN_LIMITS: BreakdownLimits = { fewestVoters: 5, fewestUnanimous: 10 };

export interface WithheldClass {
  readonly id: string;
  readonly why: 'TOO_FEW_VOTERS' | 'UNANIMOUS';
}

/**
 * The classes whose figures would show how single members voted. If there is any, publish no class at all: with the
 * total known, the one left out follows from the others. A class in which nobody voted shows nothing about a vote.
 *
 * @returns empty if the whole breakdown may be published
 */
export function withheldClasses(
  classes: readonly ClassTally[],
  limits: BreakdownLimits = BREAKDOWN_LIMITS,
): readonly WithheldClass[] {
  return classes.flatMap((tally): readonly WithheldClass[] => {
    const voters = votesReturned(tally);
    if (voters === 0) return [];
    if (voters < limits.fewestVoters) return [{ id: tally.id, why: 'TOO_FEW_VOTERS' }];
    const isUnanimous = votesCast(tally) === 0 || tally.for === 0 || tally.against === 0;
    return isUnanimous && voters < limits.fewestUnanimous ? [{ id: tally.id, why: 'UNANIMOUS' }] : [];
  });
}

export const mayPublishBreakdown = (classes: readonly ClassTally[], limits?: BreakdownLimits): boolean =>
  withheldClasses(classes, limits).length === 0;
