import { lastSeat } from '#libs/counting';
import type { CountRecord } from '#libs/counting';
import { compareFigures } from './figures.js';
import { votesOf } from './shown-record.js';

/** What became of a candidate. Stages are numbered from 1; null where they were not excluded by any. */
export type Outcome =
  | { readonly kind: 'elected'; readonly stage: number; readonly isLastSeat: boolean }
  | { readonly kind: 'excluded'; readonly stage: number }
  | { readonly kind: 'notElected' | 'withdrawn' };

export interface CandidateOutcome {
  readonly number: number;
  readonly name: string;
  readonly outcome: Outcome;
}

/** All candidates with what became of them: the elected in order of election, then by how far they got. */
export function outcomesOf(record: CountRecord): readonly CandidateOutcome[] {
  const all = record.candidates.map(({ number, name }) => ({ number, name, outcome: outcomeOf(record, number) }));
  return all.sort((a, b) => rank(a) - rank(b) || byVotes(record, a.number, b.number) || a.number - b.number);

  function rank({ number, outcome }: CandidateOutcome): number {
    switch (outcome.kind) {
      case 'elected':
        return orderOfElection(record).indexOf(number);
      case 'notElected':
        return 1_000;
      case 'excluded':
        return 2_000 - outcome.stage;
      case 'withdrawn':
        return 3_000;
    }
  }
}

/** Who takes a seat, and then who was elected without taking one (“re-open nominations”). */
export const orderOfElection = ({ elected, stages }: CountRecord): readonly number[] => [
  ...new Set([...elected, ...stages.flatMap((stage) => stage.elected)]),
];

/** More votes first, at the first stage from the end at which they differ. */
function byVotes({ stages }: CountRecord, a: number, b: number): number {
  for (const stage of stages.toReversed()) {
    const order = compareFigures(votesOf(stage, b), votesOf(stage, a));
    if (order !== 0) return order;
  }
  return 0;
}

export function outcomeOf(record: CountRecord, candidate: number): Outcome {
  const { stages, elected, candidates, seats } = record;
  const electedAt = stages.find((stage) => stage.elected.includes(candidate))?.number;
  if (electedAt !== undefined) {
    const isLastSeat = seats > 1 && elected.length === seats && lastSeat(record)?.winner === candidate;
    return { kind: 'elected', stage: electedAt, isLastSeat };
  }
  if (candidates[candidate - 1]?.withdrawn === true) return { kind: 'withdrawn' };
  const excludedAt = stages.find((stage) => stage.excluded.includes(candidate))?.number;
  return excludedAt === undefined ? { kind: 'notElected' } : { kind: 'excluded', stage: excludedAt };
}
