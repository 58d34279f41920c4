import type { CandidateNumber } from '../../candidate.js';
import type { Reason } from '../../count-record.js';
import { byVotes } from '../../tie.js';
import type { Hundredths, LastParcelCount } from './last-parcel-count.js';

/** Lowest candidates who go now whatever surpluses are still to be transferred. */
export interface CertainToGo {
  /** Ascending. */
  readonly candidates: readonly CandidateNumber[];
  readonly reasons: readonly Reason[];
}

/**
 * The most lowest candidates of whom it is certain that all go before anyone else: their votes, together with every
 * surplus not transferred, are fewer than the votes of the candidate next above them. Surpluses may wait exactly when
 * there are such candidates (STV47.10), and if they are several they are excluded in one operation (STV49.12).
 *
 * “Less than” is strict. Enough candidates must remain for the vacancies, and the constraints must still be met.
 *
 * @returns null if there are none
 */
export function certainToGo(count: LastParcelCount): CertainToGo | null {
  const { field, sheet, surplus } = count;
  const ascending = [...byVotes(field.excludable, sheet.votes)].reverse();
  let found: {
    readonly lowest: readonly CandidateNumber[];
    readonly sum: Hundredths;
    readonly next: Hundredths;
  } | null = null;
  let sum = 0n;
  for (const [i, candidate] of ascending.entries()) {
    const above = ascending[i + 1];
    if (above === undefined) break;
    sum += count.votes(candidate);
    const next = count.votes(above);
    if (sum + surplus >= next) continue;
    const lowest = ascending.slice(0, i + 1);
    if (!field.canLose(lowest)) break;
    found = { lowest, sum, next };
  }
  if (found === null) return null;
  const { lowest, sum: votes, next } = found;
  const candidates = [...lowest].sort((a, b) => a - b);
  return { candidates, reasons: reasons(count, candidates, votes, next) };
}

/** Why the surpluses wait, if there are any, and why these candidates are excluded. */
function reasons(
  count: LastParcelCount,
  candidates: readonly CandidateNumber[],
  votes: Hundredths,
  next: Hundredths,
): readonly Reason[] {
  const { numbers, surplus } = count;
  const figures = {
    votes: count.written(votes),
    next: count.written(next),
    surplus: count.written(surplus),
    difference: count.written(next - votes),
  };
  const about = { candidates, between: [], figures };
  const several = candidates.length > 1;
  const wait: Reason = several
    ? { code: 'mer.surplus.waitsForSeveral', rule: numbers.waitsForSeveral, ...about }
    : { code: 'mer.surplus.waitsForLowest', rule: numbers.waitsForLowest, ...about };
  const together = surplus > 0n ? 'mer.exclusion.severalWithSurplus' : 'mer.exclusion.several';
  const go: Reason = several
    ? { code: together, rule: numbers.excludedTogether, ...about }
    : { code: 'exclusion.lowest', rule: numbers.exclusion, ...about };
  return surplus > 0n ? [wait, go] : [go];
}

/** Why the surpluses cannot wait: asked only when there are some and nobody is certain to go. */
export function waitReasons(count: LastParcelCount): readonly Reason[] {
  const { field, sheet, numbers, surplus } = count;
  const [lowest, above] = [...byVotes(field.excludable, sheet.votes)].reverse();
  if (lowest === undefined || above === undefined) return [];
  const [votes, next] = [count.votes(lowest), count.votes(above)];
  const figures = {
    surplus: count.written(surplus),
    votes: count.written(votes),
    next: count.written(next),
    difference: count.written(next - votes),
  };
  const candidates = [lowest];
  return [{ code: 'mer.surplus.cannotWait', rule: numbers.waitsForLowest, candidates, between: [], figures }];
}
