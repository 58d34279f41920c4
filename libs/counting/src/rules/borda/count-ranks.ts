import { standingCandidates } from '../../candidate.js';
import type { CountInput } from '../../count-input.js';
import { amountAt, chunkOf, lengthAt } from '../../papers/paper-box.js';
import type { RankedPapers } from '../../papers/ranked-papers.js';

const NOTHING = new Uint8Array();

/**
 * Points by candidate number: with n candidates standing the first preference of a paper is worth n − 1, the second n − 2,
 * and so on; no preference is worth nothing. Withdrawn candidates are struck out first, and those after them move up.
 */
export function bordaPoints({ candidates }: Pick<CountInput, 'candidates'>, papers: RankedPapers): readonly bigint[] {
  const { box, standing } = papers;
  const n = standingCandidates(candidates).length;
  const { chunks, starts, amounts } = box.reading();
  // Papers by candidate and rank (from 0), and papers by how many they rank: exact below 2^53, as points in all may not be.
  const papersRanking = new Float64Array(standing.length * n);
  const papersOfLength = new Float64Array(n + 1);
  for (let group = 0; group < box.groups; group++) {
    const start = starts[group] ?? 0;
    const chunk = chunks[chunkOf(start)] ?? NOTHING;
    const at = lengthAt(start);
    const end = at + (chunk[at] ?? 0);
    const alike = amounts[chunkOf(start)]?.[amountAt(start)] ?? 0;
    let rank = 0;
    for (let i = at + 1; i <= end; i++) {
      const candidate = chunk[i] ?? 0;
      if (standing[candidate] !== 1) continue;
      const cell = candidate * n + rank++;
      papersRanking[cell] = (papersRanking[cell] ?? 0) + alike;
    }
    papersOfLength[rank] = (papersOfLength[rank] ?? 0) + alike;
  }

  const worth = (rank: number) => BigInt(n - 1 - rank);
  const points = Array.from(standing, (_, candidate) =>
    papersRanking
      .subarray(candidate * n, (candidate + 1) * n)
      .reduce((sum, alike, rank) => sum + BigInt(alike) * worth(rank), 0n),
  );
  let [each, all] = [0n, 0n];
  papersOfLength.forEach((alike, length) => {
    if (length > 0) each += worth(length - 1);
    all += BigInt(alike) * each;
  });
  if (points.reduce((sum, held) => sum + held, 0n) !== all)
    throw new Error('the points do not add up to those on the valid papers');
  return points;
}
