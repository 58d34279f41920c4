import type { CandidateNumber } from '../../candidate.js';
import type { Reason } from '../../count-record.js';
import { EMPTY_HEAP } from '../../stv/ballot-pile.js';
import { byVotes } from '../../tie.js';
import { deemElected } from './elect.js';
import { reason } from './ers97-count.js';
import type { Ers97Count, Hundredths } from './ers97-count.js';
import type { ProposedExclusion } from './lowest.js';

/** Excludes the proposed candidates; or elects all others, where that would leave only as many as there are places (5.5.1). */
export function excludeOrElectRest(count: Ers97Count, proposed: ProposedExclusion): void {
  const { continuing, vacancies } = count.field;
  const remaining = continuing.length - proposed.leaving.length;
  if (remaining < vacancies) throw new Error(`${remaining} candidates would remain for ${vacancies} places`);
  if (remaining > vacancies) exclude(count, proposed);
  else electRest(count, proposed);
}

/** Elects everyone whom the proposed exclusion would leave. Nothing is moved, so it belongs to the stage before. */
function electRest({ field, sheet }: Ers97Count, { leaving, reasons }: ProposedExclusion): void {
  const rest = byVotes(
    field.continuing.filter((candidate) => !leaving.includes(candidate)),
    sheet.votes,
  );
  for (const candidate of rest) field.elect(candidate);
  sheet.book.addToLast(rest, [
    ...reasons.filter(({ code }) => code !== 'exclusion.lowest'), // nobody is excluded; who would be is said next
    reason('ers97.elected.insteadOfExclusion', '5.5.1', rest, {}, leaving),
  ]);
}

/**
 * Transfers the papers of excluded candidates (5.4), one batch after another in descending value: all their papers of one
 * value are one batch. Each batch may reduce the quota (5.4.8) and elect (5.4.9); when all seats are filled, those not
 * reached stay where they are (5.5.2).
 */
function exclude(count: Ers97Count, { leaving, reasons }: ProposedExclusion): void {
  const { field, sheet } = count;
  for (const candidate of leaving) field.exclude(candidate);
  const story: Reason[] = [...reasons];
  const elected: CandidateNumber[] = [];
  const values = valuesOf(count, leaving);
  if (values.length === 0) story.push(reason('ers97.exclusion.noPapers', '5.4.1', leaving));
  for (const value of values) {
    if (field.vacancies === 0) break;
    story.push(moveBatch(count, leaving, value), ...recalculateQuota(count));
    const outcome = deemElected(count, '5.4.9');
    elected.push(...outcome.elected);
    story.push(...outcome.reasons);
    sheet.book.markPoint(sheet.votes);
  }
  if (field.vacancies === 0) story.push(reason('ers97.elected.allSeats', '5.5.2', []), ...whatStays(count, leaving));
  sheet.endStage({ kind: 'exclusion', candidates: leaving, quota: count.quota, elected, reasons: story });
}

/** The different values of papers that these candidates hold, descending. */
function valuesOf({ sheet }: Ers97Count, candidates: readonly CandidateNumber[]): readonly Hundredths[] {
  const values = new Set(candidates.flatMap((candidate) => sheet.parcelsOf(candidate).map(({ value }) => value)));
  return [...values].sort((a, b) => (a > b ? -1 : 1));
}

/** Moves all papers of one value to their next available preferences, at that value (5.4.2 to 5.4.7). */
function moveBatch(count: Ers97Count, leaving: readonly CandidateNumber[], value: Hundredths): Reason {
  const { sheet } = count;
  let [papers, votes, withoutNext] = [0, 0n, 0];
  sheet.beginBatch();
  for (const candidate of leaving) {
    let heap = EMPTY_HEAP;
    for (const parcel of sheet.parcelsOf(candidate).filter((held) => held.value === value)) {
      sheet.takeParcel(candidate, parcel);
      heap = sheet.pile.join(heap, parcel);
    }
    const moved = sheet.deliver(candidate, value, sheet.sorted(heap), value);
    sheet.votes[candidate] = count.votesOf(candidate) - value * BigInt(heap.papers);
    sheet.nonTransferable += moved.votesWithoutNext;
    papers += moved.papers;
    votes += moved.votes;
    withoutNext += moved.papersWithoutNext;
  }
  const figures = { value: count.written(value), papers, votes: count.written(votes), withoutNext };
  return reason('ers97.exclusion.batch', '5.4.2', leaving, figures);
}

/** If papers became non-transferable before anybody was elected, the quota is calculated again without them (5.4.8). */
function recalculateQuota(count: Ers97Count): readonly Reason[] {
  const { field, sheet, quota: before, validVote, seats } = count;
  if (field.elected.length > 0 || !count.reduceQuota()) return [];
  const figures = {
    votes: count.written(validVote - sheet.nonTransferable),
    divisor: seats + 1,
    before: count.written(before),
    quota: count.written(count.quota),
  };
  return [reason('ers97.quota.reduced', '5.4.8', [], figures)];
}

/** Papers of excluded candidates that are not moved any more, if there are any. */
function whatStays(count: Ers97Count, leaving: readonly CandidateNumber[]): readonly Reason[] {
  const held = leaving.flatMap((candidate) => count.sheet.parcelsOf(candidate));
  if (held.length === 0) return [];
  const papers = held.reduce((sum, parcel) => sum + parcel.papers, 0);
  const votes = leaving.reduce((sum, candidate) => sum + count.votesOf(candidate), 0n);
  return [reason('ers97.exclusion.batchesLeft', '5.5.2', leaving, { papers, votes: count.written(votes) })];
}
