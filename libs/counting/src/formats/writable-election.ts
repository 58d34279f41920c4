import type { Result } from '#libs/basics';
import type { MarkedPapers } from '../papers/marks.js';
import { PaperBox } from '../papers/paper-box.js';
import type { ElectionFile } from './election-file.js';
import { greatestCommonDivisor } from './paper-amount.js';
import type { WriteFault } from './write-fault.js';

/** What can be written: an election file, or one whose papers come as a list. */
export type WritableElection = Omit<ElectionFile, 'papers'> & { readonly papers: Iterable<MarkedPapers> };

/** Text in pieces, so that a large file need not be one string. */
export type Written = Result<Iterable<string>, WriteFault>;

/** Into how many parts a vote is divided: 1 unless the papers carry weights. */
export const partsOf = (papers: Iterable<MarkedPapers>): number =>
  papers instanceof PaperBox ? papers.unitsPerVote : 1;

/** Parts of a vote as `3`, or as a fraction in lowest terms such as `5/2`. */
export function amountText(units: number, parts: number): string {
  const common = greatestCommonDivisor(units, parts);
  return common === parts ? `${units / parts}` : `${units / common}/${parts / common}`;
}
