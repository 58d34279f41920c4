import type { SideBySide } from '#libs/counting';
import { compareFigures } from './figures.js';

/** What the course of the last two shows, in one finding. */
export type Finding =
  | { readonly kind: 'ahead' }
  /** At this stage the winner came level or passed. */
  | { readonly kind: 'passed'; readonly stage: number }
  /** Still behind at the last stage at which both held votes: something else than votes decided. */
  | { readonly kind: 'behind'; readonly stage: number };

export function findingOf(course: readonly SideBySide[]): Finding {
  const behind = course.filter(({ winner, beaten }) => compareFigures(winner, beaten) < 0).at(-1);
  if (behind === undefined) return { kind: 'ahead' };
  const next = course.find(({ stage }) => stage > behind.stage);
  return next ? { kind: 'passed', stage: next.stage } : { kind: 'behind', stage: behind.stage };
}
