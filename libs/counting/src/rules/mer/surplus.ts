import type { CandidateNumber } from '../../candidate.js';
import type { Reason } from '../../count-record.js';
import type { Parcel } from '../../stv/count-sheet.js';
import { endStage } from './end-stage.js';
import type { Hundredths, LastParcelCount } from './last-parcel-count.js';

/** What a transferred paper is worth, and how that came about. */
interface Worth {
  readonly transferable: number;
  readonly value: Hundredths;
  /** The surplus divided by the transferable papers, cut to two decimals; null if there are none. */
  readonly quotient: Hundredths | null;
}

/**
 * Transfers a surplus (STV47.1–47.8). The papers that made it move on to their next preferences: all first-preference
 * papers if the candidate had more than the quota by them, otherwise the sub-parcel received last. Each is worth
 *
 *   surplus ÷ number of those papers that can be transferred,
 *
 * to two decimal places, the remainder ignored, and never more than it was worth when received. What of the surplus is not
 * transferred becomes non-transferable; papers without a next preference stay behind and are finished with.
 */
export function transferSurplus(
  count: LastParcelCount,
  { candidate, reasons }: { readonly candidate: CandidateNumber; readonly reasons: readonly Reason[] },
): void {
  const { sheet, quota } = count;
  const surplus = count.votes(candidate) - quota;
  const parcel = lastParcel(count, candidate);
  sheet.takeParcel(candidate, parcel);
  const heaps = sheet.sorted(parcel);
  const moving = heaps.filter(({ to }) => to !== null);
  const worth = worthOf(
    surplus,
    moving.reduce((papers, heap) => papers + heap.papers, 0),
    parcel.value,
  );

  sheet.beginBatch();
  const { votes } = sheet.deliver(candidate, parcel.value, moving, worth.value);
  const staying = heaps.filter(({ to }) => to === null);
  sheet.deliver(candidate, parcel.value, staying, 0n);
  sheet.votes[candidate] = quota;
  sheet.nonTransferable += surplus - votes;
  count.order.transferred(candidate);
  endStage(count, {
    kind: 'surplus',
    candidates: [candidate],
    elected: [],
    lostByCutting: worth.quotient === worth.value ? surplus - votes : 0n,
    reasons: [...reasons, ...reasonsOf(count, { candidate, parcel, surplus, worth, votes })],
  });
}

/** Papers of one batch lie in one parcel, and those elected receive nothing more: the last parcel brought the surplus. */
function lastParcel({ sheet }: LastParcelCount, candidate: CandidateNumber): Parcel {
  const parcel = sheet.parcelsOf(candidate).at(-1);
  if (parcel === undefined) throw new Error(`candidate ${candidate} has a surplus and no papers`);
  return parcel;
}

function worthOf(surplus: Hundredths, transferable: number, received: Hundredths): Worth {
  if (transferable === 0) return { transferable, value: 0n, quotient: null };
  const quotient = surplus / BigInt(transferable);
  return { transferable, value: quotient < received ? quotient : received, quotient };
}

function reasonsOf(
  count: LastParcelCount,
  moved: {
    readonly candidate: CandidateNumber;
    readonly parcel: Parcel;
    readonly surplus: Hundredths;
    readonly worth: Worth;
    readonly votes: Hundredths;
  },
): readonly Reason[] {
  const { numbers } = count;
  const { parcel, surplus, votes } = moved;
  const { transferable, value, quotient } = moved.worth;
  const isFirst = parcel.batch === 0;
  const about = { candidates: [moved.candidate], between: [] };
  const figures = {
    papers: parcel.papers,
    transferable,
    surplus: count.written(surplus),
    received: count.written(parcel.value),
    quotient: count.written(quotient ?? 0n),
    value: count.written(value),
    votes: count.written(votes),
    lost: count.written(surplus - votes),
  };
  const sorted: Reason = isFirst
    ? { code: 'mer.surplus.firstPreferences', rule: numbers.firstPreferenceSurplus, ...about, figures }
    : { code: 'mer.surplus.lastParcel', rule: numbers.laterSurplus, ...about, figures };
  const valued: Reason = {
    code:
      quotient === null ? 'mer.value.none' : quotient === value ? 'mer.value.divided' : 'mer.value.notAboveReceived',
    rule: isFirst ? numbers.firstPreferenceValue : numbers.laterValue,
    ...about,
    figures,
  };
  const lost: Reason = { code: 'mer.surplus.moved', rule: numbers.neglected, ...about, figures };
  return quotient === null ? [sorted, valued] : [sorted, valued, lost];
}
