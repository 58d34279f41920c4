import { ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { CandidateNumber } from '../../candidate.js';
import type { CountRefusal } from '../../count-input.js';
import type { Reason } from '../../count-record.js';
import { chooseOne } from '../../stv/choose-one.js';
import { byVotes, extreme } from '../../tie.js';
import { reason } from './ers97-count.js';
import type { Ers97Count, Hundredths } from './ers97-count.js';

/** Whom it is proposed to exclude, ascending, and why. */
export interface ProposedExclusion {
  readonly leaving: readonly CandidateNumber[];
  readonly reasons: readonly Reason[];
}

/** Candidates with the fewest votes who can go out together. */
export interface Together {
  /** Ascending in votes. */
  readonly leaving: readonly CandidateNumber[];
  /** Of all of them. */
  readonly votes: Hundredths;
  /** Of the candidate next above. */
  readonly next: Hundredths;
  /** Everyone who may be excluded, ascending in votes. */
  readonly fromLowest: readonly CandidateNumber[];
}

/**
 * As many of the lowest candidates as possible who can be excluded together (5.2.5): (a) enough remain for every place, and
 * (b) their votes and all surpluses not transferred are together no more than the vote of the candidate next above.
 *
 * A cut between equals is not made: which of them goes is for the rule on ties. Null if nobody can go without it. Guarded
 * candidates are passed over, also as the one next above: nobody's place depends on how many votes they have.
 */
export function mostTogether(count: Ers97Count): Together | null {
  const { field, sheet, totalSurplus } = count;
  const fromLowest = [...byVotes(field.excludable, sheet.votes)].reverse();
  let most: Together | null = null;
  let votes = 0n;
  for (const [i, candidate] of fromLowest.entries()) {
    const above = fromLowest[i + 1];
    const leaving = fromLowest.slice(0, i + 1);
    if (above === undefined || !field.canLose(leaving)) break;
    const [held, next] = [count.votesOf(candidate), count.votesOf(above)];
    votes += held;
    if (held < next && votes + totalSurplus <= next) most = { leaving, votes, next, fromLowest };
  }
  return most;
}

/**
 * Who is to be excluded now (5.2.5): as many of the lowest as possible together; where the lowest are equal and cannot all
 * go, the one who had fewest votes at the earliest point at which they differed; if they never did, by lot.
 */
export function chooseExclusion(count: Ers97Count): Result<ProposedExclusion, CountRefusal> {
  const { field, sheet } = count;
  const together = mostTogether(count);
  if (together !== null && together.leaving.length > 1) return ok(proposeTogether(count, together));
  const lowest = together?.leaving ?? extreme(field.excludable, sheet.votes, 'lowest');
  const chosen = chooseOne(lowest, sheet.book, { purpose: 'exclusion', keep: 'lowest', from: 'earliest' });
  if (!chosen.ok) return chosen;
  const { candidate, by, between, stage } = chosen.value;
  const leaving = [candidate];
  const figures = { votes: count.written(count.votesOf(candidate)) };
  if (by === 'nothing to decide')
    return ok({ leaving, reasons: [reason('exclusion.lowest', '5.2.5', leaving, figures)] });
  const why =
    stage === null
      ? reason('exclusion.lot', '5.2.5', leaving, figures, between)
      : reason('exclusion.earliestStage', '5.2.5', leaving, { ...figures, stage }, between);
  return ok({ leaving, reasons: [why] });
}

function proposeTogether(count: Ers97Count, { leaving, votes, next, fromLowest }: Together): ProposedExclusion {
  const { totalSurplus } = count;
  const above = fromLowest.filter((candidate) => count.votesOf(candidate) === next).sort((a, b) => a - b);
  const ascending = [...leaving].sort((a, b) => a - b);
  const figures = {
    sum: count.written(votes),
    surplus: count.written(totalSurplus),
    total: count.written(votes + totalSurplus),
    next: count.written(next),
  };
  return {
    leaving: ascending,
    reasons: [reason('ers97.exclusion.together', '5.2.5(b)', ascending, figures, above)],
  };
}

/** Everyone whom the constraints no longer let be elected: out at once, together. Null if there is nobody. */
export function proposeDoomed(count: Ers97Count): ProposedExclusion | null {
  const { doomed } = count.field.judgement;
  if (doomed.length === 0) return null;
  const reasons = doomed.map((candidate): Reason => {
    const figures = { votes: count.written(count.votesOf(candidate)) };
    return { code: 'exclusion.doomed', rule: 'constraint', candidates: [candidate], between: [], figures };
  });
  return { leaving: doomed, reasons };
}
