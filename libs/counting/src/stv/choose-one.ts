import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { CandidateNumber } from '../candidate.js';
import type { CountRefusal } from '../count-input.js';
import type { LotPurpose } from '../lot.js';
import { separate } from '../tie.js';
import type { StageBook } from './stage-book.js';

/** One of several candidates, and what decided between them. */
export interface Chosen {
  readonly candidate: CandidateNumber;
  readonly by: 'nothing to decide' | 'earlier stage' | 'lot';
  /** Those who were equal when it was decided; empty if there was nothing to decide. */
  readonly between: readonly CandidateNumber[];
  /** The stage at which they differed, if an earlier stage decided. */
  readonly stage: number | null;
}

/**
 * Chooses one of candidates with equal votes: first by their votes at earlier points of the count, and where they were
 * equal at all of them by lot.
 *
 * @param how.keep whether the one with the most or with the fewest votes there is chosen
 * @param how.from whether the rule looks at the earliest point first, or at the latest
 */
export function chooseOne(
  tied: readonly CandidateNumber[],
  book: StageBook,
  how: { readonly purpose: LotPurpose; readonly keep: 'highest' | 'lowest'; readonly from: 'earliest' | 'latest' },
): Result<Chosen, CountRefusal> {
  const [only] = tied;
  if (only === undefined) throw new Error('nobody to choose from');
  if (tied.length === 1) return ok({ candidate: only, by: 'nothing to decide', between: [], stage: null });
  const points = how.from === 'latest' ? [...book.points].reverse() : book.points;
  const { kept, stage } = separate(tied, points, how.keep);
  const [first] = kept;
  if (first !== undefined && kept.length === 1)
    return ok({ candidate: first, by: 'earlier stage', between: tied, stage });
  const lot = book.drawLot(how.purpose, kept);
  if (!lot.ok) return lot;
  const [drawn] = lot.value.chosen;
  if (drawn === undefined) return err({ kind: 'lotFaulty', draw: lot.value, fault: 'wrongNumberChosen' });
  return ok({ candidate: drawn, by: 'lot', between: kept, stage: null });
}
