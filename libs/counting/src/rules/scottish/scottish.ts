import { ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { CountInput, CountRefusal } from '../../count-input.js';
import type { CountRecord } from '../../count-record.js';
import type { CountRule } from '../../count-rule.js';
import { rankPapers } from '../../papers/ranked-papers.js';
import { countRecord } from '../../stv/finish.js';
import { chooseExclusion, chooseSurplus } from './choose.js';
import { ScottishCount } from './scottish-count.js';
import { countFirstPreferences, excludeCandidate, transferSurplus } from './transfer.js';

/**
 * The single transferable vote of Scottish local elections: the weighted inclusive Gregory method.
 *
 * First preferences make the first stage. Then, while a vacancy remains, each stage transfers the highest surplus or, when
 * nobody has more than the quota, excludes the candidate with the fewest votes. A stage is one of these three things and
 * nothing else (article 2, "stage of the count"): filling the last vacancies (r. 53) ends the stage that led to it.
 *
 * @see Scottish Local Government Elections Order 2011 (SSI 2011/399), Sch. 1, rr. 46–53. The wording followed is that of
 *   rr. 45–52 of the 2007 Order (SSI 2007/42), which the 2011 Order replaced and numbered one higher.
 */
export const scottish: CountRule = {
  id: 'scottish',
  version: '2',
  title: {
    en: 'Scottish single transferable vote (weighted inclusive Gregory)',
    cy: 'Pleidlais sengl drosglwyddadwy yr Alban (Gregory cynhwysol wedi’i bwysoli)',
  },
  source: 'Scottish Local Government Elections Order 2011 (SSI 2011/399), Schedule 1, rules 46 to 53',
  papers: 'ranked',
  seats: 'any',
  countsWeights: true,
  count: countScottish,
};

function countScottish(input: CountInput): Result<CountRecord, CountRefusal> {
  const papers = rankPapers(input.candidates, input.papers, input.rejected);
  const count = new ScottishCount(input, papers);
  const { field, sheet } = count;

  countFirstPreferences(count);
  while (field.vacancies > 0 && field.continuing.length > 0) {
    const doomed = count.nextDoomed;
    if (doomed !== null) {
      excludeCandidate(count, doomed);
      continue;
    }
    const surplus = chooseSurplus(count);
    if (!surplus.ok) return surplus;
    if (surplus.value !== null) {
      transferSurplus(count, surplus.value);
      continue;
    }
    const exclusion = chooseExclusion(count);
    if (!exclusion.ok) return exclusion;
    excludeCandidate(count, exclusion.value);
  }

  return ok(
    countRecord(scottish, input, {
      validPapers: papers.valid,
      rejected: papers.rejected,
      quota: sheet.book.written(count.quota),
      elected: field.elected,
      lots: sheet.book.lots,
      stages: sheet.book.stages,
    }),
  );
}
