import { ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { CountInput, CountRefusal } from '../../count-input.js';
import type { CountRecord } from '../../count-record.js';
import type { CountRule } from '../../count-rule.js';
import { rankPapers } from '../../papers/ranked-papers.js';
import { countRecord } from '../../stv/finish.js';
import { chooseMove } from './choose.js';
import { excludeCandidates } from './exclude.js';
import { countFirstPreferences } from './first-stage.js';
import { LastParcelCount } from './last-parcel-count.js';
import type { RuleNumbers } from './rule-numbers.js';
import { transferSurplus } from './surplus.js';

/**
 * Counts by the rules that the Model Election Rules share with Northern Ireland (rule numbers here are of the former): a
 * surplus is transferred with the papers that made it, the last parcel received, at two decimals.
 *
 * A stage is the count of first preferences, the transfer of one surplus, or the exclusion of one candidate or of several
 * together. Filling the last vacancies (STV50) ends the stage that led to it.
 */
export function countByLastParcel(
  rule: Pick<CountRule, 'id' | 'version'>,
  numbers: RuleNumbers,
  input: CountInput,
): Result<CountRecord, CountRefusal> {
  const papers = rankPapers(input.candidates, input.papers, input.rejected);
  const count = new LastParcelCount(input, papers, numbers);
  const { field, sheet } = count;

  countFirstPreferences(count);
  while (field.vacancies > 0 && field.continuing.length > 0) {
    const move = chooseMove(count);
    if (!move.ok) return move;
    if (move.value.kind === 'surplus') transferSurplus(count, move.value);
    else excludeCandidates(count, move.value);
  }

  const order = count.order.settled(input);
  if (!order.ok) return order;
  return ok(
    countRecord(rule, input, {
      validPapers: papers.valid,
      rejected: papers.rejected,
      quota: sheet.book.written(count.quota),
      elected: field.elected,
      lots: sheet.book.lots,
      orderOfElection: order.value,
      stages: sheet.book.stages,
    }),
  );
}
