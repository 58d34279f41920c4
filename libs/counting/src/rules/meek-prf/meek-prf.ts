import { ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { CountInput, CountRefusal } from '../../count-input.js';
import type { CountRecord } from '../../count-record.js';
import type { CountRule } from '../../count-rule.js';
import { rankPapers } from '../../papers/ranked-papers.js';
import { nextDoomed } from '../meek/doomed.js';
import type { Billionths } from '../meek/keep-value.js';
import { MeekCount } from '../meek/meek-count.js';
import type { MeekClauses } from '../meek/meek-reasons.js';
import { chooseDefeat } from './choose-defeat.js';
import { totalSurplus, whyFinished } from './finished.js';

const CLAUSES: MeekClauses = {
  papers: 'A',
  firstQuota: 'B.2.b',
  firstElected: 'B.2.c',
  keepValues: 'B.2.f',
  keepValuesStand: 'B.2.a',
  quota: 'B.2.b',
  elected: 'B.2.c',
  lastVacancies: 'B.1',
};

/**
 * Meek's method as the Proportional Representation Foundation specifies it, to nine decimals.
 *
 * A round counts the votes again and again, each time with keep values that bring the elected nearer to the quota, until
 * somebody is elected or nothing more is to be gained; then the lowest candidate is defeated. Every iteration is a stage.
 *
 * @see Reference Meek Rule, Proportional Representation Foundation, steps A, B.1–B.3 and C
 */
export const meekPrf: CountRule = {
  id: 'meek-prf',
  version: '1',
  title: {
    en: 'Meek’s method, reference rule of the Proportional Representation Foundation',
    cy: 'Dull Meek, rheol gyfeirio’r Proportional Representation Foundation',
  },
  source: 'Reference Meek Rule of the Proportional Representation Foundation, steps A to C',
  papers: 'ranked',
  seats: 'any',
  countsWeights: true,
  count: countMeekPrf,
};

function countMeekPrf(input: CountInput): Result<CountRecord, CountRefusal> {
  const count = new MeekCount(input, rankPapers(input.candidates, input.papers, input.rejected), CLAUSES);
  /** The total surplus at the iteration before, if that was in the same round. */
  let before: Billionths | null = null;

  count.countFirstPreferences();
  while (!count.isComplete) {
    const doomed = nextDoomed(count);
    if (doomed !== null) {
      before = null;
      count.exclude(doomed, () => []);
      continue;
    }
    if (count.newlyElected.length > 0) {
      before = null;
      count.iterate([]);
      continue;
    }
    const surplus = totalSurplus(count.surpluses);
    const finished = whyFinished(surplus, before);
    if (finished === null) {
      before = surplus;
      count.iterate(count.setKeepValues());
      continue;
    }
    const defeat = chooseDefeat(count, surplus, finished);
    if (!defeat.ok) return defeat;
    before = null;
    count.exclude(defeat.value, () => []);
  }
  return ok(count.record(meekPrf));
}
