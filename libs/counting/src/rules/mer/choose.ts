import { ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { CandidateNumber } from '../../candidate.js';
import type { CountRefusal } from '../../count-input.js';
import type { Reason } from '../../count-record.js';
import { chooseOne } from '../../stv/choose-one.js';
import { byVotes, extreme } from '../../tie.js';
import { certainToGo, waitReasons } from './certain-to-go.js';
import type { LastParcelCount } from './last-parcel-count.js';

/** What the next stage does, and why. */
export type Move =
  | { readonly kind: 'surplus'; readonly candidate: CandidateNumber; readonly reasons: readonly Reason[] }
  | {
      readonly kind: 'exclusion';
      readonly candidates: readonly CandidateNumber[];
      readonly reasons: readonly Reason[];
    };

/**
 * The next stage. Whoever the constraints no longer let in goes first. Then the largest surplus is transferred (STV47.9
 * and STV48.1), unless no surplus could change who is excluded next (STV47.10). If none is left or all wait, the
 * candidates with fewest votes are excluded (STV49.1).
 */
export function chooseMove(count: LastParcelCount): Result<Move, CountRefusal> {
  const { doomed } = count.field.judgement;
  if (doomed.length > 0) return ok({ kind: 'exclusion', candidates: doomed, reasons: doomedReasons(count, doomed) });

  const lowest = certainToGo(count);
  const pending = count.withSurplus;
  if (pending.length > 0 && lowest === null) return chooseSurplus(count, pending);
  if (pending.length > 0) count.order.wait(pending);
  if (lowest === null) return chooseLowest(count);
  return ok({ kind: 'exclusion', candidates: lowest.candidates, reasons: lowest.reasons });
}

/** The largest surplus; of equals whoever had most votes at the earliest stage with a difference; or by lot (STV48.1). */
function chooseSurplus(count: LastParcelCount, pending: readonly CandidateNumber[]): Result<Move, CountRefusal> {
  const { sheet, numbers, quota } = count;
  const largest = extreme(pending, sheet.votes, 'highest');
  const chosen = chooseOne(largest, sheet.book, { purpose: 'surplus', keep: 'highest', from: 'earliest' });
  if (!chosen.ok) return chosen;
  const { candidate, by, between, stage } = chosen.value;
  const votes = count.votes(candidate);
  const figures = {
    surplus: count.written(votes - quota),
    votes: count.written(votes),
    quota: count.written(quota),
    ...(stage !== null && { stage }),
  };
  const grounds = {
    'nothing to decide':
      pending.length === 1
        ? ({ code: 'surplus.only', rule: numbers.surplusesFirst } as const)
        : ({ code: 'surplus.largest', rule: numbers.largestSurplus } as const),
    'earlier stage': { code: 'surplus.earliestStage', rule: numbers.equalSurpluses },
    lot: { code: 'surplus.lot', rule: numbers.surplusLot },
  } as const;
  const reason: Reason = { ...grounds[by], candidates: [candidate], between, figures };
  return ok({ kind: 'surplus', candidate, reasons: [...waitReasons(count), reason] });
}

/** The candidate with fewest votes where several are equal: the earliest stage with a difference decides, or lot (STV49.13). */
function chooseLowest(count: LastParcelCount): Result<Move, CountRefusal> {
  const { sheet, numbers, field } = count;
  const lowest = extreme(field.excludable, sheet.votes, 'lowest');
  const chosen = chooseOne(lowest, sheet.book, { purpose: 'exclusion', keep: 'lowest', from: 'earliest' });
  if (!chosen.ok) return chosen;
  const { candidate, by, between, stage } = chosen.value;
  const figures = { votes: count.written(count.votes(candidate)), ...(stage !== null && { stage }) };
  const grounds = {
    'nothing to decide': { code: 'exclusion.lowest', rule: numbers.exclusion },
    'earlier stage': { code: 'exclusion.earliestStage', rule: numbers.equalLowest },
    lot: { code: 'exclusion.lot', rule: numbers.exclusionLot },
  } as const;
  const reason: Reason = { ...grounds[by], candidates: [candidate], between, figures };
  return ok({ kind: 'exclusion', candidates: [candidate], reasons: [reason] });
}

function doomedReasons(count: LastParcelCount, doomed: readonly CandidateNumber[]): readonly Reason[] {
  return byVotes(doomed, count.sheet.votes).map((candidate) => ({
    code: 'exclusion.doomed',
    rule: 'constraint',
    candidates: [candidate],
    between: [],
    figures: { votes: count.written(count.votes(candidate)) },
  }));
}
