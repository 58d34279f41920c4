import { ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { CandidateNumber } from '../../candidate.js';
import type { CountRefusal } from '../../count-input.js';
import type { Reason } from '../../count-record.js';
import { chooseOne } from '../../stv/choose-one.js';
import { extreme, votesOf } from '../../tie.js';
import type { Choice } from './choice.js';
import type { ScottishCount } from './scottish-count.js';

/**
 * Whose surplus is transferred now: the highest; of equal surpluses that of the candidate who had more votes at the latest
 * earlier stage at which they differed; if they never did, by lot (r. 50). Null if nobody has more than the quota.
 */
export function chooseSurplus(count: ScottishCount): Result<Choice | null, CountRefusal> {
  const { sheet, quota, withSurplus: pending } = count;
  if (pending.length === 0) return ok(null);
  const highest = extreme(pending, sheet.votes, 'highest');
  const votes = votesOf(sheet.votes, highest[0] ?? 0);
  const { book } = sheet;
  const figures = { surplus: book.written(votes - quota), votes: book.written(votes), quota: book.written(quota) };
  const alone =
    pending.length === 1
      ? ({ code: 'surplus.only', rule: 'r. 49(1)' } as const)
      : ({ code: 'surplus.largest', rule: 'r. 50(1)' } as const);
  return choose(highest, count, 'surplus', { alone, figures });
}

/**
 * Who is excluded now: the continuing candidate with the fewest votes; of equals the one who had fewer at the latest
 * earlier stage at which they differed; if they never did, by lot (rr. 51(1) and 52).
 */
export function chooseExclusion(count: ScottishCount): Result<Choice, CountRefusal> {
  const { sheet, field } = count;
  const lowest = extreme(field.excludable, sheet.votes, 'lowest');
  const figures = { votes: sheet.book.written(votesOf(sheet.votes, lowest[0] ?? 0)) };
  return choose(lowest, count, 'exclusion', { alone: { code: 'exclusion.lowest', rule: 'r. 51(1)' }, figures });
}

/** What the rule says of equals, for either purpose. */
const EQUALS = {
  surplus: { keep: 'highest', byEarlierStage: 'r. 50(2)', byLot: 'r. 50(3)' },
  exclusion: { keep: 'lowest', byEarlierStage: 'r. 52(2)(a)', byLot: 'r. 52(2)(b)' },
} as const;

function choose(
  tied: readonly CandidateNumber[],
  { sheet }: ScottishCount,
  purpose: keyof typeof EQUALS,
  { alone, figures }: { readonly alone: Pick<Reason, 'code' | 'rule'>; readonly figures: Reason['figures'] },
): Result<Choice, CountRefusal> {
  const { keep, byEarlierStage, byLot } = EQUALS[purpose];
  const chosen = chooseOne(tied, sheet.book, { purpose, keep, from: 'latest' });
  if (!chosen.ok) return chosen;
  const { candidate, by, between, stage } = chosen.value;
  const candidates = [candidate];
  if (by === 'nothing to decide') return ok({ candidate, reason: { ...alone, candidates, between: [], figures } });
  const reason: Reason =
    stage === null
      ? { code: `${purpose}.lot`, rule: byLot, candidates, between, figures }
      : { code: `${purpose}.earlierStage`, rule: byEarlierStage, candidates, between, figures: { ...figures, stage } };
  return ok({ candidate, reason });
}
