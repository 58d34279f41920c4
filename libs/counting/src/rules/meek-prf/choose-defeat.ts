import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { CountRefusal } from '../../count-input.js';
import type { Reason } from '../../count-record.js';
import { extreme, votesOf } from '../../tie.js';
import type { Billionths } from '../meek/keep-value.js';
import type { MeekCount, MeekExclusion } from '../meek/meek-count.js';
import { about } from '../meek/meek-reasons.js';
import { OMEGA } from './finished.js';

/**
 * Who is defeated (B.3): the hopeful candidate with the fewest votes. Those whose votes exceed the fewest by no more than the
 * total surplus are tied, because the surplus could still part them either way; a lot decides between them.
 *
 * @param why what ended the iteration
 */
export function chooseDefeat(
  { field, votes, book }: MeekCount,
  surplus: Billionths,
  why: 'converged' | 'notLess',
): Result<MeekExclusion, CountRefusal> {
  const [lowest] = extreme(field.excludable, votes, 'lowest');
  if (lowest === undefined) throw new Error('nobody is left to defeat');
  const fewest = votesOf(votes, lowest);
  const written = { votes: book.written(fewest), surplus: book.written(surplus) };
  const finished = about([], `meek.${why}`, 'B.2.e', { surplus: written.surplus, limit: book.written(OMEGA) });
  const tied = field.excludable.filter((candidate) => votesOf(votes, candidate) <= fewest + surplus);
  if (tied.length === 1) {
    const alone = about([lowest], 'exclusion.lowest', 'B.3', { votes: written.votes });
    return ok({ candidate: lowest, reasons: [finished, alone] });
  }
  const lot = book.drawLot('exclusion', tied);
  if (!lot.ok) return lot;
  const [drawn] = lot.value.chosen;
  if (drawn === undefined) return err({ kind: 'lotFaulty', draw: lot.value, fault: 'wrongNumberChosen' });
  const byLot: Reason = { code: 'meek.lot', rule: 'B.3', candidates: [drawn], between: tied, figures: written };
  return ok({ candidate: drawn, reasons: [finished, byLot] });
}
