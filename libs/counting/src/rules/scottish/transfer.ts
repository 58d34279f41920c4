import type { CandidateNumber } from '../../candidate.js';
import type { Reason, Transfer } from '../../count-record.js';
import { votesOf } from '../../tie.js';
import type { Choice } from './choose.js';
import { ONE_VOTE, written } from './tally.js';
import type { HundredThousandths, Tally } from './tally.js';

/** First stage: every valid paper is worth one vote to its first preference, and the quota is set (rr. 46 and 47). */
export function countFirstPreferences(
  tally: Tally,
  figures: { readonly valid: number; readonly rejected: number; readonly seats: number },
): void {
  for (const { to, papers, groups } of tally.pile.sortByFirstPreference())
    if (to !== null) tally.credit(to, ONE_VOTE, papers, groups);
  const { valid, rejected, seats } = figures;
  const none = { candidates: [], between: [] };
  tally.endStage({
    kind: 'first',
    candidates: [],
    transfers: [],
    lostByCutting: 0n,
    reasons: [
      { code: 'first.papers', rule: 'r. 46', ...none, figures: { papers: valid, rejected } },
      {
        code: 'first.quota',
        rule: 'r. 47',
        ...none,
        figures: { papers: valid, divisor: seats + 1, quota: written(tally.quota) },
      },
    ],
  });
}

/**
 * Transfers a surplus (r. 49). Every paper the candidate holds moves on, worth
 *
 *   surplus × value of the paper when received ÷ all votes of the candidate,
 *
 * to five decimal places, the remainder ignored: one cut, after the multiplication. The candidate keeps the quota.
 */
export function transferSurplus(tally: Tally, { candidate, reason }: Choice): void {
  const total = votesOf(tally.votes, candidate);
  const surplus = total - tally.quota;
  const moved = moveOn(tally, candidate, tally.quota, (received) => (surplus * received) / total);
  tally.nonTransferable += surplus - moved.credited;
  tally.endStage({
    kind: 'surplus',
    candidates: [candidate],
    transfers: moved.transfers,
    lostByCutting: surplus - moved.credited - moved.withoutNext,
    reasons: [reason, moved.reason('surplus.moved', 'r. 49(2)–(3)')],
  });
}

/** Excludes a candidate (r. 51). Every paper moves on at the value it has: one for a first preference. */
export function excludeCandidate(tally: Tally, { candidate, reason }: Choice): void {
  tally.exclude(candidate);
  const moved = moveOn(tally, candidate, 0n, (received) => received);
  tally.nonTransferable += moved.withoutNext;
  tally.endStage({
    kind: 'exclusion',
    candidates: [candidate],
    transfers: moved.transfers,
    lostByCutting: 0n,
    reasons: [reason, moved.reason('exclusion.moved', 'r. 51(3)–(4)')],
  });
}

interface Moved {
  readonly transfers: readonly Transfer[];
  /** Value credited to continuing candidates. */
  readonly credited: HundredThousandths;
  /** Value of papers on which no further preference is usable. */
  readonly withoutNext: HundredThousandths;
  readonly reason: (code: Reason['code'], rule: string) => Reason;
}

/** Moves all papers of a candidate to their next available preferences, highest value first. */
function moveOn(
  tally: Tally,
  from: CandidateNumber,
  left: HundredThousandths,
  valueNow: (received: HundredThousandths) => HundredThousandths,
): Moved {
  const transfers: Transfer[] = [];
  let credited = 0n;
  let withoutNext = 0n;
  let papersMoved = 0;
  let papersWithoutNext = 0;
  for (const parcel of tally.takeParcels(from, left)) {
    const value = valueNow(parcel.value);
    for (const { to, papers, groups } of tally.pile.sortByNextPreference(parcel, tally.isContinuing)) {
      const votes = value * BigInt(papers);
      if (to === null) {
        withoutNext += votes;
        papersWithoutNext += papers;
      } else {
        tally.credit(to, value, papers, groups);
        credited += votes;
        papersMoved += papers;
      }
      const figures = { received: written(parcel.value), value: written(value), votes: written(votes) };
      transfers.push({ from, to, papers, ...figures });
    }
  }
  const figures = { papers: papersMoved, votes: written(credited), withoutNext: papersWithoutNext };
  const reason: Moved['reason'] = (code, rule) => ({ code, rule, candidates: [from], between: [], figures });
  return { transfers, credited, withoutNext, reason };
}
