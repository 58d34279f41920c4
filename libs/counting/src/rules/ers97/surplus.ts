import { ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { CandidateNumber } from '../../candidate.js';
import type { CountRefusal } from '../../count-input.js';
import type { Reason } from '../../count-record.js';
import { chooseOne } from '../../stv/choose-one.js';
import type { Parcel } from '../../stv/count-sheet.js';
import { byVotes, extreme } from '../../tie.js';
import { deemElected } from './elect.js';
import { reason } from './ers97-count.js';
import type { Ers97Count, Hundredths } from './ers97-count.js';
import { mostTogether } from './lowest.js';

export interface SurplusChoice {
  readonly candidate: CandidateNumber;
  readonly why: Reason;
}

/**
 * Whose surplus is transferred now: the largest; of equal ones that of the candidate who had the greatest vote at the
 * earliest point at which they differed; if they never did, by lot (5.2.2 and 5.2.3). Null if nobody has a surplus, or if all
 * of them are deferred.
 */
export function chooseSurplus(count: Ers97Count): Result<SurplusChoice | null, CountRefusal> {
  const { sheet, quota, withSurplus } = count;
  if (withSurplus.length === 0 || whyDeferred(count) !== null) return ok(null);
  const largest = extreme(withSurplus, sheet.votes, 'highest');
  const chosen = chooseOne(largest, sheet.book, { purpose: 'surplus', keep: 'highest', from: 'earliest' });
  if (!chosen.ok) return chosen;
  const { candidate, by, between, stage } = chosen.value;
  const votes = count.votesOf(candidate);
  const figures = { surplus: count.written(votes - quota), votes: count.written(votes), quota: count.written(quota) };
  const candidates = [candidate];
  const code = withSurplus.length === 1 ? 'surplus.only' : 'surplus.largest';
  if (by === 'nothing to decide') return ok({ candidate, why: reason(code, '5.2.2', candidates, figures) });
  const why =
    stage === null
      ? reason('surplus.lot', '5.2.3', candidates, figures, between)
      : reason('surplus.earliestStage', '5.2.3', candidates, { ...figures, stage }, between);
  return ok({ candidate, why });
}

/**
 * Why no surplus is transferred now: all of them together are no more than the difference (a) between the two candidates
 * with the fewest votes, or (b) between two or more of the lowest who could be excluded together and the candidate next above
 * (5.2.2). Null if there is no surplus, or it is not deferred.
 */
export function whyDeferred(count: Ers97Count): Reason | null {
  const { totalSurplus, withSurplus } = count;
  const together = totalSurplus > 0n ? mostTogether(count) : null;
  if (together === null) return null;
  const held = byVotes(withSurplus, count.sheet.votes);
  const surplus = count.written(totalSurplus);
  const [lowest, second] = together.fromLowest;
  if (lowest === undefined || second === undefined) throw new Error('nobody would be left to fill the seats');
  const difference = count.votesOf(second) - count.votesOf(lowest);
  if (totalSurplus <= difference) {
    const figures = { surplus, difference: count.written(difference) };
    return reason('ers97.surplus.deferred', '5.2.2(a)', held, figures, [lowest, second]);
  }
  const { leaving, votes: sum, next } = together;
  const figures = { surplus, sum: count.written(sum), next: count.written(next) };
  return reason(
    'ers97.surplus.deferredForSeveral',
    '5.2.2(b)',
    held,
    { ...figures, difference: count.written(next - sum) },
    leaving,
  );
}

/**
 * Transfers a surplus (5.3). The papers examined are those of the batch that the candidate received last: all papers if
 * the surplus arose at the first stage, because they came in one batch then (5.3.1 and 5.3.2).
 */
export function transferSurplus(count: Ers97Count, { candidate, why }: SurplusChoice): void {
  const { sheet, quota } = count;
  const surplus = count.votesOf(candidate) - quota;
  const batch = sheet.parcelsOf(candidate).at(-1);
  if (batch === undefined) throw new Error(`candidate ${candidate} has a surplus and no papers`);
  sheet.takeParcel(candidate, batch);
  const heaps = sheet.sorted(batch);
  const transferable = heaps.filter(({ to }) => to !== null);
  const papers = transferable.reduce((sum, heap) => sum + heap.papers, 0);
  const value = transferValue(surplus, papers, batch.value);

  sheet.beginBatch();
  const { votes: moved } = sheet.deliver(candidate, batch.value, transferable, value);
  // Papers without a further preference are set aside: they carry nothing, and are part of the quota that stays behind.
  sheet.deliver(
    candidate,
    batch.value,
    heaps.filter(({ to }) => to === null),
    0n,
  );
  sheet.votes[candidate] = quota;
  sheet.nonTransferable += surplus - moved;

  const story = [
    why,
    whichPapers(count, candidate, batch, papers),
    whatValue(count, { surplus, papers, batch, value }),
  ];
  const { elected, reasons } = deemElected(count, '5.3.13');
  if (count.field.vacancies === 0) story.push(...reasons, reason('ers97.elected.allSeats', '5.5.2', []));
  else story.push(...reasons);
  sheet.endStage({
    kind: 'surplus',
    candidates: [candidate],
    quota,
    lostByCutting: value < batch.value ? surplus - moved : 0n,
    elected,
    reasons: story,
  });
}

/** What each transferable paper is worth now (5.3.7): its share of the surplus cut to hundredths, or its present value if that is less. */
function transferValue(surplus: Hundredths, papers: number, presentValue: Hundredths): Hundredths {
  const transferable = BigInt(papers);
  return presentValue * transferable > surplus ? surplus / transferable : presentValue;
}

function whichPapers(count: Ers97Count, candidate: CandidateNumber, batch: Parcel, transferable: number): Reason {
  const figures = { papers: batch.papers, transferable };
  if (count.sheet.book.stages[0]?.elected.includes(candidate) === true)
    return reason('ers97.surplus.allPapers', '5.3.1', [candidate], figures);
  return reason('ers97.surplus.lastBatch', '5.3.2', [candidate], { ...figures, value: count.written(batch.value) });
}

function whatValue(
  count: Ers97Count,
  {
    surplus,
    papers,
    batch,
    value,
  }: {
    readonly surplus: Hundredths;
    readonly papers: number;
    readonly batch: Parcel;
    readonly value: Hundredths;
  },
): Reason {
  const moved = value * BigInt(papers);
  const figures = {
    surplus: count.written(surplus),
    value: count.written(value),
    votes: count.written(moved),
    lost: count.written(surplus - moved),
  };
  if (papers === 0) return reason('ers97.surplus.notTransferable', '5.3.10', [], figures);
  if (value === batch.value) return reason('ers97.surplus.presentValue', '5.3.7', [], figures);
  const worth = count.written(batch.value * BigInt(papers));
  return reason('ers97.surplus.divided', '5.3.7', [], { ...figures, worth, transferable: papers });
}
