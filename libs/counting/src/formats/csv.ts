import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { PaperBox } from '../papers/paper-box.js';
import { ByteLines } from './byte-lines.js';
import { isBlank, textOf } from './byte-text.js';
import { MOST_CELLS, separatorsIn, splitCells } from './csv-cells.js';
import type { Separator } from './csv-cells.js';
import { candidateFaults, readCsvHeader } from './csv-header.js';
import type { CsvHeader } from './csv-header.js';
import { PlainRows } from './csv-plain-rows.js';
import type { ElectionFile, ElectionReader } from './election-file.js';
import { FileFaults } from './file-fault.js';
import type { FaultCode, FileFault } from './file-fault.js';
import { readMarkedName } from './marked-name.js';
import { NamedPapers } from './named-papers.js';
import { boxFault, readAmount, unitsIn } from './paper-amount.js';
import type { Amount } from './paper-amount.js';

const ONE: Amount = { units: 1, parts: 1 };
/** What some exports write where a voter named nobody, or several. */
const NOT_A_NAME = /^(?:overvote|undervote|skipped|blank|none)$/i;
/** What stands at the start of a row that is no paper but adds them up. */
const TOTAL = /^(?:(?:grand|sub) ?)?totals?[.:]?$|^(?:is-?)?(?:cyfanswm|cyfansymiau)[.:]?$/iu;
/** What some spreadsheets take from the first line of a file, and write there. */
const SEPARATOR_LINE = /^[\s"]*sep=.?[\s",;]*$/iu;

/**
 * Reads ballot papers from CSV, a row for each paper or kind of paper, in one of two shapes that the first row tells apart:
 * a column for each candidate, whose cells are the numbers beside them (blank or 0 for none); or columns `rank1`, `rank2` …,
 * whose cells are names. A column `papers` says how many papers a row stands for, a column `weight` what its paper weighs
 * (`2`, `2.5`, `1/3`). Behind a name may stand `(withdrawn)`. Where the columns are ranks the candidates are those named, in
 * the order of their letters. Columns are parted by commas, semicolons or tabs, as the first row shows.
 */
export class CsvReader implements ElectionReader {
  private readonly lines = new ByteLines(
    (bytes, start, end) => this.readLine(bytes, start, end),
    (bytes, start) => this.readPlainRow(bytes, start),
  );
  private readonly faults = new FileFaults();
  private separator: Separator = ',';
  private header: CsvHeader | null = null;
  private box = new PaperBox(1);
  private plain: PlainRows | null = null;
  private named = new NamedPapers();

  push(piece: Uint8Array): void {
    if (this.faults.isFull || this.lines.push(piece)) return;
    this.fault('lineTooLong');
    this.faults.stop();
  }

  end(): Result<ElectionFile, readonly FileFault[]> {
    if (!this.faults.isFull) this.lines.end();
    if (this.header === null && this.faults.list.length === 0) this.fault('csvEmpty', '', 1);
    const candidates = this.header?.candidates ?? null;
    const election = { title: '', seats: null };
    if (candidates !== null && this.faults.list.length === 0) return ok({ ...election, candidates, papers: this.box });

    const keys = [...this.named.keys].sort(byLetters);
    const named = keys.map(readMarkedName);
    if (this.faults.list.length === 0) {
      if (named.length === 0) this.fault('candidates', '0', 1);
      for (const { code, found } of candidateFaults(named)) this.fault(code, found, 1);
    }
    if (this.faults.list.length > 0) return err(this.faults.list);
    return ok({ ...election, candidates: named, papers: this.named.arranged(keys) });
  }

  private readPlainRow(bytes: Uint8Array, start: number): number {
    if (this.plain === null || this.faults.isFull) return 0;
    const next = this.plain.read(bytes, start);
    if (next > 0) this.keep(this.box, this.lines.line + 1);
    return next;
  }

