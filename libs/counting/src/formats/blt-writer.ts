import { err, ok } from '#libs/basics';
import type { Marks } from '../papers/marks.js';
import { preferences } from './preferences.js';
import { amountText, partsOf } from './writable-election.js';
import type { WritableElection, Written } from './writable-election.js';

/**
 * Writes a BLT file that `readBlt` reads back with the same marks. Papers stand in the order given. A paper with equal or
 * missing preferences is written with `=` and `-`, weights as fractions. The format has no way to write a double quote or a
 * line end inside a name: they become an apostrophe and a space. Refused if nobody has said how many seats there are.
 */
export function writeBlt(election: WritableElection): Written {
  return election.seats === null ? err({ code: 'seats', found: '' }) : ok(bltLines(election));
}

function* bltLines({ title, seats, candidates, papers }: WritableElection): Iterable<string> {
  yield `${candidates.length} ${seats ?? ''}\n`;
  const withdrawn = candidates.flatMap((candidate, i) => (candidate.withdrawn === true ? [`-${i + 1}`] : []));
  if (withdrawn.length > 0) yield `${withdrawn.join(' ')}\n`;
  const parts = partsOf(papers);
  for (const { marks, papers: alike } of papers)
    yield `${[amountText(alike, parts), ...preferenceWords(marks), 0].join(' ')}\n`;
  yield '0\n';
  for (const text of [...candidates.map(({ name }) => name), title]) yield `${quoted(text)}\n`;
}

function preferenceWords(marks: Marks): readonly string[] {
  return preferences(marks).map((candidates) => (candidates.length === 0 ? '-' : candidates.join('=')));
}

const quoted = (text: string) => `"${text.replaceAll('"', '’').replace(/\p{Cc}+/gu, ' ')}"`;
