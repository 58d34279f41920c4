import { fraction } from '#libs/basics';
import type { Fraction } from '#libs/basics';

/** Votes of one kind on one resolution at most, so that sums over all classes stay exact. */
export const MOST_VOTES = 1_000_000_000_000;
export const MOST_CLASSES = 1_000;
export const MOST_DELEGATES = 10_000;

/** Votes on a resolution, in whole votes from 0 to {@link MOST_VOTES}. Withheld and spoilt are no votes in law. */
export interface Tally {
  readonly for: number;
  readonly against: number;
  readonly withheld: number;
  readonly spoilt: number;
  /** Votes that could have been cast; absent where nobody counted them and no rule asks. */
  readonly eligible?: number | undefined;
}

export interface ClassTally extends Tally {
  readonly id: string;
}

export const DELEGATE_SIDES = ['for', 'against', 'withheld', 'spoilt', 'absent'] as const;
export type DelegateSide = (typeof DELEGATE_SIDES)[number];

/** A delegate's vote. Its weight is `votes`, or follows from `members` by the size bands of the rule. */
export interface DelegateVote {
  readonly id: string;
  readonly side: DelegateSide;
  readonly votes?: number | undefined;
  readonly members?: number | undefined;
}

/** What came in: one tally, a tally for each class, or the votes of delegates. */
export type VotesCast =
  | { readonly kind: 'whole'; readonly tally: Tally }
  | { readonly kind: 'classes'; readonly classes: readonly ClassTally[] }
  | { readonly kind: 'delegates'; readonly delegates: readonly DelegateVote[] };

/** Votes for and against: the only ones that count. */
export const votesCast = (tally: Tally): number => tally.for + tally.against;

/** Everyone who returned a valid instruction, votes withheld included: for reporting only. */
export const votesReturned = (tally: Tally): number => votesCast(tally) + tally.withheld;

/** The part of the eligible votes that was cast for or against; null where that is unknown or there were none. */
export const turnoutOf = (tally: Tally): Fraction | null => outOf(votesCast(tally), tally.eligible);

export const outOf = (part: number, whole: number | undefined): Fraction | null =>
  whole === undefined || whole === 0 ? null : fraction(part, whole);

/** All classes together. The eligible are known only if those of every class are. */
export function sumOfTallies(tallies: readonly Tally[]): Tally {
  const total = (count: (tally: Tally) => number) => tallies.reduce((sum, tally) => sum + count(tally), 0);
  return {
    for: total((tally) => tally.for),
    against: total((tally) => tally.against),
    withheld: total((tally) => tally.withheld),
    spoilt: total((tally) => tally.spoilt),
    ...(tallies.every(({ eligible }) => eligible !== undefined) && {
      eligible: total(({ eligible = 0 }) => eligible),
    }),
  };
}
