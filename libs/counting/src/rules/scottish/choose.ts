import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { CandidateNumber } from '../../candidate.js';
import type { CountRefusal } from '../../count-input.js';
import type { Reason } from '../../count-record.js';
import { recordedLot } from '../../lot.js';
import type { LotDraw } from '../../lot.js';
import { extreme, latestDifference, votesOf } from '../../tie.js';
import { written } from './tally.js';
import type { Tally } from './tally.js';

export interface Choice {
  readonly candidate: CandidateNumber;
  readonly reason: Reason;
  /** The lot that decided, if one did. */
  readonly lot: LotDraw | null;
}

/**
 * Whose surplus is transferred now: the highest; of equal surpluses that of the candidate who had more votes at the latest
 * earlier stage at which they differed; if they never did, by lot (r. 50). Null if nobody has more than the quota.
 */
export function chooseSurplus(tally: Tally, lots: readonly LotDraw[]): Result<Choice | null, CountRefusal> {
  const pending = tally.withSurplus;
  if (pending.length === 0) return ok(null);
  const highest = extreme(pending, tally.votes, 'highest');
  const first = highest[0] ?? 0;
  const surplus = written(votesOf(tally.votes, first) - tally.quota);
  const figures = { surplus, votes: written(votesOf(tally.votes, first)), quota: written(tally.quota) };
  if (highest.length === 1) {
    const [code, rule] =
      pending.length === 1 ? (['surplus.only', 'r. 49(1)'] as const) : (['surplus.largest', 'r. 50(1)'] as const);
    return ok({ candidate: first, reason: { code, rule, candidates: [first], between: [], figures }, lot: null });
  }
  return separate(highest, tally, lots, 'surplus', figures);
}

/**
 * Who is excluded now: the continuing candidate with the fewest votes; of equals the one who had fewer at the latest
 * earlier stage at which they differed; if they never did, by lot (rr. 51(1) and 52).
 */
export function chooseExclusion(tally: Tally, lots: readonly LotDraw[]): Result<Choice, CountRefusal> {
  const lowest = extreme(tally.continuing, tally.votes, 'lowest');
  const first = lowest[0] ?? 0;
  const figures = { votes: written(votesOf(tally.votes, first)) };
  if (lowest.length === 1) {
    const reason: Reason = { code: 'exclusion.lowest', rule: 'r. 51(1)', candidates: [first], between: [], figures };
    return ok({ candidate: first, reason, lot: null });
  }
  return separate(lowest, tally, lots, 'exclusion', figures);
}

/** What the rule says of equals, for either purpose. */
const EQUALS = {
  surplus: { keep: 'highest', byEarlierStage: 'r. 50(2)', byLot: 'r. 50(3)' },
  exclusion: { keep: 'lowest', byEarlierStage: 'r. 52(2)(a)', byLot: 'r. 52(2)(b)' },
} as const;

function separate(
  tied: readonly CandidateNumber[],
  tally: Tally,
  lots: readonly LotDraw[],
  purpose: keyof typeof EQUALS,
  figures: Reason['figures'],
): Result<Choice, CountRefusal> {
  const { keep, byEarlierStage, byLot } = EQUALS[purpose];
  const { kept, stage } = latestDifference(tied, tally.history, keep);
  const [only] = kept;
  if (only !== undefined && kept.length === 1 && stage !== null) {
    const reason: Reason = {
      code: `${purpose}.earlierStage`,
      rule: byEarlierStage,
      candidates: [only],
      between: tied,
      figures: { ...figures, stage },
    };
    return ok({ candidate: only, reason, lot: null });
  }
  const lot = recordedLot({ stage: tally.stageNumber, purpose, between: kept, places: 1 }, lots);
  if (!lot.ok) return lot;
  const [drawn] = lot.value.chosen;
  if (drawn === undefined) return err({ kind: 'lotFaulty', draw: lot.value, fault: 'wrongNumberChosen' });
  return ok({
    candidate: drawn,
    reason: { code: `${purpose}.lot`, rule: byLot, candidates: [drawn], between: kept, figures },
    lot: lot.value,
  });
}
