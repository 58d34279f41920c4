import { ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { CountInput, CountRefusal } from '../../count-input.js';
import type { CountRecord, Reason } from '../../count-record.js';
import type { CountRule } from '../../count-rule.js';
import { rankPapers } from '../../papers/ranked-papers.js';
import { nextDoomed } from '../meek/doomed.js';
import type { Billionths } from '../meek/keep-value.js';
import { MeekCount } from '../meek/meek-count.js';
import { about } from '../meek/meek-reasons.js';
import type { MeekClauses } from '../meek/meek-reasons.js';
import { chooseDefeat } from './choose-defeat.js';

/** 0.000001 of a vote: a total surplus below it changes nothing any more (A). */
const OMEGA: Billionths = 1_000n;

const CLAUSES: MeekClauses = {
  papers: 'A',
  firstQuota: 'B.2.b',
  firstElected: 'B.2.c',
  keepValues: 'B.2.f',
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
      count.iterate([about([], 'meek.keepValuesStand', 'B.2.e', {})]);
      continue;
    }
    const surplus = totalSurplus(count);
    const finished = whyFinished(count, surplus, before);
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

/** The sum of what the elected hold above the quota, less what they hold below it; not less than 0 (B.2.d). */
function totalSurplus({ surpluses }: MeekCount): Billionths {
  const sum = surpluses.reduce((a, b) => a + b, 0n);
  return sum > 0n ? sum : 0n;
}

/** Why a round needs no further iteration (B.2.e); null if it does. */
function whyFinished({ book }: MeekCount, surplus: Billionths, before: Billionths | null): Reason | null {
  const figures = { surplus: book.written(surplus) };
  if (surplus < OMEGA) return about([], 'meek.converged', 'B.2.e', { ...figures, limit: book.written(OMEGA) });
  if (before !== null && surplus >= before) return about([], 'meek.notLess', 'B.2.e', figures);
  return null;
}
