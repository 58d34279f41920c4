import type { Tally } from '../../choices/count-choices.js';
import { walkMarks } from '../../choices/walk-marks.js';
import type { CountInput } from '../../count-input.js';
import { boxOf } from '../../papers/box-of.js';
import { standingFlags } from '../../papers/ranked-papers.js';
import { RejectionTally } from '../../papers/rejection.js';

/** A mark is a byte. */
const MARKS = 256;

/**
 * Adds up points: the mark beside a candidate is how many points the paper gives. A paper that gives more than it may is
 * rejected whole, and points for somebody who has withdrawn are given all the same.
 */
export function countPoints(input: CountInput, mostPoints: number): Tally {
  const box = boxOf(input.candidates.length, input.papers);
  const standing = standingFlags(input.candidates);
  const rejected = new RejectionTally(input.rejected);
  // Papers by candidate and mark: exact below 2^53, as points in all may not be.
  const papersGiving = new Float64Array(standing.length * MARKS);
  const validWith = new Map<number, number>();
  let valid = 0;
  walkMarks(box, (marks, papers) => {
    let [given, counting] = [0, 0];
    for (let i = 0; i < marks.length; i++) {
      const points = marks[i] ?? 0;
      given += points;
      if (standing[i + 1] === 1) counting += points;
    }
    if (given === 0) return rejected.add('unmarked', papers);
    if (given > mostPoints) return rejected.add('tooManyPoints', papers);
    if (counting === 0) return rejected.add('onlyWithdrawnCandidates', papers);
    valid += papers;
    validWith.set(counting, (validWith.get(counting) ?? 0) + papers);
    for (let i = 0; i < marks.length; i++) {
      const points = marks[i] ?? 0;
      if (points === 0) continue;
      const at = (i + 1) * MARKS + points;
      papersGiving[at] = (papersGiving[at] ?? 0) + papers;
    }
  });

  const votes = Array.from(standing, (stands, candidate) =>
    stands === 1
      ? papersGiving
          .subarray(candidate * MARKS, (candidate + 1) * MARKS)
          .reduce((sum, papers, points) => sum + BigInt(papers) * BigInt(points), 0n)
      : 0n,
  );
  const points = [...validWith].reduce((sum, [counting, papers]) => sum + BigInt(counting) * BigInt(papers), 0n);
  if (votes.reduce((sum, held) => sum + held, 0n) !== points)
    throw new Error('the votes do not add up to the points on the valid papers');
  return { votes, valid, inPart: 0, rejected: rejected.list() };
}
