import type { CandidateNumber } from '../../candidate.js';
import type { Reason } from '../../count-record.js';
import { totalPapers } from '../../papers/rejection.js';
import type { Moved } from '../../stv/count-sheet.js';
import { votesOf } from '../../tie.js';
import type { Choice } from './choice.js';
import type { HundredThousandths, ScottishCount } from './scottish-count.js';

/** First stage: every valid paper is worth one vote to its first preference, and the quota is set (rr. 46 and 47). */
export function countFirstPreferences(count: ScottishCount): void {
  const { sheet, seats } = count;
  const { valid, rejected } = sheet.papers;
  sheet.layOutFirstPreferences();
  const none = { candidates: [], between: [] };
  const quota = sheet.book.written(count.quota);
  count.endStage({
    kind: 'first',
    candidates: [],
    lostByCutting: 0n,
    reasons: [
      { code: 'first.papers', rule: 'r. 46', ...none, figures: { papers: valid, rejected: totalPapers(rejected) } },
      { code: 'first.quota', rule: 'r. 47', ...none, figures: { papers: valid, divisor: seats + 1, quota } },
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
export function transferSurplus(count: ScottishCount, { candidate, reason }: Choice): void {
  const { sheet, quota } = count;
  const total = votesOf(sheet.votes, candidate);
  const surplus = total - quota;
  const moved = moveOn(count, candidate, quota, (received) => (surplus * received) / total);
  const lost = surplus - moved.votes - moved.votesWithoutNext;
  sheet.nonTransferable += surplus - moved.votes;
  const { book } = sheet;
  const more = { surplus: book.written(surplus), total: book.written(total), lost: book.written(lost) };
  count.endStage({
    kind: 'surplus',
    candidates: [candidate],
    lostByCutting: lost,
    reasons: [
      reason,
      {
        code: 'scottish.surplus.moved',
        rule: 'r. 49(2)–(3)',
        candidates: [candidate],
        between: [],
        figures: { ...figuresOf(count, moved), ...more },
      },
    ],
  });
}

/** Excludes a candidate (r. 51). Every paper moves on at the value it has: one for a first preference. */
export function excludeCandidate(count: ScottishCount, { candidate, reason }: Choice): void {
  count.field.exclude(candidate);
  const moved = moveOn(count, candidate, 0n, (received) => received);
  count.sheet.nonTransferable += moved.votesWithoutNext;
  count.endStage({
    kind: 'exclusion',
    candidates: [candidate],
    lostByCutting: 0n,
    reasons: [
      reason,
      {
        code: moved.values.length === 0 ? 'scottish.exclusion.noPapers' : 'scottish.exclusion.moved',
        rule: 'r. 51(3)–(4)',
        candidates: [candidate],
        between: [],
        figures: figuresOf(count, moved),
      },
    ],
  });
}

interface MovedAll extends Moved {
  /** What papers were worth when they moved on, highest first. */
  readonly values: readonly HundredThousandths[];
}

/** Moves all papers of a candidate to their next available preferences, highest value first. */
function moveOn(
  { sheet }: ScottishCount,
  from: CandidateNumber,
  left: HundredThousandths,
  valueNow: (received: HundredThousandths) => HundredThousandths,
): MovedAll {
  let total: MovedAll = { papers: 0, votes: 0n, papersWithoutNext: 0, votesWithoutNext: 0n, values: [] };
  for (const parcel of sheet.takeParcels(from, left)) {
    const value = valueNow(parcel.value);
    const moved = sheet.deliver(from, parcel.value, sheet.sorted(parcel), value);
    total = {
      papers: total.papers + moved.papers,
      votes: total.votes + moved.votes,
      papersWithoutNext: total.papersWithoutNext + moved.papersWithoutNext,
      votesWithoutNext: total.votesWithoutNext + moved.votesWithoutNext,
      values: [...total.values, value],
    };
  }
  return total;
}

function figuresOf(
  { sheet }: ScottishCount,
  { papers, votes, papersWithoutNext, values }: MovedAll,
): Reason['figures'] {
  const [highest = 0n] = values;
  const lowest = values.at(-1) ?? highest;
  const { book } = sheet;
  const each = highest === lowest ? book.written(highest) : `${book.written(highest)} … ${book.written(lowest)}`;
  return { papers, votes: book.written(votes), withoutNext: papersWithoutNext, values: each };
}
