import type { Result } from '#libs/basics';
import { ok } from '#libs/basics';
import type { ContestCount, CountRecord, CountRefusal, LotDraw } from '#libs/counting';
import { count, countTotals, decideTotals } from '#libs/counting';
import type { ContestDefinition, ResolutionContestDefinition, SeatsContestDefinition } from '#libs/domain';

/** What a public record says once its box is open. */
export interface OpenedBox {
  readonly numTallied: number;
  /** One row per counted ballot, where ballots were mixed. */
  readonly rows?: readonly (readonly number[])[];
  /** What all ballots together gave each answer, where they were added up. */
  readonly totals?: readonly number[];
}

type CountedSeats = Pick<SeatsContestDefinition, 'candidates' | 'seats' | 'countRule'> &
  Partial<Pick<SeatsContestDefinition, 'mostChoices'>>;

/**
 * Counts a contest from the rows of its public result: one row per ballot, one mark per candidate (0 no mark, n the
 * n-th preference; where the rule counts choices, 1 chosen). The same rows, rule and lots give the same record, for
 * the officer, the auditor and a stranger.
 */
export const countContest = (
  contest: CountedSeats,
  rows: readonly (readonly number[])[],
  lots: readonly LotDraw[],
): Result<CountRecord, CountRefusal> =>
  count(contest.countRule.id, {
    ...countedBy(contest, lots),
    papers: rows.map((row) => ({ marks: Uint8Array.from(row), papers: 1 })),
  });

/**
 * Counts an opened box of any kind: papers one by one, totals of choices, or the votes on a resolution.
 * @returns undefined while the record has no result; the record, or the lot that is missing
 * @throws RangeError if the result is none that the contest can have
 */
export function countBox(
  contest: ContestDefinition,
  box: OpenedBox,
  lots: readonly LotDraw[],
): Result<ContestCount, CountRefusal> | undefined {
  const { rows, totals, numTallied: ballots } = box;
  if (contest.kind === 'resolution') return totals && ok(decide(contest, totals, ballots));
  if (contest.opening === 'mixing') return rows && countContest(contest, rows, lots);
  return totals && countTotals(contest.countRule.id, { ...countedBy(contest, lots), totals, ballots });
}

const countedBy = ({ candidates, seats, mostChoices }: CountedSeats, lots: readonly LotDraw[]) => ({
  candidates: candidates.map((name) => ({ name })),
  seats,
  lots,
  ...(typeof mostChoices === 'number' ? { mostChoices } : {}),
});

function decide({ rule, roll }: ResolutionContestDefinition, totals: readonly number[], ballots: number): ContestCount {
  const [inFavour, against, abstain, ...more] = totals;
  if (inFavour === undefined || against === undefined || abstain === undefined || more.length > 0)
    throw new RangeError(`a resolution has three totals, not ${totals.length}`);
  return decideTotals(rule, { for: inFavour, against, abstain, ballots, electors: roll.electors });
}
