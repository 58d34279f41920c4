import type { Marks } from '../papers/marks.js';
import { amountAt, chunkOf, lengthAt } from '../papers/paper-box.js';
import type { PaperBox } from '../papers/paper-box.js';

const NOTHING = new Uint8Array();

/**
 * Goes through the papers of a box, those marked alike at once, in no order that may matter. Millions of different papers
 * are read without allocating anything for one.
 *
 * @param visit gets the marks in ballot order, in an array that is filled anew for the next paper: not to be kept; and how
 *   many such papers there are, in parts of a vote where papers carry weights
 */
export function walkMarks(box: PaperBox, visit: (marks: Marks, papers: number) => void): void {
  const { chunks, starts, amounts } = box.reading();
  const { candidates } = box;
  const marks = new Uint8Array(candidates);
  for (let group = 0; group < box.groups; group++) {
    const start = starts[group] ?? 0;
    const chunk = chunks[chunkOf(start)] ?? NOTHING;
    const at = lengthAt(start);
    const length = chunk[at] ?? 0;
    if (chunk[at - 1] === 1) {
      const first = at + 1 + length;
      for (let i = 0; i < candidates; i++) marks[i] = chunk[first + i] ?? 0;
    } else {
      marks.fill(0);
      for (let i = 1; i <= length; i++) marks[(chunk[at + i] ?? 0) - 1] = i;
    }
    visit(marks, amounts[chunkOf(start)]?.[amountAt(start)] ?? 0);
  }
}
