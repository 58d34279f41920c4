import type { CandidateNumber } from '../../candidate.js';
import type { Reason } from '../../count-record.js';
import type { StageBook } from '../../stv/stage-book.js';
import type { Billionths } from './keep-value.js';

/** Where an instrument says what the two rules by Meek's method share. */
export interface MeekClauses {
  readonly papers: string;
  readonly firstQuota: string;
  readonly firstElected: string;
  readonly keepValues: string;
  readonly keepValuesStand: string;
  readonly quota: string;
  readonly elected: string;
  readonly lastVacancies: string;
}

/** A reason that concerns these candidates alone. */
export const about = (
  candidates: readonly CandidateNumber[],
  code: Reason['code'],
  rule: string,
  figures: Reason['figures'],
): Reason => ({ code, rule, candidates, between: [], figures });

/** Why an elected candidate keeps another part of each vote from now on. */
export function keepValueReason(
  rule: string,
  book: StageBook,
  change: {
    readonly candidate: CandidateNumber;
    readonly votes: Billionths;
    readonly quota: Billionths;
    readonly before: Billionths;
    readonly after: Billionths;
  },
): Reason {
  const { candidate, votes, quota, before, after } = change;
  const figures = {
    votes: book.written(votes),
    quota: book.written(quota),
    before: book.written(before),
    keepValue: book.written(after),
  };
  if (after > before) return about([candidate], 'meek.keepValueRaised', rule, figures);
  return about([candidate], 'meek.keepValue', rule, { ...figures, surplus: book.written(votes - quota) });
}
