import type { MarkedPapers } from './marks.js';
import { PaperBox } from './paper-box.js';

/** The papers as a box: the same one if it is one. */
export function boxOf(candidates: number, papers: Iterable<MarkedPapers>): PaperBox {
  if (papers instanceof PaperBox) return papers;
  const box = new PaperBox(candidates);
  for (const alike of papers) box.addMarks(alike.marks, alike.papers);
  return box;
}