  private readLine(bytes: Uint8Array, start: number, end: number): void {
    if (this.faults.isFull || (this.header?.columns !== 1 && isBlank(bytes, start, end, this.separator !== '\t')))
      return;
    const text = textOf(bytes.subarray(start, end));
    if (text === null) {
      this.fault('notUtf8');
      return this.faults.stop();
    }
    if (this.header === null) return this.readHeader(text);
    const { columns } = this.header;
    if (text.trim() === '' && !text.includes(this.separator)) return columns > 1 ? undefined : this.fault('blankRow');
    const cells = splitCells(text, this.separator);
    if (!cells.ok) return this.fault(cells.error.code, cells.error.found);
    const { length } = cells.value;
    if (length !== columns) return this.cellsFault(length < MOST_CELLS ? `${length}` : `${MOST_CELLS} +`, columns);
    this.readPaper(cells.value, this.header);
  }

  private readHeader(text: string): void {
    if (text.trim() === '') return;
    if (SEPARATOR_LINE.test(text)) {
      this.fault('separatorLine', text.trim());
      return this.faults.stop();
    }
    const [separator = ',', another] = separatorsIn(text);
    const cells = splitCells(text, separator);
    const header = cells.ok ? readCsvHeader(cells.value) : err([cells.error]);
    if (another !== undefined) this.fault('separators');
    else if (!header.ok) for (const { code, found } of header.error) this.fault(code, found);
    if (another !== undefined || !header.ok) return this.faults.stop();
    this.separator = separator;
    this.header = header.value;
    const { candidates, amount } = header.value;
    if (candidates === null) return;
    this.box = new PaperBox(candidates.length);
    if (amount?.kind !== 'weight') this.plain = new PlainRows(header.value, separator, this.box);
  }

  private readPaper(cells: readonly string[], { amount, candidates }: CsvHeader): void {
    const written = amount === null ? '1' : (cells[amount.column] ?? '');
    const read = amount === null ? ONE : readAmount(written);
    if (read === null || (amount?.kind === 'papers' && !/^\d+$/.test(written)))
      return this.fault(amount?.kind === 'weight' ? 'weight' : 'paperCount', written);
    const others = cells.filter((_, column) => column !== amount?.column);
    const box = candidates === null ? this.named.box : this.box;
    const marks = candidates === null ? this.readRanks(others) : this.readMarks(others);
    if (marks === null) return;
    const units = unitsIn(box, read);
    if (!units.ok) return this.fault(units.error, written);
    box.addMarks(marks, units.value);
    this.keep(box, this.lines.line);
  }

  /** Null if there is a fault, which is told. */
  private readMarks(cells: readonly string[]): Uint8Array | null {
    const wrong = cells.find((cell) => !/^\d{0,3}$/.test(cell) || Number(cell) > 255);
    if (wrong === undefined) return Uint8Array.from(cells, Number);
    this.fault('mark', wrong);
    return null;
  }

  private readRanks(cells: readonly string[]): Uint8Array | null {
    const marks = new Uint8Array(this.named.box.candidates);
    for (const [i, cell] of cells.entries()) {
      if (cell === '') continue;
      const place = NOT_A_NAME.test(cell) || TOTAL.test(cell) ? undefined : this.named.placeOf(cell.normalize('NFC'));
      if (place === undefined) this.fault('notAName', cell);
      else if (place === null) this.fault('candidates', '255 +');
      else if (marks[place] !== 0) this.fault('candidateTwice', cell);
      if (typeof place !== 'number' || marks[place] !== 0) return null;
      marks[place] = i + 1;
    }
    return marks;
  }

  private keep(box: PaperBox, line: number): void {
    const fault = boxFault(box);
    if (fault !== null) this.fault(fault, '', line);
    if (fault === 'tooLarge') this.faults.stop();
  }

  private cellsFault(found: string, expected: number): void {
    this.faults.add({ line: this.lines.line, code: 'cells', found, candidates: this.known, expected });
  }

  private fault(code: FaultCode, found = '', line = Math.max(this.lines.line, 1)): void {
    this.faults.add({ line, code, found, candidates: this.known });
  }

  private get known(): number {
    return this.header?.candidates?.length ?? this.named.size;
  }
}

const byLetters = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
