import type { CandidateNumber } from '../../candidate.js';
import type { Reason } from '../../count-record.js';
import type { CountSheet } from '../../stv/count-sheet.js';
import { extreme, votesOf } from '../../tie.js';

/** Who is elected at the end of a stage, if anybody, and why or why not. */
export interface Outcome {
  readonly elected: readonly CandidateNumber[];
  readonly reasons: readonly Reason[];
}

/**
 * Elects whoever has more than half of the votes still in the count, and the last candidate left whatever their votes.
 * Nobody is elected whom the constraints do not let in.
 */
export function electMajority({ field, votes, book }: CountSheet): Outcome {
  const { continuing } = field;
  const active = continuing.reduce((sum, one) => sum + votesOf(votes, one), 0n);
  const [only] = continuing;
  if (only !== undefined && continuing.length === 1) {
    const figures = { votes: book.written(votesOf(votes, only)) };
    return {
      elected: field.electInOrder(continuing, votes),
      reasons: [{ code: 'av.elected.last', rule: 'AV 5', candidates: [only], between: [], figures }],
    };
  }
  const leader = continuing.find((one) => 2n * votesOf(votes, one) > active);
  if (leader === undefined) {
    const figures = { active: book.written(active) };
    return {
      elected: [],
      reasons: [{ code: 'av.noMajority', rule: 'AV 2', candidates: [], between: [], figures }],
    };
  }
  const elected = field.electInOrder([leader], votes);
  if (elected.length === 0) return { elected, reasons: [] }; // doomed: the next stage says so
  const held = votesOf(votes, leader);
  const between = extreme(field.continuing, votes, 'highest');
  const next = votesOf(votes, between[0] ?? 0);
  return {
    elected,
    reasons: [
      {
        code: 'av.elected.majority',
        rule: 'AV 2',
        candidates: elected,
        between: [],
        figures: { votes: book.written(held), active: book.written(active) },
      },
      {
        code: 'av.margin',
        rule: 'AV 2',
        candidates: elected,
        between,
        figures: { next: book.written(next), margin: book.written(held - next) },
      },
    ],
  };
}
