import type { Candidate, CandidateNumber } from './candidate.js';
import type { ConstraintFault, ConstraintGroup } from './constraints/constraints.js';
import type { LotDraw, LotFaulty, LotsRequired } from './lot.js';
import type { MarkedPapers } from './papers/marks.js';
import type { RejectedPapers } from './papers/rejection.js';

/** Everything a count depends on. The same input gives the same record, byte for byte. */
export interface CountInput {
  /** In ballot order: candidate number = index + 1. 1 to 255, at least one of them standing. */
  readonly candidates: readonly Candidate[];
  /** Vacancies to fill, 1 or more. */
  readonly seats: number;
  /**
   * Every ballot paper in the box; papers that are marked alike may come together or apart, in any order. A
   * `PaperBox` is counted as it is; it is also how papers carry weights.
   */
  readonly papers: Iterable<MarkedPapers>;
  /** Papers that were rejected before they became cast vote records: reported, never counted. */
  readonly rejected?: readonly RejectedPapers[];
  /** Lots drawn so far. Those that the count does not come to are not used. */
  readonly lots?: readonly LotDraw[];
  /**
   * All candidates in the order in which lots favour them, drawn or derived before the count began. Decides every tie for
   * which no draw is recorded.
   */
  readonly lotOrder?: readonly CandidateNumber[];
  /** Rules that count choices only: the most candidates a paper may choose. As many as there are seats unless given. */
  readonly mostChoices?: number;
  /** Rules that count points only: how many a paper may give in all. As many as there are seats unless given. */
  readonly mostPoints?: number;
  /** Who may be elected together: seats reserved for a group, and at most so many of one. */
  readonly constraints?: readonly ConstraintGroup[];
  /** What the election of “re-open nominations” leaves empty: its own seat, or every seat not filled before it. */
  readonly reopening?: Reopening;
}

export const REOPENINGS = ['allSeatsLeft', 'oneSeat'] as const;
export type Reopening = (typeof REOPENINGS)[number];

/** The rule cannot count such an election. Another rule, or a ruling on the contest, is needed. */
export interface RuleUnfit {
  readonly kind: 'ruleUnfit';
  readonly rule: string;
  readonly why: 'oneSeatOnly' | 'weightedPapers';
}

/** No set of candidates that stand meets the constraints: to be settled before the poll. */
export interface ConstraintsFaulty {
  readonly kind: 'constraintsFaulty';
  readonly fault: ConstraintFault;
}

/** Why there is no record yet. The returning officer can put it right. */
export type CountRefusal = LotsRequired | LotFaulty | RuleUnfit | ConstraintsFaulty;
