import { standingCandidates } from '../../candidate.js';
import type { CandidateNumber } from '../../candidate.js';
import type { CountInput } from '../../count-input.js';
import { amountAt, chunkOf, lengthAt } from '../../papers/paper-box.js';
import type { RankedPapers } from '../../papers/ranked-papers.js';

const NOTHING = new Uint8Array();

/** Every two candidates compared on every paper. Papers are in parts of a vote where they carry weights. */
export interface Comparisons {
  readonly standing: readonly CandidateNumber[];
  /** By candidate number. */
  readonly firstPreferences: readonly bigint[];
  /**
   * How many papers prefer one candidate to the other: rank the one higher, or rank the one and not the other. Exact:
   * below 2^53.
   */
  readonly preferring: (one: CandidateNumber, other: CandidateNumber) => number;
}

export function compareAll({ candidates }: Pick<CountInput, 'candidates'>, papers: RankedPapers): Comparisons {
  const { box, standing } = papers;
  const places = candidates.length + 1;
  const { chunks, starts, amounts } = box.reading();
  // Only those ranked on a paper are compared on it: a short paper takes little time. A candidate is preferred to another
  // on all papers that rank them but for those that rank the other higher.
  const ranked = new Float64Array(places);
  const rankedHigher = new Float64Array(places * places);
  const first = new Float64Array(places);
  const order = new Uint8Array(places);
  for (let group = 0; group < box.groups; group++) {
    const start = starts[group] ?? 0;
    const chunk = chunks[chunkOf(start)] ?? NOTHING;
    const at = lengthAt(start);
    const end = at + (chunk[at] ?? 0);
    const alike = amounts[chunkOf(start)]?.[amountAt(start)] ?? 0;
    let length = 0;
    for (let i = at + 1; i <= end; i++) {
      const candidate = chunk[i] ?? 0;
      if (standing[candidate] === 1) order[length++] = candidate;
    }
    for (let i = 0; i < length; i++) {
      const candidate = order[i] ?? 0;
      if (i === 0) first[candidate] = (first[candidate] ?? 0) + alike;
      ranked[candidate] = (ranked[candidate] ?? 0) + alike;
      const row = candidate * places;
      for (let j = i + 1; j < length; j++) {
        const cell = row + (order[j] ?? 0);
        rankedHigher[cell] = (rankedHigher[cell] ?? 0) + alike;
      }
    }
  }
  return {
    standing: standingCandidates(candidates),
    firstPreferences: Array.from(first, BigInt),
    preferring: (one, other) => (ranked[one] ?? 0) - (rankedHigher[other * places + one] ?? 0),
  };
}
