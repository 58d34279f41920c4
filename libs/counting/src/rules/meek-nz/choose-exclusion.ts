import { ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { CandidateNumber } from '../../candidate.js';
import type { CountRefusal } from '../../count-input.js';
import type { Reason } from '../../count-record.js';
import { chooseOne } from '../../stv/choose-one.js';
import { extreme, votesOf } from '../../tie.js';
import type { Billionths } from '../meek/keep-value.js';
import type { MeekCount, MeekExclusion } from '../meek/meek-count.js';
import { about } from '../meek/meek-reasons.js';

/** 0.0001 of a vote: a total surplus below it is as good as none (cl. 13). */
const NEGLIGIBLE: Billionths = 100_000n;

/**
 * Who is excluded now, if anybody is (cl. 13): the hopeful candidate with the fewest votes, if with the total surplus added
 * they would be fewer than those of any other, or if the total surplus is negligible. Of equals the one who had fewer votes
 * at the first stage at which they differed; if they never did, by lot (cl. 19).
 *
 * @param canChange whether counting again can change anything; if it cannot, the lowest is excluded whatever the surplus
 */
export function chooseExclusion(count: MeekCount, canChange: boolean): Result<MeekExclusion | null, CountRefusal> {
  const { field, votes, book } = count;
  const tied = extreme(field.excludable, votes, 'lowest');
  const [lowest] = tied;
  if (lowest === undefined) throw new Error('nobody is left to exclude');
  const fewest = votesOf(votes, lowest);
  const surplus = totalSurplus(count);
  const others = field.excludable.filter((candidate) => candidate !== lowest).map((one) => votesOf(votes, one));
  const next = others.reduce<Billionths | null>((low, one) => (low === null || one < low ? one : low), null);

  const written = { votes: book.written(fewest), surplus: book.written(surplus) };
  if (surplus >= NEGLIGIBLE && next !== null && fewest + surplus < next) {
    const reason = about([lowest], 'meek.cannotReach', 'cl. 13', { ...written, next: book.written(next) });
    return ok({ candidate: lowest, reasons: [reason] });
  }
  if (surplus >= NEGLIGIBLE && canChange) return ok(null);
  const why =
    surplus < NEGLIGIBLE
      ? about([], 'meek.converged', 'cl. 13', { surplus: written.surplus, limit: book.written(NEGLIGIBLE) })
      : about([], 'meek.notLess', 'cl. 13', { surplus: written.surplus });
  return oneOf(tied, count, why, { votes: written.votes });
}

function oneOf(
  tied: readonly CandidateNumber[],
  { book }: MeekCount,
  why: Reason,
  figures: Reason['figures'],
): Result<MeekExclusion, CountRefusal> {
  const chosen = chooseOne(tied, book, { purpose: 'exclusion', keep: 'lowest', from: 'earliest' });
  if (!chosen.ok) return chosen;
  const { candidate, by, between, stage } = chosen.value;
  const candidates = [candidate];
  if (by === 'nothing to decide')
    return ok({ candidate, reasons: [why, about(candidates, 'exclusion.lowest', 'cl. 13', figures)] });
  const reason: Reason =
    stage === null
      ? { code: 'exclusion.lot', rule: 'cl. 19', candidates, between, figures }
      : { code: 'exclusion.earliestStage', rule: 'cl. 19', candidates, between, figures: { ...figures, stage } };
  return ok({ candidate, reasons: [why, reason] });
}

/** What the elected hold above the quota, all together; one who by rounding holds less has no surplus. */
function totalSurplus({ surpluses }: MeekCount): Billionths {
  return surpluses.reduce((sum, one) => (one > 0n ? sum + one : sum), 0n);
}
