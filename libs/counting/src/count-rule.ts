import type { Result } from '#libs/basics';
import type { CountInput, CountRefusal } from './count-input.js';
import type { CountRecord } from './count-record.js';

/** A way of counting, as rule-books name it. */
export interface CountRule {
  /** Lower-case letters, digits and dashes; never changes once rule-books use it. */
  readonly id: string;
  /** Raised whenever any input could give another record than before, so that old declarations still name what they used. */
  readonly version: string;
  readonly title: { readonly en: string; readonly cy: string };
  /** The instrument and the rules of it that the code follows, and that the reasons in a record cite. */
  readonly source: string;
  /**
   * How a paper is marked for it: `ranked` 1, 2, 3 … in order of preference, `choices` 1 for everyone chosen, `points` as
   * many for each candidate as the voter gives.
   */
  readonly papers: PaperKind;
  readonly seats: 'one' | 'any';
  /** Whether papers may carry weights. Rules whose arithmetic is fixed to two decimals of a whole paper do not allow it. */
  readonly countsWeights: boolean;
  /** Pure. Expects input that `checkedInput` has seen: call it through `count` of the registry. */
  readonly count: (input: CountInput) => Result<CountRecord, CountRefusal>;
  /** Of a rule that needs no more than the totals of the choices; absent for all others. */
  readonly fromTotals?: FromTotals;
}

/** Counting without any paper: from what all papers together gave each candidate. */
export interface FromTotals {
  /** The most that a paper may choose where the rule-book does not say. */
  readonly mostChoices: (seats: number, candidates: number) => number;
  /** Pure. Expects input that was checked: call it through `countTotals`. */
  readonly count: (input: TotalsInput) => Result<CountRecord, CountRefusal>;
}

/** A box that was added up under encryption. Every paper in it was proved to choose no more than it may. */
export interface TotalsInput extends Pick<
  CountInput,
  'candidates' | 'seats' | 'lots' | 'lotOrder' | 'constraints' | 'reopening' | 'mostChoices'
> {
  /** Votes of each candidate, in ballot order. */
  readonly totals: readonly number[];
  /** Papers added up, those that chose nobody among them. */
  readonly ballots: number;
}

export type PaperKind = 'ranked' | 'choices' | 'points';
