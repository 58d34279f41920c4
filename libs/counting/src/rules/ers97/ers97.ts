import { ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { CountInput, CountRefusal } from '../../count-input.js';
import type { CountRecord } from '../../count-record.js';
import type { CountRule } from '../../count-rule.js';
import { rankPapers } from '../../papers/ranked-papers.js';
import { totalPapers } from '../../papers/rejection.js';
import { countRecord } from '../../stv/finish.js';
import { deemElected, electLast } from './elect.js';
import { Ers97Count, reason } from './ers97-count.js';
import { excludeOrElectRest } from './exclude.js';
import { chooseExclusion, proposeDoomed } from './lowest.js';
import { chooseSurplus, transferSurplus, whyDeferred } from './surplus.js';

/**
 * The single transferable vote of the Electoral Reform Society, in the edition of 1997.
 *
 * First preferences make the first stage. Then, while places remain, each stage transfers the largest surplus or, when no
 * surplus is left that could matter, excludes as many of the lowest candidates as possible together. Values have two
 * decimals. Decisions where the booklet leaves a point open are in `docs/rules/ers97.md`.
 *
 * @see Electoral Reform Society, “How to conduct an election by the Single Transferable Vote”, 3rd edition (1997),
 *   sections 5 and 6
 */
export const ers97: CountRule = {
  id: 'ers97',
  version: '1',
  title: {
    en: 'Single transferable vote, Electoral Reform Society rules of 1997 (ERS97)',
    cy: 'Pleidlais sengl drosglwyddadwy, rheolau’r Electoral Reform Society 1997 (ERS97)',
  },
  source:
    'Electoral Reform Society, How to conduct an election by the Single Transferable Vote, 3rd edition (1997), sections 5 and 6',
  papers: 'ranked',
  seats: 'any',
  countsWeights: false,
  count: countErs97,
};

function countErs97(input: CountInput): Result<CountRecord, CountRefusal> {
  const papers = rankPapers(input.candidates, input.papers, input.rejected);
  const count = new Ers97Count(input, papers);
  const { field, sheet } = count;

  countFirstPreferences(count);
  while (field.vacancies > 0 && field.continuing.length > 0) {
    const doomed = proposeDoomed(count);
    if (doomed !== null) {
      excludeOrElectRest(count, doomed);
      continue;
    }
    const surplus = chooseSurplus(count);
    if (!surplus.ok) return surplus;
    if (surplus.value !== null) {
      transferSurplus(count, surplus.value);
      continue;
    }
    const deferred = whyDeferred(count);
    const exclusion = chooseExclusion(count);
    if (!exclusion.ok) return exclusion;
    const { leaving, reasons } = exclusion.value;
    excludeOrElectRest(count, { leaving, reasons: deferred === null ? reasons : [deferred, ...reasons] });
  }

  return ok(
    countRecord(ers97, input, {
      validPapers: papers.valid,
      rejected: papers.rejected,
      quota: sheet.book.written(count.quota),
      elected: field.elected,
      lots: sheet.book.lots,
      stages: sheet.book.stages,
    }),
  );
}

/** First stage (5.1): first preferences, the quota, and whoever has enough votes already. */
function countFirstPreferences(count: Ers97Count): void {
  const { sheet, seats, quota, validVote } = count;
  const { valid, rejected } = sheet.papers;
  sheet.layOutFirstPreferences();
  const divisor = seats + 1;
  const figures = { papers: valid, divisor, quota: count.written(quota) };
  const isExact = quota * BigInt(divisor) === validVote;
  const reached = deemElected(count, '5.1.7');
  const last = electLast(count);
  sheet.endStage({
    kind: 'first',
    candidates: [],
    quota,
    elected: [...reached.elected, ...last.elected],
    reasons: [
      reason('first.papers', '5.1.4', [], { papers: valid, rejected: totalPapers(rejected) }),
      isExact
        ? reason('ers97.quota.exact', '5.1.6', [], figures)
        : reason('ers97.quota.up', '5.1.6', [], { ...figures, cut: count.written(validVote / BigInt(divisor)) }),
      ...reached.reasons,
      ...last.reasons,
    ],
  });
}
