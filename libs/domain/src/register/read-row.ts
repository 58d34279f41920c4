import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { firstDayOfAge } from '../election/age.js';
import { tidyText } from '../election/contest.js';
import { parseEmail } from '../email.js';
import { readDay } from './days.js';
import type { FindClass } from './find-class.js';
import { LONGEST_MEMBER_NAME, LONGEST_MEMBER_NO, OLDEST_MEMBER } from './limits.js';
import type { ClassCodes, MemberLanguage, MemberStatus } from './member.js';
import type { ColumnPlaces, MemberColumn } from './member-columns.js';
import { plainLetters } from './name-key.js';
import { cellFault, rowFault } from './row-fault.js';
import type { RowFault, RowFaultCode } from './row-fault.js';

/** What a row says. A member is absent where the file has no such column; `null` says that the cell is empty. */
export interface FileEntry {
  readonly memberNo: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email?: string | null;
  readonly dateOfBirth?: string | null;
  /** Also absent where the cell is empty: nobody un-joins. */
  readonly joinedOn?: string;
  readonly language?: MemberLanguage;
  readonly status?: MemberStatus;
  /** Absent only for members whose membership ended. */
  readonly place?: ClassCodes;
}

/** One row as it stands in the file. */
export interface FileRow {
  /** The line on which it begins, from 1, and the one on which it ends. */
  readonly line: number;
  readonly lastLine: number;
  readonly cells: readonly string[];
}

export interface RowReading {
  /** Also of a faulty row, where it can be trusted: whose row it is, so that nobody counts as gone for a fault. */
  readonly memberNo?: string;
  /** Only of a row without faults. */
  readonly entry?: FileEntry;
  readonly faults: readonly RowFault[];
}

export interface RowContext {
  readonly headings: readonly string[];
  readonly places: ColumnPlaces;
  /** The day that the file describes. */
  readonly asOf: string;
  readonly findClass: FindClass;
  /** For the fault of a class that is none. */
  readonly classNames: string;
}

/** Reads one row; every fault of it is reported, not only the first. */
export function readRow(row: FileRow, context: RowContext): RowReading {
  const { line, lastLine, cells } = row;
  if (lastLine > line && (cells.length !== context.headings.length || runsOn(cells, context))) {
    return { faults: [rowFault('ROW_RUNS_ON', { lastLine })] };
  }
  if (cells.length !== context.headings.length) {
    return { faults: [rowFault('WRONG_NUMBER_OF_CELLS', { cells: cells.length, headings: context.headings.length })] };
  }
  return new RowReader(cells, context).read();
}

/** Lines of an address or a note, in a column that is not used. */
const MOST_LINES_IN_A_CELL = 10;

/**
 * Whether a quotation mark that was not closed swallowed the rows that follow: a cell of several lines that is used, or
 * holds a stray mark, or is too tall for an address.
 */
const runsOn = (cells: readonly string[], { places }: RowContext): boolean =>
  cells.some((cell, i) => {
    const lines = cell.split('\n').length;
    return lines > 1 && (cell.includes('"') || lines > MOST_LINES_IN_A_CELL || Object.values(places).includes(i));
  });

class RowReader {
  private readonly faults: RowFault[] = [];

  constructor(
    private readonly cells: readonly string[],
    private readonly context: RowContext,
  ) {}

  read(): RowReading {
    const memberNo = this.text('memberNo', LONGEST_MEMBER_NO);
    const givenName = this.text('givenName', LONGEST_MEMBER_NAME);
    const familyName = this.text('familyName', LONGEST_MEMBER_NAME);
    const email = this.optional('email', parseMailbox);
    const dateOfBirth = this.optional('dateOfBirth', (cell) => this.birth(cell));
    const joinedOn = this.optional('joinedOn', (cell) => this.joined(cell)) ?? undefined;
    const language = this.word('language', LANGUAGES, 'UNKNOWN_LANGUAGE');
    const status = this.word('status', STATUSES, 'UNKNOWN_STATUS');
    const place = status === 'ended' ? undefined : this.place();
    const entry = { memberNo, givenName, familyName, email, dateOfBirth, joinedOn, language, status, place };
    return {
      ...(memberNo === '' ? {} : { memberNo }),
      ...(this.faults.length > 0 ? {} : { entry }),
      faults: this.faults,
    };
  }

  /** The tidied cell; '' where the column or its content is missing. Notes what no cell may hold. */
  private cell(column: MemberColumn): string {
    const place = this.context.places[column];
    const raw = place === undefined ? '' : (this.cells[place] ?? '');
    if (raw === '') return '';
    const code = UNREADABLE.test(raw) ? 'BAD_ENCODING' : CONTROL.test(raw) ? 'CONTROL_CHARACTER' : raw.includes('"') ? 'QUOTE_IN_CELL' : undefined; // prettier-ignore
    if (code === undefined) return tidyText(raw);
    this.note(code, column);
    return '';
  }

