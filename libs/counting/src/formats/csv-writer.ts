import { err, ok } from '#libs/basics';
import { isColumnWord } from './csv-column-words.js';
import { csvRow } from './csv-row.js';
import { markedName, sharedName } from './marked-name.js';
import { amountText, partsOf } from './writable-election.js';
import type { WritableElection, Written } from './writable-election.js';

/**
 * Writes papers as CSV that `CsvReader` reads back with the same marks: a column for each candidate, and in front of them
 * one for the number of papers, or for their weight. The format has no place for title and seats.
 */
export function writeCsv(election: WritableElection): Written {
  const shared = sharedName(election.candidates);
  return shared === null ? ok(csvRows(election)) : err({ code: 'namesAlike', found: shared });
}

function* csvRows({ candidates, papers }: WritableElection): Iterable<string> {
  const parts = partsOf(papers);
  yield csvRow([parts > 1 ? 'weight' : 'papers', ...candidates.map((one) => markedName(one, isColumnWord))]);
  for (const { marks, papers: alike } of papers)
    yield csvRow([amountText(alike, parts), ...Array.from(marks, (mark) => (mark === 0 ? '' : `${mark}`))]);
}
