import type { LotPurpose } from '../lot.js';
import type { RejectionGround } from '../papers/rejection.js';
import type { ReasonCode } from './reasons.js';

/** The forms of a phrase by number, after the plural categories of CLDR; `{n}` is the number. Welsh uses all six. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** What a phrase counts. In a sentence `{paper:papers}` is the phrase `paper` with the number of the figure `papers`. */
export type PhraseName = 'paper' | 'seat' | 'candidate' | 'choice' | 'vacancy';

/**
 * All words of a stage report in one language. In sentences `{candidates}` and `{between}` are lists of names, any other
 * name is a figure of the reason. Sentences never join parts of words: mutations belong to the phrases.
 */
export interface Catalogue {
  readonly reasons: Readonly<Record<ReasonCode, string>>;
  readonly grounds: Readonly<Record<RejectionGround, string>>;
  readonly phrases: Readonly<Record<PhraseName, Plural>>;
  /** What counts of papers that carry weights say in place of the above: their figures are parts of a vote. */
  readonly weighted: {
    readonly reasons: Readonly<Partial<Record<ReasonCode, string>>>;
    readonly phrases: Readonly<Partial<Record<PhraseName, Plural>>>;
    readonly summary: string;
  };
  readonly stage: {
    readonly first: string;
    readonly surplus: string;
    readonly exclusion: string;
    readonly iteration: string;
    readonly choices: string;
  };
  readonly refusals: {
    readonly lotsRequired: string;
    readonly lotFaulty: string;
    readonly oneSeatOnly: string;
    readonly weightedPapers: string;
  };
  readonly lotPurposes: Readonly<Record<LotPurpose, string>>;
  readonly report: {
    readonly summary: string;
    readonly rejected: string;
    readonly rule: string;
    readonly candidate: string;
    readonly change: string;
    readonly votes: string;
    /** In place of `votes`, for rules that add up points. */
    readonly points: string;
    readonly outcome: string;
    readonly elected: string;
    /** In a table: elected after “re-open nominations”. */
    readonly electedNoSeat: string;
    readonly excluded: string;
    readonly nonTransferable: string;
    readonly total: string;
    readonly withdrawn: string;
    readonly result: string;
    /** A column: the part of each vote that an elected candidate keeps (Meek). */
    readonly keeps: string;
    readonly reopened: string;
    readonly notSeated: string;
    readonly vacant: string;
    readonly nobody: string;
    readonly weighted: string;
    readonly constraint: string;
    readonly constraints: string;
    readonly order: string;
    readonly orderPlace: string;
    readonly lotOrder: string;
    readonly noLots: string;
    readonly lots: string;
    readonly lot: string;
  };
  /** Joins the last two names of a list, given the last. */
  readonly and: (last: string) => string;
}
