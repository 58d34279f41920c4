import { canonicalJson } from '#libs/basics';
import type { RejectedPapers } from './ballot-paper.js';
import type { CandidateNumber } from './candidate.js';
import type { LotDraw } from './lot.js';

/**
 * The whole count, stage by stage, with every figure needed to do it again by hand. Plain JSON: votes are decimal strings
 * with all the decimals of the rule, so nothing is lost on the way to a screen, a declaration or an auditor.
 */
export type CountRecord = {
  readonly rule: string;
  readonly ruleVersion: string;
  readonly seats: number;
  readonly mostChoices: number | null;
  readonly candidates: readonly {
    readonly number: CandidateNumber;
    readonly name: string;
    readonly withdrawn: boolean;
  }[];
  readonly validPapers: number;
  readonly rejected: readonly RejectedPapers[];
  /** Valid papers on which some mark was too uncertain to count and others were not (Model Election Rules 2014, FPP44). */
  readonly rejectedInPart: number;
  /** Null for rules without one. */
  readonly quota: string | null;
  /** In order of election: by stage, within a stage by votes, equal votes in ballot order. */
  readonly elected: readonly CandidateNumber[];
  /** The lots that decided something, in the order in which they did. */
  readonly lots: readonly LotDraw[];
  readonly stages: readonly CountStage[];
};

/** `first`: first preferences, or the only stage of a rule without transfers. Others name whose papers are moved, and why. */
export type StageKind = 'first' | 'surplus' | 'exclusion';

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

export const REASON_CODES = [
  'first.papers',
  'first.quota',
  'surplus.only',
  'surplus.largest',
  'surplus.earlierStage',
  'surplus.lot',
  'surplus.moved',
  'exclusion.lowest',
  'exclusion.earlierStage',
  'exclusion.lot',
  'exclusion.moved',
  'elected.quota',
  'elected.lastVacancies',
  'choices.papers',
  'choices.inPart',
  'elected.mostChoices',
  'elected.uncontested',
  'elected.lot',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/**
 * The record as canonical text (RFC 8785), for the caller to hash. Equal counts give equal text.
 */
export function digestOfCount(record: CountRecord): string {
  return canonicalJson(record);
}
