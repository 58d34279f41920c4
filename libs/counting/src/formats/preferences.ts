import type { Marks } from '../papers/marks.js';

/** Who stands at each preference, from the first to the last that is given: nobody, one candidate or several. */
export function preferences(marks: Marks): readonly (readonly number[])[] {
  const last = marks.reduce((most, mark) => Math.max(most, mark), 0);
  const levels = Array.from({ length: last }, (): number[] => []);
  marks.forEach((mark, i) => levels[mark - 1]?.push(i + 1));
  return levels;
}
