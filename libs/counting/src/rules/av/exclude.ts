import { ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { CandidateNumber } from '../../candidate.js';
import type { CountRefusal } from '../../count-input.js';
import type { Reason } from '../../count-record.js';
import { chooseOne } from '../../stv/choose-one.js';
import type { CountSheet } from '../../stv/count-sheet.js';
import { extreme, votesOf } from '../../tie.js';

/** Who is excluded now, and why. */
export interface Exclusion {
  readonly candidate: CandidateNumber;
  readonly reason: Reason;
}

/**
 * Whom the constraints no longer let in, fewest votes first; or else the continuing candidate with the fewest votes. Of
 * equals the one who had fewer at the earliest stage at which they differed; if they never did, by lot.
 */
export function chooseExclusion({ field, votes, book }: CountSheet): Result<Exclusion, CountRefusal> {
  const { doomed } = field.judgement;
  const among = doomed.length > 0 ? doomed : field.excludable;
  const tied = extreme(among, votes, 'lowest');
  const figures = { votes: book.written(votesOf(votes, tied[0] ?? 0)) };
  const [first] = tied;
  if (doomed.length > 0 && first !== undefined) {
    // All of them go before anything else is decided: between equals the order changes nothing.
    const reason = { code: 'exclusion.doomed', rule: 'constraint', candidates: [first], between: [], figures } as const;
    return ok({ candidate: first, reason });
  }
  const chosen = chooseOne(tied, book, { purpose: 'exclusion', keep: 'lowest', from: 'earliest' });
  if (!chosen.ok) return chosen;
  const { candidate, by, between, stage } = chosen.value;
  const about = { candidates: [candidate], between };
  if (by === 'nothing to decide')
    return ok({ candidate, reason: { code: 'exclusion.lowest', rule: 'AV 3', ...about, figures } });
  const reason: Reason =
    stage === null
      ? { code: 'exclusion.lot', rule: 'AV 4', ...about, figures }
      : { code: 'exclusion.earliestStage', rule: 'AV 4', ...about, figures: { ...figures, stage } };
  return ok({ candidate, reason });
}