  private text(column: MemberColumn, longest: number): string {
    const before = this.faults.length;
    const cell = this.cell(column);
    if (cell === '' && this.faults.length === before) this.note('MISSING', column);
    if (cell.length <= longest) return cell;
    this.note('TOO_LONG', column, { most: longest, length: cell.length });
    return '';
  }

  private optional(
    column: MemberColumn,
    parse: (cell: string) => Result<string, RowFaultCode>,
  ): string | null | undefined {
    if (this.context.places[column] === undefined) return undefined;
    const cell = this.cell(column);
    if (cell === '') return null;
    const parsed = parse(cell);
    if (parsed.ok) return parsed.value;
    this.note(parsed.error, column, { asOf: this.context.asOf });
    return null;
  }

  private word<Word>(column: MemberColumn, words: ReadonlyMap<string, Word>, code: RowFaultCode): Word | undefined {
    const cell = this.cell(column);
    if (cell === '') return undefined;
    const word = words.get(plainLetters(cell));
    if (word === undefined) this.note(code, column);
    return word;
  }

  private birth(cell: string): Result<string, RowFaultCode> {
    const day = readDay(cell);
    if (day === undefined) return err('BAD_DAY');
    if (day > this.context.asOf) return err('BORN_IN_FUTURE');
    return firstDayOfAge(day, OLDEST_MEMBER + 1) <= this.context.asOf ? err('BORN_TOO_EARLY') : ok(day);
  }

  private joined(cell: string): Result<string, RowFaultCode> {
    const day = readDay(cell);
    if (day === undefined) return err('BAD_DAY');
    return day > this.context.asOf ? err('JOINED_IN_FUTURE') : ok(day);
  }

  private place(): ClassCodes | undefined {
    const before = this.faults.length;
    const [constituency, membershipClass] = [this.cell('constituency'), this.cell('class')];
    if (this.faults.length > before) return undefined;
    const asked = membershipClass === '' && constituency !== '' ? 'constituency' : 'class';
    const column = this.context.places[asked] === undefined ? 'constituency' : asked;
    if (constituency === '' && membershipClass === '') {
      this.note('MISSING', column);
      return undefined;
    }
    const found = this.context.findClass(constituency, membershipClass);
    if (found.ok) return found.value;
    this.note(found.error, column, { classes: this.context.classNames });
    return undefined;
  }

  private note(code: RowFaultCode, column: MemberColumn, facts: RowFault['facts'] = {}): void {
    const place = this.context.places[column] ?? 0;
    const heading = this.context.headings[place] ?? '';
    this.faults.push(cellFault(code, { column: place, heading, cell: this.cells[place] ?? '' }, facts));
  }
}

/** What decoding leaves where bytes were not UTF-8, and NUL, which text of ours never holds. */
const UNREADABLE = /[\uFFFD\0]/u;
const CONTROL = /[\p{Cc}\p{Cf}]/u;

/** An address with a domain that has a dot, as every mailbox on the internet has. */
function parseMailbox(text: string): Result<string, RowFaultCode> {
  const address = parseEmail(text);
  return address !== undefined && /@[^.]+(\.[^.]+)+$/.test(address) ? ok(address) : err('BAD_EMAIL');
}

const wordsOf = <Word>(words: Readonly<Record<string, Word>>): ReadonlyMap<string, Word> =>
  new Map(Object.entries(words).map(([spelling, word]) => [plainLetters(spelling), word]));

const LANGUAGES = wordsOf<MemberLanguage>({
  'en': 'en', 'eng': 'en', 'english': 'en', 'saesneg': 'en',
  'cy': 'cy', 'cym': 'cy', 'welsh': 'cy', 'cymraeg': 'cy',
}); // prettier-ignore

const STATUSES = wordsOf<MemberStatus>({
  'active': 'active', 'current': 'active', 'member': 'active', 'gweithredol': 'active', 'cyfredol': 'active', 'aelod': 'active',
  'suspended': 'suspended', 'ataliwyd': 'suspended', 'wedi’i atal': 'suspended',
  'ended': 'ended', 'left': 'ended', 'resigned': 'ended', 'expelled': 'ended', 'deceased': 'ended', 'gadawodd': 'ended', 'wedi gadael': 'ended', 'wedi marw': 'ended', 'daeth i ben': 'ended',
}); // prettier-ignore
