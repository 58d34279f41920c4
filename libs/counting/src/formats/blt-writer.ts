import type { Marks } from '../papers/marks.js';
import type { BltElection } from './blt.js';

/**
 * Writes a BLT file that `readBlt` reads back with the same marks. Papers stand in the order given. A paper with equal or
 * missing preferences is written with `=` and `-`. The format has no way to write a double quote or a line end inside a
 * name: they become an apostrophe and a space.
 */
export function writeBlt({ title, seats, candidates, papers }: BltElection): string {
  const withdrawn = candidates.flatMap((candidate, i) => (candidate.withdrawn === true ? [`-${i + 1}`] : []));
  const lines = [
    `${candidates.length} ${seats}`,
    ...(withdrawn.length > 0 ? [withdrawn.join(' ')] : []),
    ...papers.map(({ marks, papers: alike }) => [alike, ...preferenceWords(marks), 0].join(' ')),
    '0',
    ...[...candidates.map(({ name }) => name), title].map(quoted),
  ];
  return `${lines.join('\n')}\n`;
}

function preferenceWords(marks: Marks): readonly string[] {
  const last = marks.reduce((most, mark) => Math.max(most, mark), 0);
  const words = Array.from({ length: last }, (): number[] => []);
  marks.forEach((mark, i) => words[mark - 1]?.push(i + 1));
  return words.map((candidates) => (candidates.length === 0 ? '-' : candidates.join('=')));
}

const quoted = (text: string) => `"${text.replaceAll('"', '’').replace(/[\r\n]+/g, ' ')}"`;
