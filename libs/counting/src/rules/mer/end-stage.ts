import type { CandidateNumber } from '../../candidate.js';
import type { Hundredths, LastParcelCount, Outcome } from './last-parcel-count.js';
import { fillLastVacancies } from './last-vacancies.js';

/** What a stage did, and whom it elected on the way. */
export interface StageMove extends Outcome {
  readonly kind: 'first' | 'surplus' | 'exclusion';
  readonly candidates: readonly CandidateNumber[];
  readonly lostByCutting: Hundredths;
}

/** Ends a stage: elects whom the rules elect now, and writes it down. */
export function endStage(count: LastParcelCount, move: StageMove): void {
  const { sheet, quota, order } = count;
  const atQuota = count.electAtQuota();
  order.reachedQuota([...move.elected, ...atQuota.elected], sheet.book.stageNumber);
  const last = fillLastVacancies(count);
  sheet.endStage({
    ...move,
    quota,
    elected: [...move.elected, ...atQuota.elected, ...last.elected],
    reasons: [...move.reasons, ...atQuota.reasons, ...last.reasons],
  });
}
