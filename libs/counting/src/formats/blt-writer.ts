import type { Marks, MarkedPapers } from '../papers/marks.js';
import { PaperBox } from '../papers/paper-box.js';
import type { ElectionFile } from './election-file.js';

/** What can be written: an election file, or one whose papers come as a list. */
export type WritableElection = Omit<ElectionFile, 'papers'> & { readonly papers: Iterable<MarkedPapers> };

/**
 * Writes a BLT file that `readBlt` reads back with the same marks. Papers stand in the order given. A paper with equal or
 * missing preferences is written with `=` and `-`, weights as fractions. The format has no way to write a double quote or a
 * line end inside a name: they become an apostrophe and a space. Seats that nobody has said are written as 1.
 */
export function writeBlt({ title, seats, candidates, papers }: WritableElection): string {
  const withdrawn = candidates.flatMap((candidate, i) => (candidate.withdrawn === true ? [`-${i + 1}`] : []));
  const parts = papers instanceof PaperBox ? papers.unitsPerVote : 1;
  const amount = (units: number) => (units % parts === 0 ? `${units / parts}` : `${units}/${parts}`);
  const lines = [
    `${candidates.length} ${seats ?? 1}`,
    ...(withdrawn.length > 0 ? [withdrawn.join(' ')] : []),
    ...Array.from(papers, ({ marks, papers: alike }) => [amount(alike), ...preferenceWords(marks), 0].join(' ')),
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
