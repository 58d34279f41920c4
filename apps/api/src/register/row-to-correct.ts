import type { PlacedRow } from '#libs/application';
import { cellsOfEntry, rowFaultInWords } from '#libs/domain';
import type { ColumnPlaces } from '#libs/domain';
import type { Language } from '../refusals/language.js';

const ADDED = {
  en: ['Line', 'Columns', 'What to do'],
  cy: ['Llinell', 'Colofnau', 'Beth i’w wneud'],
} as const satisfies Readonly<Record<Language, readonly string[]>>;

/** With a mark that tells spreadsheets of UTF-8, and line breaks inside cells quoted, which the library leaves to us. */
export const LIKE_SPREADSHEETS = { bom: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ } as const;

/**
 * EXP-01: a cell that a spreadsheet would take for a formula gets an apostrophe before it, which shows it as text.
 * Full-width signs are taken for formulas by some programs too.
 */
export const neutralCell = (cell: string): string => (/^[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell);

export const headingsToCorrect = (headings: readonly string[], language: Language): readonly string[] =>
  [...headings, ...ADDED[language]].map(neutralCell);

/** A row as it stood in the file, with its line and what to do about it in three more columns. */
export function rowToCorrect(
  { line, memberNo, cells, entry, faults = [] }: PlacedRow,
  {
    headings,
    columns,
    language,
  }: { readonly headings: readonly string[]; readonly columns: ColumnPlaces; readonly language: Language },
): readonly string[] {
  const width = headings.length;
  const known = cells ?? (entry ? cellsOfEntry(entry, columns, width) : missingMember(memberNo, columns, width));
  const inFile = Array.from({ length: width }, (_, i) => known[i] ?? '');
  const where = faults.flatMap(({ heading }) => heading ?? []).join(', ');
  const what = faults.map((fault) => rowFaultInWords(fault, language)).join(' ');
  return [...inFile, line === undefined ? '' : String(line), where, what].map(neutralCell);
}

/** A member who is not in the file: only the number is shown. */
const missingMember = (
  memberNo: string | undefined,
  { memberNo: place }: ColumnPlaces,
  width: number,
): readonly string[] => Array.from({ length: width }, (_, i) => (i === place ? (memberNo ?? '') : ''));
