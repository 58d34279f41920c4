import type { Fraction } from '#libs/basics';

export type Comparison = 'atLeast' | 'moreThan';

/**
 * What carries a resolution. `majority`: more for than against. `share`: a part of the votes cast, or of all who could
 * vote, is for it. At exactly the share, `atLeast` carries and `moreThan` does not.
 */
export type Threshold =
  | { readonly kind: 'majority' }
  | {
      readonly kind: 'share';
      readonly of: 'votesCast' | 'allMembers';
      readonly comparison: Comparison;
      /** Above 0, at most 1. */
      readonly share: Fraction;
    };

/** What becomes of the weight of a class in which nobody (or too few) voted. */
export const EMPTY_CLASS_POLICIES = ['REDISTRIBUTE', 'ZERO'] as const;
export type EmptyClassPolicy = (typeof EMPTY_CLASS_POLICIES)[number];

export interface WeightedClass {
  readonly id: string;
  /** 0 to 1; the weights of all classes add up to exactly 1. */
  readonly weight: Fraction;
  readonly ifEmpty: EmptyClassPolicy;
  /** Below this turnout the class counts as empty. Above 0, at most 1. */
  readonly minTurnout?: Fraction | undefined;
}

export interface CappedClass {
  readonly id: string;
  /** The most of all votes that this class may make up, above 0 and at most 1; absent: no limit. */
  readonly cap?: Fraction | undefined;
}

/** Members up to and including `upTo` give `votes`; the last band has no upper end. */
export interface SizeBand {
  readonly upTo?: number | undefined;
  readonly votes: number;
}

/**
 * How single votes become shares for and against.
 * - `oneMemberOneVote`: everyone counts the same.
 * - `classWeights`: the weight of a class is split as its own members voted.
 * - `classBlocks`: the whole weight of a class goes to its majority; a tie within the class gives it to neither side.
 * - `cappedClasses`: everyone counts the same, until a class makes up more than its cap.
 * - `delegates`: each delegate casts a whole number of votes, given or by size band.
 */
export type Weighting =
  | { readonly kind: 'oneMemberOneVote' }
  | { readonly kind: 'classWeights' | 'classBlocks'; readonly classes: readonly WeightedClass[] }
  | { readonly kind: 'cappedClasses'; readonly classes: readonly CappedClass[] }
  | { readonly kind: 'delegates'; readonly bands?: readonly SizeBand[] | undefined };

/** A part of the eligible that must have voted (for or against), or must have voted for. Reached at equality. */
export interface TurnoutRule {
  readonly counts: 'voting' | 'inFavour';
  readonly atLeast: Fraction;
}

export const SILENCE_POLICIES = ['CONSENT_IF_SILENT', 'BLOCK'] as const;
export type SilencePolicy = (typeof SILENCE_POLICIES)[number];

/** A class without whose consent nothing is carried. Its own threshold is a majority unless the rules say more. */
export interface ClassConsent {
  readonly id: string;
  readonly ifSilent: SilencePolicy;
  readonly threshold?: Threshold | undefined;
}

/** Who has a casting vote, and by which rule. Absent from a rule: nobody has. */
export interface CastingVoteRule {
  readonly source: string;
}

/** All that one vote must fulfil. Every part of it must be met. */
export interface ResolutionRule {
  /** Instrument and number, such as `Companies Act 2006, s. 283`. */
  readonly source: string;
  readonly threshold: Threshold;
  readonly weighting: Weighting;
  readonly turnout: readonly TurnoutRule[];
  /** Fewest votes for and against together. */
  readonly fewestVotes?: number | undefined;
  readonly consents: readonly ClassConsent[];
  readonly castingVote?: CastingVoteRule | undefined;
}

/** A casting vote as it was recorded. It counts only with both `by` and `why`. */
export interface CastingVote {
  readonly by: string;
  readonly vote: 'for' | 'against';
  readonly why: string;
}
