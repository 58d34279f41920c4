import type { CandidateNumber } from '../candidate.js';

/** A tie at a stage of a count, of which `places` candidates are to be chosen. */
export interface Tie<Purpose extends string> {
  readonly stage: number;
  readonly purpose: Purpose;
  readonly between: readonly CandidateNumber[];
  readonly places: number;
}

/** Who is chosen; lists ascend. */
export interface DecidedTie<Purpose extends string> {
  readonly stage: number;
  readonly purpose: Purpose;
  readonly between: readonly CandidateNumber[];
  readonly chosen: readonly CandidateNumber[];
}

/**
 * Decides a tie by an order of all candidates. The first in it wins every lot: of the tied, those who stand first have
 * what is to be had (a surplus transferred first, a seat), and those who stand last are excluded.
 *
 * @throws RangeError if `order` lacks a tied candidate, or there are not 1 to all of them to choose: bugs in the caller
 * @see docs/rules/lots.md
 */
export function drawFromOrder<Purpose extends string>(
  { stage, purpose, between, places }: Tie<Purpose>,
  order: readonly CandidateNumber[],
): DecidedTie<Purpose> {
  const tied = order.filter((candidate) => between.includes(candidate));
  if (tied.length !== between.length) throw new RangeError(`the order does not name each of ${between.join()} once`);
  if (!Number.isSafeInteger(places) || places < 1 || places > tied.length)
    throw new RangeError(`cannot choose ${places} of ${tied.length}`);
  const chosen = purpose === 'exclusion' ? tied.slice(-places) : tied.slice(0, places);
  return { stage, purpose, between: ascending(between), chosen: ascending(chosen) };
}

const ascending = (candidates: readonly CandidateNumber[]) => [...candidates].sort((a, b) => a - b);
