import type { CountRecord } from '#libs/counting';
import { isNothing, minus, sumOf } from './figures.js';
import type { Figure } from './figures.js';
import { votesOf } from './shown-record.js';

/** Votes that arrived at a candidate at one stage; first choices are those of stage 1. */
export interface ArrivedVotes {
  readonly stage: number;
  /** More than 0. */
  readonly votes: Figure;
}

/** When a candidate's votes arrived. What they lost again, as a surplus or when they went out, is not taken off. */
export function votesArrived({ stages }: CountRecord, candidate: number): readonly ArrivedVotes[] {
  return stages.flatMap((stage, i) => {
    const before = stages[i - 1];
    const now = votesOf(stage, candidate);
    const gain = before === undefined ? now : minus(now, votesOf(before, candidate));
    return gain.startsWith('-') || isNothing(gain) ? [] : [{ stage: stage.number, votes: gain }];
  });
}

/** All votes that a candidate ever received. */
export const everReceived = (record: CountRecord, candidate: number): Figure =>
  sumOf(votesArrived(record, candidate).map(({ votes }) => votes));
