import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { CandidateNumber } from './candidate.js';
import { drawFromOrder } from './lots/draw-from-order.js';

/**
 * What a lot decides: whose surplus is transferred first, who is excluded, who is elected when candidates are equal
 * across the last seat, or who was elected before whom where the rules make that matter.
 */
export const LOT_PURPOSES = ['surplus', 'exclusion', 'seat', 'order'] as const;
export type LotPurpose = (typeof LOT_PURPOSES)[number];

export type LotQuestion = {
  /** The stage that the lot is drawn for, from 1. */
  readonly stage: number;
  readonly purpose: LotPurpose;
  /** The tied candidates, ascending. */
  readonly between: readonly CandidateNumber[];
};

/** A lot as the returning officer drew and recorded it. `chosen` are those on whom it fell. */
export type LotDraw = LotQuestion & {
  readonly chosen: readonly CandidateNumber[];
};

/** The count stopped at a tie that only a lot can decide. Draw `places` of `between`, record it, and count again. */
export interface LotsRequired extends LotQuestion {
  readonly kind: 'lotsRequired';
  readonly places: number;
}

/** A lot is recorded for this tie and cannot be used. */
export interface LotFaulty {
  readonly kind: 'lotFaulty';
  readonly draw: LotDraw;
  readonly fault: 'wrongNumberChosen' | 'chosenNotTied' | 'drawnTwice';
}

/**
 * Finds the lot for a tie: the draw recorded for it, or else what the order of lots says. Counting never draws: without
 * either the count cannot go on.
 *
 * @param lotOrder every candidate once, the most favoured first
 */
export function recordedLot(
  question: LotQuestion & { readonly places: number },
  { lots = [], lotOrder }: { readonly lots?: readonly LotDraw[]; readonly lotOrder?: readonly CandidateNumber[] },
): Result<LotDraw, LotsRequired | LotFaulty> {
  const { stage, purpose, places } = question;
  const between = ascending(question.between);
  const [draw, ...others] = lots.filter(
    (lot) => lot.stage === stage && lot.purpose === purpose && sameCandidates(ascending(lot.between), between),
  );
  if (draw === undefined)
    return lotOrder
      ? ok(drawFromOrder({ stage, purpose, between, places }, lotOrder))
      : err({ kind: 'lotsRequired', stage, purpose, between, places });

  const chosen = ascending(draw.chosen);
  if (others.some((other) => !sameCandidates(ascending(other.chosen), chosen)))
    return err({ kind: 'lotFaulty', draw, fault: 'drawnTwice' });
  if (new Set(chosen).size !== places || chosen.length !== places)
    return err({ kind: 'lotFaulty', draw, fault: 'wrongNumberChosen' });
  if (!chosen.every((candidate) => between.includes(candidate)))
    return err({ kind: 'lotFaulty', draw, fault: 'chosenNotTied' });
  return ok({ stage, purpose, between, chosen });
}

const ascending = (candidates: readonly CandidateNumber[]) => [...candidates].sort((a, b) => a - b);
const sameCandidates = (a: readonly CandidateNumber[], b: readonly CandidateNumber[]) =>
  a.length === b.length && a.every((candidate, i) => candidate === b[i]);
