import { err, ok } from '#libs/basics';
import type { MarkedPapers, Marks } from '../papers/marks.js';
import { markedName, sharedName } from './marked-name.js';
import { preferences } from './preferences.js';
import { partsOf } from './writable-election.js';
import type { WritableElection, Written } from './writable-election.js';

export type PrefLibType = 'soc' | 'soi' | 'toc' | 'toi';

/**
 * Writes papers as a PrefLib file that `PrefLibReader` reads back with the same marks. Metadata that an election does not
 * have, such as dates, stay blank. A preference left out is written `{}`, which the format does not foresee.
 */
export function writePrefLib(election: WritableElection): Written {
  if (partsOf(election.papers) > 1) return err({ code: 'weights', found: '' });
  const shared = sharedName(election.candidates);
  return shared === null ? ok(prefLibLines(election)) : err({ code: 'namesAlike', found: shared });
}

function* prefLibLines({ title, candidates, papers }: WritableElection): Iterable<string> {
  const { voters, orders, type } = survey(papers);
  const metadata = [
    ['FILE NAME', ''],
    ['TITLE', title.replace(/\p{Cc}+/gu, ' ')],
    ['DESCRIPTION', ''],
    ['DATA TYPE', type],
    ['MODIFICATION TYPE', 'original'],
    ['RELATES TO', ''],
    ['RELATED FILES', ''],
    ['PUBLICATION DATE', ''],
    ['MODIFICATION DATE', ''],
    ['NUMBER ALTERNATIVES', candidates.length],
    ['NUMBER VOTERS', voters],
    ['NUMBER UNIQUE ORDERS', orders],
    ...candidates.map((one, i) => [`ALTERNATIVE NAME ${i + 1}`, markedName(one)]),
  ];
  for (const [key, value] of metadata) yield `# ${key}: ${value}\n`;
  for (const { marks, papers: alike } of papers) yield `${alike}: ${orderText(marks)}\n`;
}

/** What the header says of all papers: the narrowest of the four types that holds them. */
function survey(papers: Iterable<MarkedPapers>): {
  readonly voters: number;
  readonly orders: number;
  readonly type: PrefLibType;
} {
  let [voters, orders, isStrict, isComplete] = [0, 0, true, true];
  for (const { marks, papers: alike } of papers) {
    voters += alike;
    orders++;
    const levels = preferences(marks);
    isStrict &&= levels.every(({ length }) => length === 1);
    isComplete &&= marks.every((mark) => mark > 0);
  }
  return { voters, orders, type: `${isStrict ? 's' : 't'}o${isComplete ? 'c' : 'i'}` };
}

function orderText(marks: Marks): string {
  const levels = preferences(marks);
  if (levels.length === 0) return '{}';
  return levels.map((level) => (level.length === 1 ? `${level.join()}` : `{${level.join()}}`)).join(',');
}
