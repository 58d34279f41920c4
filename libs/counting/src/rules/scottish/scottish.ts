import { ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { sortPapers, totalPapers } from '../../ballot-paper.js';
import type { CountInput, CountRefusal } from '../../count-input.js';
import type { CountRecord } from '../../count-record.js';
import type { CountRule } from '../../count-rule.js';
import type { LotDraw } from '../../lot.js';
import { chooseExclusion, chooseSurplus } from './choose.js';
import { Tally, written } from './tally.js';
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
  version: '1',
  title: {
    en: 'Scottish single transferable vote (weighted inclusive Gregory)',
    cy: 'Pleidlais sengl drosglwyddadwy yr Alban (Gregory cynhwysol wedi’i bwysoli)',
  },
  source: 'Scottish Local Government Elections Order 2011 (SSI 2011/399), Schedule 1, rules 46 to 53',
  count: countScottish,
};

function countScottish(input: CountInput): Result<CountRecord, CountRefusal> {
  const { candidates, seats, lots = [] } = input;
  const sorted = sortPapers(candidates, input.papers);
  const tally = new Tally(input, sorted);
  const lotsUsed: LotDraw[] = [];

  countFirstPreferences(tally, { valid: sorted.valid, rejected: totalPapers(sorted.rejected), seats });
  while (tally.vacancies > 0 && tally.continuing.length > 0) {
    const surplus = chooseSurplus(tally, lots);
    if (!surplus.ok) return surplus;
    if (surplus.value !== null) {
      if (surplus.value.lot) lotsUsed.push(surplus.value.lot);
      transferSurplus(tally, surplus.value);
      continue;
    }
    const exclusion = chooseExclusion(tally, lots);
    if (!exclusion.ok) return exclusion;
    if (exclusion.value.lot) lotsUsed.push(exclusion.value.lot);
    excludeCandidate(tally, exclusion.value);
  }

  return ok({
    rule: scottish.id,
    ruleVersion: scottish.version,
    seats,
    mostChoices: null,
    candidates: candidates.map(({ name, withdrawn = false }, i) => ({ number: i + 1, name, withdrawn })),
    validPapers: sorted.valid,
    rejected: sorted.rejected,
    rejectedInPart: 0,
    quota: written(tally.quota),
    elected: tally.elected,
    lots: lotsUsed,
    stages: tally.stages,
  });
}
