import type { CountInput } from '../count-input.js';
import type { Marks } from '../papers/marks.js';
import { boxOf } from '../papers/box-of.js';
import { standingFlags } from '../papers/ranked-papers.js';
import { RejectionTally } from '../papers/rejection.js';
import type { RejectedPapers, RejectionGround } from '../papers/rejection.js';
import { walkMarks } from './walk-marks.js';

/** What the papers of a contest come to under a rule that adds up choices or points; in parts of a vote if weighted. */
export interface Tally {
  /** By candidate number. */
  readonly votes: readonly bigint[];
  readonly valid: number;
  /** Valid papers on which some mark was too uncertain to count. */
  readonly inPart: number;
  readonly rejected: readonly RejectedPapers[];
}

/**
 * Adds up choices: a candidate marked 1 has one vote. Any other mark is uncertain and is not counted, but does not spoil the
 * rest of the paper. A paper that chooses too many is rejected whole, and choosing somebody who has withdrawn is choosing.
 *
 * @see Model Election Rules 2014 (NHS foundation trusts), FPP44
 */
export function countChoices(input: CountInput, mostChoices: number): Tally {
  const box = boxOf(input.candidates.length, input.papers);
  const standing = standingFlags(input.candidates);
  const rejected = new RejectionTally(input.rejected);
  const votes = new Float64Array(standing.length); // exact: nobody has more than all papers, which are below 2^53
  const validWith = new Float64Array(standing.length); // by number of choices that count
  let inPart = 0;
  walkMarks(box, (marks, papers) => {
    let [marked, chosen, counting] = [0, 0, 0];
    for (let i = 0; i < marks.length; i++) {
      if (marks[i] === 0) continue;
      marked++;
      if (marks[i] !== 1) continue;
      chosen++;
      counting += standing[i + 1] ?? 0;
    }
    const ground = groundFor({ marked, chosen, counting }, mostChoices);
    if (ground !== null) return rejected.add(ground, papers);
    if (chosen < marked) inPart += papers;
    validWith[counting] = (validWith[counting] ?? 0) + papers;
    addChoices(marks, papers, votes);
  });

  const byCandidate = [...votes].map((held, i) => (standing[i] === 1 ? BigInt(held) : 0n));
  const choices = [...validWith].reduce((sum, papers, counting) => sum + BigInt(papers) * BigInt(counting), 0n);
  if (byCandidate.reduce((sum, held) => sum + held, 0n) !== choices)
    throw new Error('the votes do not add up to the choices on the valid papers');
  return { votes: byCandidate, valid: validWith.reduce((a, b) => a + b, 0), inPart, rejected: rejected.list() };
}

function groundFor(
  paper: { readonly marked: number; readonly chosen: number; readonly counting: number },
  mostChoices: number,
): RejectionGround | null {
  if (paper.marked === 0) return 'unmarked';
  if (paper.chosen === 0) return 'uncertain';
  if (paper.chosen > mostChoices) return 'tooManyChosen';
  return paper.counting === 0 ? 'onlyWithdrawnCandidates' : null;
}

function addChoices(marks: Marks, papers: number, votes: Float64Array): void {
  for (let i = 0; i < marks.length; i++) if (marks[i] === 1) votes[i + 1] = (votes[i + 1] ?? 0) + papers;
}
