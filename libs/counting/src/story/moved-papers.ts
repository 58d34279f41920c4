import type { CandidateNumber } from '../candidate.js';
import { walkMarks } from '../choices/walk-marks.js';
import type { PaperKind } from '../count-rule.js';
import { longestRun } from '../papers/marks.js';
import type { Marks } from '../papers/marks.js';
import { PaperBox } from '../papers/paper-box.js';

/** Papers that speak for `from` marked for `to` instead: how a result is altered with few papers. */
export interface Move {
  readonly from: CandidateNumber;
  readonly to: CandidateNumber;
  /** How many papers, 1 or more. */
  readonly papers: number;
}

/** How papers of one kind are read and marked anew. */
export interface Moving {
  readonly kind: PaperKind;
  /** Points only: the most that a paper may give. */
  readonly mostPoints: number;
}

/**
 * How much a paper helps `from` against `to`, the larger the more; 0 if moving it would not help `to` at all. Ranked papers
 * help `from` most as first preference, then as second, and so on; not at all if they prefer `to`.
 */
export type Leaning = (marks: Marks) => number;

/**
 * A copy of the box in which so many papers are marked for `to` instead of `from`, those that lean most to `from` first,
 * of equals those that lie first in the box. A ranked paper then has `to` first and `from` nowhere, the others in order; a
 * paper of choices chooses `to` in place of `from`; a paper of points gives all it may to `to`.
 *
 * @returns the box and how many papers were moved, fewer than asked for if there are no more that lean
 */
export function withMoved(
  box: PaperBox,
  { from, to, papers }: Move,
  moving: Moving,
  leaning: Leaning,
): { readonly box: PaperBox; readonly moved: number } {
  const take = shares(box, papers, leaning);
  const changed = new PaperBox(box.candidates);
  const marked = marker({ from, to }, moving, changed);
  let [group, moved] = [0, 0];
  walkMarks(box, (marks, alike) => {
    const taken = take[group++] ?? 0;
    if (taken < alike) changed.addMarks(marks, alike - taken);
    if (taken > 0) marked(marks, taken);
    moved += taken;
  });
  return { box: changed, moved };
}

/** By group of the box: how many of its papers are among the `papers` that lean most. */
function shares(box: PaperBox, papers: number, leaning: Leaning): Float64Array {
  const leanings: number[] = [];
  const alike: number[] = [];
  const byLeaning = new Map<number, number>();
  walkMarks(box, (marks, here) => {
    const lean = leaning(marks);
    leanings.push(lean);
    alike.push(here);
    if (lean > 0) byLeaning.set(lean, (byLeaning.get(lean) ?? 0) + here);
  });
  const wanted = new Map<number, number>();
  let left = papers;
  for (const [lean, here] of [...byLeaning].sort(([a], [b]) => b - a)) {
    wanted.set(lean, Math.min(left, here));
    left -= Math.min(left, here);
  }
  return Float64Array.from(leanings, (lean, group) => {
    const taken = Math.min(wanted.get(lean) ?? 0, alike[group] ?? 0);
    wanted.set(lean, (wanted.get(lean) ?? 0) - taken);
    return taken;
  });
}

function marker(
  { from, to }: Pick<Move, 'from' | 'to'>,
  { kind, mostPoints }: Moving,
  changed: PaperBox,
): (marks: Marks, papers: number) => void {
  const run = new Uint8Array(256);
  switch (kind) {
    case 'ranked':
      return (marks, papers) => {
        const others = run.subarray(0, longestRun(marks, run).length).filter((one) => one !== from && one !== to);
        changed.run[0] = to;
        changed.run.set(others, 1);
        changed.addRun(others.length + 1, papers);
      };
    case 'choices':
      return (marks, papers) => {
        const anew = marks.slice();
        anew[from - 1] = 0;
        anew[to - 1] = 1;
        changed.addMarks(anew, papers);
      };
    case 'points':
      return (marks, papers) => {
        const anew = new Uint8Array(marks.length);
        anew[to - 1] = Math.min(mostPoints, 255);
        changed.addMarks(anew, papers);
      };
  }
}

/** How a ranked paper leans: the nearer to the top it has `from`, unless it prefers `to`. */
export function rankedLeaning({ from, to }: Pick<Move, 'from' | 'to'>): Leaning {
  const run = new Uint8Array(256);
  return (marks) => {
    const order = run.subarray(0, longestRun(marks, run).length);
    const [place, other] = [order.indexOf(from), order.indexOf(to)];
    return place < 0 || (other >= 0 && other < place) ? 0 : 256 - place;
  };
}

/** How a paper of choices leans: whether it chooses `from` and not `to`. */
export const choiceLeaning =
  ({ from, to }: Pick<Move, 'from' | 'to'>): Leaning =>
  (marks) =>
    marks[from - 1] === 1 && marks[to - 1] === 0 ? 1 : 0;
