import type { Language } from '../text/language.js';

/** The formats in which elections are read and written. */
export const ELECTION_FORMATS = ['blt', 'csv', 'preflib', 'nist'] as const;
export type ElectionFormat = (typeof ELECTION_FORMATS)[number];

export const FORMAT_NAMES: Readonly<Record<ElectionFormat, string>> = {
  blt: 'BLT',
  csv: 'CSV',
  preflib: 'PrefLib',
  nist: 'NIST CVR',
};

/** A format, and what it was told from. */
export interface FormatGuess {
  readonly format: ElectionFormat;
  readonly by: 'name' | 'content' | 'nothing';
}

const BY_EXTENSION = new Map<string, ElectionFormat>([
  ['blt', 'blt'],
  ['csv', 'csv'],
  ['tsv', 'csv'],
  ['soc', 'preflib'],
  ['soi', 'preflib'],
  ['toc', 'preflib'],
  ['toi', 'preflib'],
  ['json', 'nist'],
]);

/** How much of a file is looked at to tell its format. */
const FIRST_BYTES = 4096;

/** The format that the end of a file’s name stands for, null if it stands for none. */
export const formatByName = (fileName: string): ElectionFormat | null =>
  BY_EXTENSION.get(/\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '') ?? null;

/**
 * Tells the format of a file from its name or, if that says nothing, from how it begins; BLT if that says nothing either,
 * so that a reader can say what is wrong.
 */
export function formatOf(fileName: string, firstBytes: Uint8Array): FormatGuess {
  const named = formatByName(fileName);
  if (named !== null) return { format: named, by: 'name' };
  const text = new TextDecoder().decode(firstBytes.subarray(0, FIRST_BYTES));
  const format = formatByContent(text);
  return format === null ? { format: 'blt', by: 'nothing' } : { format, by: 'content' };
}

function formatByContent(text: string): ElectionFormat | null {
  const [first = '', second = ''] = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  if (/^\s*\{/.test(first)) return 'nist';
  if (/^# ?(?:FILE NAME|TITLE|DATA TYPE|NUMBER|ALTERNATIVE NAME)\b/.test(first)) return 'preflib';
  if (/^\s*\d+\s*$/.test(first) && /^\s*1\s*,/.test(second)) return 'preflib';
  if (/^\s*\d+\s+\d+\s*(?:#.*)?$/.test(first) || /^\s*#/.test(first)) return 'blt';
  return /[,;\t]/.test(first) ? 'csv' : null;
}

/** `read as CSV, as its name says`: so that nobody wonders why a file was read as it was. */
export function formatGuessText({ format, by }: FormatGuess, language: Language): string {
  return GUESSES[language][by].replace('{format}', FORMAT_NAMES[format]);
}

const GUESSES: Readonly<Record<Language, Readonly<Record<FormatGuess['by'], string>>>> = {
  en: {
    name: 'read as {format}, going by its name',
    content: 'read as {format}, going by how it begins',
    nothing: 'read as {format}; --format says otherwise',
  },
  cy: {
    name: 'darllenwyd fel {format}, yn ôl ei henw',
    content: 'darllenwyd fel {format}, yn ôl ei dechrau',
    nothing: 'darllenwyd fel {format}; mae --format yn dweud yn wahanol',
  },
};
