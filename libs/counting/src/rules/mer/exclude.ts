import type { CandidateNumber } from '../../candidate.js';
import type { Reason } from '../../count-record.js';
import type { Heap } from '../../stv/ballot-pile.js';
import { EMPTY_HEAP } from '../../stv/ballot-pile.js';
import type { Parcel } from '../../stv/count-sheet.js';
import { endStage } from './end-stage.js';
import type { Hundredths, LastParcelCount, Outcome } from './last-parcel-count.js';

/** Papers of excluded candidates that move together: first preferences, or papers received at one value. */
interface Batch {
  readonly isFirst: boolean;
  readonly value: Hundredths;
  /** By excluded candidate. */
  readonly heaps: ReadonlyMap<CandidateNumber, Heap>;
  readonly papers: number;
}

/**
 * Excludes candidates in one operation (STV49.2–49.11). First-preference papers move on first, then those that had been
 * transferred to the excluded, highest value first and those of one value together, each at the value it has. After each
 * batch whoever has the quota is elected, and gets nothing from later ones.
 *
 * If as many candidates continue as there are vacancies, they are elected and nothing moves (STV50.1); if the last vacancy
 * is filled by a batch, the rest does not move. Papers that do not move stay on the row of the excluded.
 */
export function excludeCandidates(
  count: LastParcelCount,
  { candidates, reasons }: { readonly candidates: readonly CandidateNumber[]; readonly reasons: readonly Reason[] },
): void {
  const { field, sheet } = count;
  for (const candidate of candidates) field.exclude(candidate);
  const outcomes: Outcome[] = [{ elected: [], reasons }];
  const batches = batchesOf(count, candidates);
  for (const [i, batch] of batches.entries()) {
    if (field.vacancies === 0 || field.continuing.length <= field.vacancies) {
      outcomes.push({ elected: [], reasons: leftReasons(count, candidates, batches.slice(i)) });
      break;
    }
    sheet.beginBatch();
    outcomes.push({ elected: [], reasons: [moveBatch(count, batch)] }, count.electAtQuota());
  }
  endStage(count, {
    kind: 'exclusion',
    candidates,
    lostByCutting: 0n,
    elected: outcomes.flatMap(({ elected }) => elected),
    reasons: outcomes.flatMap((outcome) => outcome.reasons),
  });
}

function batchesOf({ sheet }: LastParcelCount, candidates: readonly CandidateNumber[]): readonly Batch[] {
  const held = candidates.flatMap((candidate) =>
    sheet.takeParcels(candidate, sheet.votes[candidate] ?? 0n).map((parcel) => ({ candidate, parcel })),
  );
  const isFirst = ({ parcel }: { readonly parcel: Parcel }) => parcel.batch === 0;
  const received = held.filter((one) => !isFirst(one));
  const values = [...new Set(received.map(({ parcel }) => parcel.value))].sort((a, b) => (a > b ? -1 : 1));
  const batch = (of: typeof held, value: Hundredths, first: boolean): Batch => {
    const heaps = new Map<CandidateNumber, Heap>();
    for (const { candidate, parcel } of of)
      heaps.set(candidate, sheet.pile.join(heaps.get(candidate) ?? EMPTY_HEAP, parcel));
    return { isFirst: first, value, heaps, papers: of.reduce((sum, { parcel }) => sum + parcel.papers, 0) };
  };
  return [
    batch(held.filter(isFirst), sheet.one, true),
    ...values.map((value) =>
      batch(
        received.filter(({ parcel }) => parcel.value === value),
        value,
        false,
      ),
    ),
  ].filter(({ papers }) => papers > 0);
}

function moveBatch(count: LastParcelCount, { isFirst, value, heaps, papers }: Batch): Reason {
  const { sheet, numbers } = count;
  let [moved, votes, withoutNext] = [0, 0n, 0];
  for (const [candidate, heap] of heaps) {
    const delivered = sheet.deliver(candidate, value, sheet.sorted(heap), value);
    sheet.votes[candidate] = count.votes(candidate) - value * BigInt(heap.papers);
    sheet.nonTransferable += delivered.votesWithoutNext;
    moved += delivered.papers;
    votes += delivered.votes;
    withoutNext += delivered.papersWithoutNext;
  }
  const figures = { papers, moved, withoutNext, value: count.written(value), votes: count.written(votes) };
  const candidates = [...heaps.keys()];
  return isFirst
    ? { code: 'mer.batch.firstPreferences', rule: numbers.firstPreferenceBatch, candidates, between: [], figures }
    : { code: 'mer.batch.received', rule: numbers.receivedBatch, candidates, between: [], figures };
}

function leftReasons(
  count: LastParcelCount,
  candidates: readonly CandidateNumber[],
  left: readonly Batch[],
): readonly Reason[] {
  const papers = left.reduce((sum, batch) => sum + batch.papers, 0);
  const votes = left.reduce((sum, batch) => sum + batch.value * BigInt(batch.papers), 0n);
  const figures = { papers, votes: count.written(votes) };
  return [{ code: 'mer.batch.left', rule: count.numbers.noFurtherTransfer, candidates, between: [], figures }];
}
