import type { CountRecord, CountStage } from '#libs/counting';
import { isNothing, minus } from './figures.js';
import type { Figure } from './figures.js';
import { outcomesOf } from './outcomes.js';
import type { CandidateOutcome } from './outcomes.js';
import { totalOf, votesOf } from './shown-record.js';

/** One cell of the stage table. */
export interface StageCell {
  readonly stage: number;
  /** Null once the candidate is out and holds nothing. */
  readonly total: Figure | null;
  /** The difference between this figure and the one before, as both are shown; null at the first stage. */
  readonly change: Figure | null;
  readonly isElectedHere: boolean;
}

export interface StageTable {
  readonly rows: readonly (CandidateOutcome & { readonly cells: readonly StageCell[] })[];
  readonly nobody: readonly StageCell[];
  /** All votes of each stage: as many as the valid papers, or the count would not balance. */
  readonly totals: readonly { readonly stage: number; readonly total: Figure }[];
}

/** @param record as it is shown, so that whoever subtracts two figures gets the third */
export function stageTable(record: CountRecord): StageTable {
  const { stages } = record;
  const cells = (at: (stage: CountStage) => Figure, candidate?: number): readonly StageCell[] =>
    stages.map((stage, i) => {
      const before = stages[i - 1];
      const [total, earlier] = [at(stage), before && at(before)];
      const isGone = candidate !== undefined && isNothing(total) && wasExcludedBefore(stages, i, candidate);
      return {
        stage: stage.number,
        total: isGone ? null : total,
        change: earlier === undefined || isGone ? null : minus(total, earlier),
        isElectedHere: candidate !== undefined && stage.elected.includes(candidate),
      };
    });
  return {
    rows: outcomesOf(record)
      .filter(({ outcome }) => outcome.kind !== 'withdrawn')
      .map((candidate) => ({
        ...candidate,
        cells: cells((stage) => votesOf(stage, candidate.number), candidate.number),
      })),
    nobody: cells(({ nonTransferable }) => nonTransferable),
    totals: stages.map((stage) => ({ stage: stage.number, total: totalOf(stage) })),
  };
}

/** Out at an earlier stage, and with nothing left by then. */
const wasExcludedBefore = (stages: readonly CountStage[], i: number, candidate: number): boolean =>
  stages.slice(0, i).some((stage) => stage.excluded.includes(candidate) && isNothing(votesOf(stage, candidate)));
