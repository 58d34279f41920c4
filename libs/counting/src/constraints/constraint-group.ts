import type { CandidateNumber } from '../candidate.js';

/**
 * How many of some candidates may be elected: “at least 2 from”, “at most 1 from”, or both. Groups may overlap in any way.
 * At least one of the limits is given; they are whole numbers, 0 or more.
 */
export type ConstraintGroup = {
  /** Not empty; no two groups of a contest share it. */
  readonly name: string;
  /** Each once. Members who do not stand any more may stay in the list. */
  readonly members: readonly CandidateNumber[];
  readonly atLeast?: number;
  readonly atMost?: number;
};

/** Within these limits every judgement takes milliseconds; see docs/rules/constraints.md. */
export const MOST_GROUPS = 10;
export const MOST_CONSTRAINED_SEATS = 60;
/** Different sets of groups that candidates belong to. */
export const MOST_KINDS = 50;
