import { MOST_CANDIDATES } from '../candidate.js';

/** A cast vote record: one byte for each candidate, in ballot order. 0 = no mark, n = preference n (1 = first, or chosen). */
export type Marks = Uint8Array;

/** Ballot papers which are marked alike. */
export interface MarkedPapers {
  readonly marks: Marks;
  /** How many such papers there are: a whole number, 1 or more. */
  readonly papers: number;
}

const REPEATED = -1;
/** By preference: the candidate, 0 = nobody, or REPEATED. Used again for every paper, and clean between them. */
const holder = new Int16Array(256);

/**
 * The order of preference on one ballot paper: the longest run 1, 2, 3 …; reading stops at a number that is missing or
 * repeated, and what stands before it counts (domain reference 7.1).
 *
 * @param run where the candidates' numbers are written in order of preference
 * @returns how many there are, and whether they are all that is marked on the paper
 */
export function longestRun(marks: Marks, run: Uint8Array): { readonly length: number; readonly isAll: boolean } {
  if (marks.length > MOST_CANDIDATES) throw new RangeError(`${marks.length} marks on one paper`);
  holder.fill(0);
  let marked = 0;
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i] ?? 0;
    if (mark === 0) continue;
    marked++;
    holder[mark] = holder[mark] === 0 ? i + 1 : REPEATED;
  }
  let length = 0;
  for (let candidate = holder[1] ?? 0; candidate > 0; candidate = holder[length + 1] ?? 0) run[length++] = candidate;
  return { length, isAll: length === marked };
}
