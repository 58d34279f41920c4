import type { Result } from '#libs/basics';
import type { CountRecord, CountRefusal, LotDraw } from '#libs/counting';
import { count } from '#libs/counting';
import type { ContestDefinition } from '#libs/domain';

/**
 * Counts a contest from the rows of its public result: one row per ballot, one mark per candidate (0 no mark, n the
 * n-th preference; where the rule counts choices, 1 chosen). The same rows, rule and lots give the same record, for
 * the officer, the auditor and a stranger.
 */
export const countContest = (
  contest: Pick<ContestDefinition, 'candidates' | 'seats' | 'countRule'>,
  rows: readonly (readonly number[])[],
  lots: readonly LotDraw[],
): Result<CountRecord, CountRefusal> =>
  count(contest.countRule.id, {
    candidates: contest.candidates.map((name) => ({ name })),
    seats: contest.seats,
    papers: rows.map((row) => ({ marks: Uint8Array.from(row), papers: 1 })),
    lots,
  });
