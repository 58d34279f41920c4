import type { CandidateNumber } from '../../candidate.js';
import type { Reason } from '../../count-record.js';
import { byVotes } from '../../tie.js';
import type { Hundredths, LastParcelCount, Outcome } from './last-parcel-count.js';

const NOBODY: Outcome = { elected: [], reasons: [] };

/**
 * Fills the last vacancies, if they can be filled now (STV50): as many candidates continue as there are vacancies (50.1);
 * or one vacancy is left and one candidate has as many votes as all other continuing candidates and the surpluses not
 * transferred have together (50.2).
 *
 * To be asked at the end of a stage only: between the marking of a candidate as excluded and the transfer of their papers
 * 50.2 would elect someone whom those papers could still put behind.
 */
export function fillLastVacancies(count: LastParcelCount): Outcome {
  const { field, numbers } = count;
  const { continuing, vacancies } = field;
  if (vacancies === 0 || continuing.length === 0) return NOBODY;
  if (continuing.length <= vacancies) {
    const figures = { vacancies, continuing: continuing.length };
    return elect(count, byVotes(continuing, count.sheet.votes), (candidates) => ({
      code: 'elected.lastVacancies',
      rule: numbers.lastVacancies,
      candidates,
      between: [],
      figures,
    }));
  }
  if (vacancies > 1) return NOBODY;

  const total = continuing.reduce((sum, candidate) => sum + count.votes(candidate), count.surplus);
  const others = (candidate: CandidateNumber): Hundredths => total - count.votes(candidate);
  const enough = continuing.filter((candidate) => count.votes(candidate) >= others(candidate));
  const [candidate] = enough;
  // Equals: the rule names no one. They are parted as lowest candidates, by the earliest difference or by lot.
  if (candidate === undefined || enough.length > 1) return NOBODY;
  const figures = { votes: count.written(count.votes(candidate)), others: count.written(others(candidate)) };
  return elect(count, enough, (candidates) => ({
    code: 'mer.elected.lastVacancy',
    rule: numbers.lastVacancy,
    candidates,
    between: [],
    figures,
  }));
}

function elect(
  { field, sheet }: LastParcelCount,
  candidates: readonly CandidateNumber[],
  because: (elected: readonly CandidateNumber[]) => Reason,
): Outcome {
  const elected = field.electInOrder(candidates, sheet.votes);
  return elected.length === 0 ? NOBODY : { elected, reasons: [because(elected)] };
}
