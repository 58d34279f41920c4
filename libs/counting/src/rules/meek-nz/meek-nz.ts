import { ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { CountInput, CountRefusal } from '../../count-input.js';
import type { CountRecord } from '../../count-record.js';
import type { CountRule } from '../../count-rule.js';
import { rankPapers } from '../../papers/ranked-papers.js';
import { nextDoomed } from '../meek/doomed.js';
import { MeekCount } from '../meek/meek-count.js';
import type { MeekExclusion } from '../meek/meek-count.js';
import type { MeekClauses } from '../meek/meek-reasons.js';
import { chooseExclusion } from './choose-exclusion.js';
import { Progress } from './progress.js';

const CLAUSES: MeekClauses = {
  papers: 'cl. 6',
  firstQuota: 'cl. 5',
  firstElected: 'cl. 6',
  keepValues: 'cl. 17',
  keepValuesStand: 'cl. 10',
  quota: 'cl. 11',
  elected: 'cl. 12',
  lastVacancies: 'cl. 3',
};

/**
 * Meek's method with the steps and figures of the New Zealand regulations, to nine decimals. It is not the certified
 * calculator of New Zealand and differs from regulations and calculator as the page on Meek in the documentation says.
 *
 * The first step counts first preferences. Every later step sets keep values, counts the votes with them, works the quota
 * out again, elects whoever reaches it, and then excludes the lowest candidate if the surplus can no longer save them. Every
 * step is a stage.
 *
 * @see Local Electoral Regulations 2001 (SR 2001/145, New Zealand), Schedule 1A, cl. 3–19 and 40
 */
export const meekNz: CountRule = {
  id: 'meek-nz',
  version: '1',
  title: {
    en: 'Meek’s method, modelled on the New Zealand regulations',
    cy: 'Dull Meek yn ôl patrwm rheoliadau Seland Newydd',
  },
  source: 'Local Electoral Regulations 2001 (SR 2001/145, New Zealand), Schedule 1A, clauses 3 to 19 and 40',
  papers: 'ranked',
  seats: 'any',
  countsWeights: true,
  count: countMeekNz,
};

function countMeekNz(input: CountInput): Result<CountRecord, CountRefusal> {
  const count = new MeekCount(input, rankPapers(input.candidates, input.papers, input.rejected), CLAUSES);
  const progress = new Progress(count);

  count.countFirstPreferences();
  while (!count.isComplete) {
    const exclusion = exclusionNow(count, progress);
    if (!exclusion.ok) return exclusion;
    if (exclusion.value !== null) count.exclude(exclusion.value, () => count.setKeepValues());
    else count.iterate(count.setKeepValues());
  }
  return ok(count.record(meekNz));
}

/** The first step excludes nobody (cl. 5–6), unless the constraints do. */
function exclusionNow(count: MeekCount, progress: Progress): Result<MeekExclusion | null, CountRefusal> {
  const doomed = nextDoomed(count);
  if (doomed !== null) return ok(doomed);
  return count.book.stages.length === 1 ? ok(null) : chooseExclusion(count, progress.canGoOn());
}
