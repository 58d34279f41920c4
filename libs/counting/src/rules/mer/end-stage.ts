import type { CandidateNumber } from '../../candidate.js';
import type { Hundredths, LastParcelCount, Outcome } from './last-parcel-count.js';
import { fillLastVacancies } from './last-vacancies.js';

/** What a stage did, and whom it elected on the way. */
export interface StageMove extends Outcome {
  readonly kind: 'first' | 'surplus' | 'exclusion';
  readonly candidates: readonly CandidateNumber[];
  readonly lostByCutting: Hundredths;
}

/** Ends a stage in which all papers moved that had to: elects whom the rules elect now, and writes the stage down. */
export function endStage(count: LastParcelCount, move: StageMove): void {
  const atQuota = count.electAtQuota();
  count.order.reachedQuota([...move.elected, ...atQuota.elected], count.sheet.book.stageNumber);
  write(count, move, [atQuota, fillLastVacancies(count, 'all papers moved')]);
}

/** Ends an exclusion after which as many continue as there are vacancies: no paper moves (STV50.1 and 50.3). */
export function endStageUntransferred(count: LastParcelCount, move: StageMove): void {
  write(count, move, [fillLastVacancies(count, 'papers not moved')]);
}

function write({ sheet, quota }: LastParcelCount, move: StageMove, outcomes: readonly Outcome[]): void {
  sheet.endStage({
    ...move,
    quota,
    elected: [...move.elected, ...outcomes.flatMap(({ elected }) => elected)],
    reasons: [...move.reasons, ...outcomes.flatMap(({ reasons }) => reasons)],
  });
}
