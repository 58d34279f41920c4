import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';

/** For spreadsheets and mail merges: a mark that tells of UTF-8, CRLF, and line breaks inside cells quoted. */
const FOR_MAIL_MERGE = { bom: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ } as const;

/** A cell that a spreadsheet would take for a formula gets an apostrophe before it, which shows it as text. */
const plainCell = (cell: string): string => (/^[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell);

/** Where the code is typed for the voter: in the fragment, which browsers send to no server. */
export const codeLink = (site: string, electionId: string, code: string): string => `${site}#${electionId}.${code}`;

/** Writes rows for letters to a file that only its owner can read. @throws Error if there is such a file already */
export async function writeLetters(path: string, rows: Iterable<readonly string[]>): Promise<void> {
  function* cells(): Iterable<readonly string[]> {
    for (const row of rows) yield row.map(plainCell);
  }
  await pipeline(
    Readable.from(cells()),
    stringify(FOR_MAIL_MERGE),
    createWriteStream(path, { mode: 0o600, flags: 'wx' }),
  );
}
