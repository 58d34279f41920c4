import { ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { CountRefusal } from '../../count-input.js';
import type { Reason } from '../../count-record.js';
import { chooseOne } from '../../stv/choose-one.js';
import { extreme, votesOf } from '../../tie.js';
import type { MeekCount, MeekExclusion } from '../meek/meek-count.js';
import { about } from '../meek/meek-reasons.js';
import { NEGLIGIBLE, totalSurplus, whyExcluded } from './exclusion-due.js';

/**
 * Who is excluded now, if anybody is (cl. 13): the hopeful candidate with the fewest votes, if with the total surplus added
 * they would be fewer than those of any other, or if the total surplus is negligible. Of equals the one who had fewer votes
 * at the first stage at which they differed; if they never did, by lot (cl. 19 and 40).
 *
 * @param canChange whether counting again can change anything
 */
export function chooseExclusion(count: MeekCount, canChange: boolean): Result<MeekExclusion | null, CountRefusal> {
  const { field, votes, book } = count;
  const tied = extreme(field.excludable, votes, 'lowest');
  const [lowest] = tied;
  if (lowest === undefined) throw new Error('nobody is left to exclude');
  const others = field.excludable.filter((candidate) => candidate !== lowest);
  const [above = lowest] = others.length > 0 ? extreme(others, votes, 'lowest') : [];
  const [fewest, next] = [votesOf(votes, lowest), votesOf(votes, above)];
  const surplus = totalSurplus(count.surpluses);
  const why = whyExcluded({ fewest, next }, surplus, canChange);
  if (why === null) return ok(null);

  const written = { votes: book.written(fewest), surplus: book.written(surplus) };
  if (why === 'cannotReach') {
    const reason = about([lowest], 'meek.cannotReach', 'cl. 13', { ...written, next: book.written(next) });
    return ok({ candidate: lowest, reasons: [reason] });
  }
  const due = about([], `meek.${why}`, 'cl. 13', { surplus: written.surplus, limit: book.written(NEGLIGIBLE) });
  const chosen = chooseOne(tied, book, { purpose: 'exclusion', keep: 'lowest', from: 'earliest' });
  if (!chosen.ok) return chosen;
  const { candidate, by, between, stage } = chosen.value;
  const candidates = [candidate];
  const figures = { votes: written.votes };
  if (by === 'nothing to decide')
    return ok({ candidate, reasons: [due, about(candidates, 'exclusion.lowest', 'cl. 13', figures)] });
  const reason: Reason =
    stage === null
      ? { code: 'exclusion.lot', rule: 'cl. 19', candidates, between, figures }
      : { code: 'exclusion.earliestStage', rule: 'cl. 19', candidates, between, figures: { ...figures, stage } };
  return ok({ candidate, reasons: [due, reason] });
}
