import { canonicalJson } from '#libs/basics';
import type { CandidateNumber } from './candidate.js';
import type { ConstraintGroup } from './constraints/constraints.js';
import type { LotDraw } from './lot.js';
import type { RejectedPapers } from './papers/rejection.js';
import type { ReasonCode } from './text/reasons.js';

/**
 * The whole count, stage by stage, with every figure needed to do it again by hand. Plain JSON: votes are decimal strings
 * with all the decimals of the rule, so nothing is lost on the way to a screen, a declaration or an auditor.
 */
export type CountRecord = {
  readonly rule: string;
  readonly ruleVersion: string;
  readonly seats: number;
  /** Rules that count choices or points: the most that a paper may give; null for others. */
  readonly mostChoices: number | null;
  readonly candidates: readonly {
    readonly number: CandidateNumber;
    readonly name: string;
    readonly withdrawn: boolean;
    readonly reopensNominations: boolean;
  }[];
  /** Valid papers; where papers carry weights, in parts of a vote like all figures of the record. */
  readonly validPapers: number;
  /** 1; where papers carry weights, into how many parts each vote is divided so that every weight is a whole number. */
  readonly unitsPerVote: number;
  readonly rejected: readonly RejectedPapers[];
  /** Valid papers on which some mark was too uncertain to count and others were not (Model Election Rules 2014, FPP44). */
  readonly rejectedInPart: number;
  /** Null for rules without one. */
  readonly quota: string | null;
  /**
   * Who takes a seat. In order of election: by stage, within a stage by votes, equal votes in ballot order. “Re-open
   * nominations”, and those elected only after it where its election ends the filling of seats, are not among them.
   */
  readonly elected: readonly CandidateNumber[];
  /** Seats that nobody takes. */
  readonly vacant: number;
  /**
   * The order of election where the rules make it their own matter (Model Election Rules 2014, STV51): candidates who
   * share a place are equal, and a lot of the purpose `order` would part them. Null for other rules.
   */
  readonly orderOfElection: readonly (readonly CandidateNumber[])[] | null;
  readonly constraints: readonly ConstraintGroup[];
  /** The order of lots that was given, null if none was. */
  readonly lotOrder: readonly CandidateNumber[] | null;
  /** The lots that decided something, in the order in which they did. */
  readonly lots: readonly LotDraw[];
  readonly stages: readonly CountStage[];
};

/**
 * `first`: first preferences, or the only stage of a rule without transfers. `surplus` and `exclusion` name whose papers are
 * moved, and why. `iteration`: votes are counted again with other keep values (Meek).
 */
export type StageKind = 'first' | 'surplus' | 'exclusion' | 'iteration';

export type CountStage = {
  /** From 1. */
  readonly number: number;
  readonly kind: StageKind;
  /** Whose papers are transferred; empty for the first stage. */
  readonly candidates: readonly CandidateNumber[];
  readonly quota: string | null;
  readonly transfers: readonly Transfer[];
  /** Votes at the end of the stage, by candidate number; withdrawn candidates are left out. */
  readonly votes: Readonly<Record<string, string>>;
  /** All that no candidate holds any more at the end of the stage, value lost by cutting decimals included. */
  readonly nonTransferable: string;
  /** The part of `nonTransferable` that this stage lost by cutting decimals. */
  readonly lostByCutting: string;
  /** By candidate number, of those elected: the part of each vote that they keep (Meek); null for other rules. */
  readonly keepValues: Readonly<Record<string, string>> | null;
  /** In order of election. */
  readonly elected: readonly CandidateNumber[];
  readonly excluded: readonly CandidateNumber[];
  /** The cause of the stage and of each of its outcomes, in order. */
  readonly reasons: readonly Reason[];
};

/** Papers moved from one candidate to another, or to no one (`to` null: no further preference is usable). */
export type Transfer = {
  readonly from: CandidateNumber;
  readonly to: CandidateNumber | null;
  readonly papers: number;
  /** What each paper was worth when `from` received it. */
  readonly received: string;
  /** What each paper is worth now. */
  readonly value: string;
  /** papers × value */
  readonly votes: string;
};

/** One sentence of the story of the count, free of language: see `text.ts` for the words. */
export type Reason = {
  readonly code: ReasonCode;
  /** Where the rule says so, such as `r. 52(1)` of the instrument that the count rule names as its source. */
  readonly rule: string;
  /** Whom it is about; those who were tied with them, if any, are in `between`. */
  readonly candidates: readonly CandidateNumber[];
  readonly between: readonly CandidateNumber[];
  readonly figures: Readonly<Record<string, number | string>>;
};

/**
 * The record as canonical text (RFC 8785), for the caller to hash. Equal counts give equal text.
 */
export function digestOfCount(record: CountRecord): string {
  return canonicalJson(record);
}
