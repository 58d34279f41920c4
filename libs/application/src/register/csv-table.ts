import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { LARGEST_REGISTER_FILE, LONGEST_REGISTER_ROW, MOST_REGISTER_ROWS, fileFault } from '#libs/domain';
import type { FileFault, FileRow } from '#libs/domain';
import { CsvError, parse } from 'csv-parse';
import { linesEndedByLineFeed, sliced } from './bytes.js';
import { guessDelimiter, looksUnreadable } from './first-line.js';

/** A CSV file whose headings are known and whose rows are still to come. */
export interface CsvTable {
  readonly headings: readonly string[];
  /** Can be walked once. Ends in a {@link FileNotRead} when the file turns out to be unreadable further down. */
  readonly rows: AsyncIterable<FileRow>;
  /** Hex SHA-256 of the file, once the last row was read. */
  digest(): string;
}

/** The file cannot be read on; thrown out of a walk over its rows. */
export class FileNotRead extends Error {
  constructor(readonly fault: FileFault) {
    super(fault.code);
  }
}

export interface CsvLimits {
  readonly bytes: number;
  readonly rows: number;
}
export const REGISTER_FILE_LIMITS: CsvLimits = { bytes: LARGEST_REGISTER_FILE, rows: MOST_REGISTER_ROWS };

/**
 * Opens a CSV file (RFC 4180, UTF-8) that arrives in pieces, holding only a few of them. Comma, semicolon or tab, the
 * three ways of ending a line, and a byte order mark are found out from the file. Bytes that are not UTF-8 become U+FFFD,
 * so that the row that holds them can be named. Stray quotation marks stay in their cells for the same reason.
 */
export async function openCsvTable(
  file: AsyncIterable<Uint8Array>,
  limits: CsvLimits = REGISTER_FILE_LIMITS,
): Promise<Result<CsvTable, FileFault>> {
  const hash = createHash('sha256');
  const pieces = counted(file, limits, hash)[Symbol.asyncIterator]();
  try {
    const { head, delimiter } = await readHead(pieces);
    const rows = parseRows(withHead(head, pieces), delimiter, limits)[Symbol.asyncIterator]();
    const first = await rows.next();
    if (first.done) return err(fileFault('EMPTY_FILE'));
    return ok({
      headings: first.value.cells.map((heading) => heading.replaceAll('\0', '').trim().slice(0, LONGEST_HEADING)),
      rows: { [Symbol.asyncIterator]: () => rows },
      digest: () => hash.copy().digest('hex'),
    });
  } catch (error) {
    if (error instanceof FileNotRead) return err(error.fault);
    throw error;
  }
}

const LONGEST_HEADING = 100;
/** Enough for the first line of any file that is not refused for its number of columns. */
const HEAD_BYTES = 64 * 1024;

async function* counted(file: AsyncIterable<Uint8Array>, limits: CsvLimits, hash: ReturnType<typeof createHash>) {
  let bytes = 0;
  for await (const piece of sliced(file)) {
    bytes += piece.length;
    if (bytes > limits.bytes) throw new FileNotRead(fileFault('FILE_TOO_LARGE', { most: limits.bytes }));
    hash.update(piece);
    yield piece;
  }
}

async function readHead(pieces: AsyncIterator<Buffer>): Promise<{ head: Buffer; delimiter: string }> {
  let head: Buffer = Buffer.alloc(0);
  while (head.length < HEAD_BYTES && !/[\r\n]/.test(head.toString('latin1'))) {
    const next = await pieces.next();
    if (next.done) break;
    head = Buffer.concat([head, next.value]);
  }
  const fault = looksUnreadable(head);
  if (fault) throw new FileNotRead(fault);
  return { head, delimiter: guessDelimiter(head) };
}

async function* withHead(head: Buffer, rest: AsyncIterator<Buffer>): AsyncIterable<Buffer> {
  yield head;
  yield* { [Symbol.asyncIterator]: () => rest };
}

/** The cells of a row that know where they stand: what csv-parse lets a callback of ours add. */
type PlacedCells = string[] & { readonly line: number; readonly lastLine: number };

async function* parseRows(bytes: AsyncIterable<Buffer>, delimiter: string, limits: CsvLimits): AsyncIterable<FileRow> {
  let lastLine = 0;
  const parser = parse({
    bom: true,
    delimiter,
    record_delimiter: '\n',
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    max_record_size: LONGEST_REGISTER_ROW,
    on_record: (cells: string[], { lines }): PlacedCells => {
      lastLine = lines;
      const within = cells.reduce((sum, cell) => (cell.includes('\n') ? sum + cell.split('\n').length - 1 : sum), 0);
      return Object.assign(cells, { line: lines - within, lastLine: lines });
    },
  });
  const feeding = pipeline(Readable.from(linesEndedByLineFeed(bytes)), parser).catch(() => undefined); // told to the reader below
  let rows = 0;
  try {
    for await (const cells of parser as AsyncIterable<PlacedCells>) {
      rows += 1;
      if (rows > limits.rows + 1) throw new FileNotRead(fileFault('TOO_MANY_ROWS', { most: limits.rows }));
      yield { line: cells.line, lastLine: cells.lastLine, cells: [...cells] };
    }
  } catch (error) {
    throw error instanceof CsvError ? new FileNotRead(unreadable(error, lastLine + 1)) : error;
  } finally {
    parser.destroy();
    await feeding;
  }
}

function unreadable(error: CsvError, line: number): FileFault {
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return fileFault('QUOTE_NOT_CLOSED', { line });
    case 'CSV_MAX_RECORD_SIZE':
      return fileFault('ROW_TOO_LONG', { line, most: LONGEST_REGISTER_ROW });
    default:
      throw error;
  }
}
