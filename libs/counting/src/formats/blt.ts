import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { MOST_CANDIDATES } from '../candidate.js';
import { PaperBox } from '../papers/paper-box.js';
import { FileFaults } from './file-fault.js';
import type { FaultCode, FileFault } from './file-fault.js';
import { BltLine, goesOnAsPaper, isWithdrawal, numberIn } from './blt-line.js';
import { PlainPapers } from './blt-plain-paper.js';
import { readBltPaper } from './blt-paper.js';
import { ByteLines } from './byte-lines.js';
import type { BltToken } from './blt-tokens.js';
import type { ElectionFile } from './election-file.js';
import { boxFault } from './paper-amount.js';

/** An election as BLT files carry it. */
export type BltElection = ElectionFile & { readonly seats: number };

/**
 * Reads a BLT file: `candidates seats`; withdrawn candidates as `-n`, on lines of their own; one line for each kind of paper,
 * `papers first second … 0`; a lone `0`; the candidates' names and the title in double quotes. Where a paper carries a
 * weight it stands in place of the number of papers, as `2.5` or `1/3`. In a paper `2=5` are equal preferences and `-` is a
 * preference left out, as OpenSTV writes them. `#` begins a comment. The title may be missing.
 *
 * Never throws on any bytes, takes time in proportion to their number, and returns every fault that it finds (up to
 * `MOST_FAULTS`) rather than guess: a file with faults is not counted.
 */
export function readBlt(bytes: Uint8Array): Result<BltElection, readonly FileFault[]> {
  const reader = new BltReader();
  reader.push(bytes);
  return reader.end();
}

/** Of a large file with one paper a line: most lines are like others, so this leaves room enough. */
const BYTES_A_KIND = 16;

type Part = 'header' | 'withdrawn' | 'papers' | 'texts';

/** Reads a BLT file that comes in pieces, for files larger than one likes to hold in memory. See {@link readBlt}. */
export class BltReader {
  private readonly lines = new ByteLines(
    (bytes, start, end) => this.readLine(bytes, start, end),
    (bytes, start) => this.readPlainPaper(bytes, start),
  );
  private readonly faults = new FileFaults();
  private part: Part = 'header';
  private candidates = 0;
  private seats = 0;
  private readonly withdrawn = new Set<number>();
  private readonly texts: string[] = [];
  private box = new PaperBox(1);
  private plain = new PlainPapers(this.box);
  /** The last line on which something stood. */
  private lastLine = 1;

  /** @param bytes how long the file is, if that is known: room for its papers is then made at once */
  constructor(private readonly bytes = 0) {}

  /** Once there are too many faults the rest is passed over. */
  push(piece: Uint8Array): void {
    if (this.faults.isFull || this.lines.push(piece)) return;
    this.fault('lineTooLong', '', this.lines.line);
    this.faults.stop();
  }

  end(): Result<BltElection, readonly FileFault[]> {
    if (!this.faults.isFull) this.lines.end();
    if (!this.faults.isFull) this.checkEnd();
    if (this.faults.list.length > 0) return err(this.faults.list);
    const { seats, box: papers } = this;
    papers.trim();
    const candidates = this.texts
      .slice(0, this.candidates)
      .map((name, i) => ({ name, withdrawn: this.withdrawn.has(i + 1) }));
    return ok({ title: this.texts[this.candidates] ?? '', seats, candidates, papers });
  }

  private checkEnd(): void {
    if (this.part === 'header') return this.fault('empty', '', 1);
    if (this.part !== 'texts') this.fault('noEndOfPapers');
    if (this.faults.isFull) return;
    if (this.texts.length < this.candidates) this.fault('namesMissing', `${this.texts.length}`);
    if (this.withdrawn.size === this.candidates) this.fault('nobodyStands', '', 1);
  }

  private readPlainPaper(bytes: Uint8Array, start: number): number {
    if (this.part !== 'papers' || this.faults.isFull) return 0;
    const next = this.plain.read(bytes, start);
    if (next > 0) this.keep(this.lines.line + 1);
    return next;
  }

  private readLine(bytes: Uint8Array, start: number, end: number): void {
    if (this.faults.isFull || isBlank(bytes, start, end)) return;
    const line = BltLine.read(bytes.subarray(start, end));
    if (line === null) {
      this.fault('notUtf8', '', this.lines.line);
      return this.faults.stop();
    }
    if (line.isEmpty) return;
    this.lastLine = this.lines.line;
    if (this.part === 'header') return this.readHeader(line);
    if (this.part === 'withdrawn' && line.next && isWithdrawal(line.next)) return this.readWithdrawn(line);
    if (this.part === 'withdrawn') this.part = 'papers';
    if (this.part === 'papers') this.readPapers(line);
    if (this.part === 'texts') this.readTexts(line);
  }

  private readHeader(line: BltLine): void {
    const [first, second, extra] = [line.take(), line.take(), line.take()];
    const [candidates, seats] = [first && numberIn(first), second && numberIn(second)];
    const found = [first, second, extra].flatMap((word) => (word ? [word.text] : [])).join(' ');
    if (candidates === null || seats === null || extra) this.fault('header', found);
    else if (candidates < 1 || candidates > MOST_CANDIDATES) this.fault('candidates', `${candidates}`);
    else if (seats < 1) this.fault('seats', `${seats}`);
    if (this.faults.list.length > 0) return this.faults.stop();
    [this.candidates, this.seats] = [candidates ?? 0, seats ?? 0];
    this.box = new PaperBox(this.candidates, this.bytes / BYTES_A_KIND);
    this.plain = new PlainPapers(this.box);
    this.part = 'withdrawn';
  }

  private readWithdrawn(line: BltLine): void {
    for (let word = line.next; word && isWithdrawal(word) && !this.faults.isFull; word = line.next) {
      const candidate = Number(word.text.slice(1));
      if (candidate < 1 || candidate > this.candidates) this.fault('withdrawn', word.text);
      else if (this.withdrawn.has(candidate)) this.fault('withdrawnTwice', word.text);
      else this.withdrawn.add(candidate);
      line.take();
    }
    if (line.next) this.fault('withdrawnMixed', line.next.text);
  }

  /** Reads one kind of paper, or the lone 0 that ends them; the names may stand behind it. */
  private readPapers(line: BltLine): void {
    if (line.next?.isQuoted === true) {
      this.fault('noEndOfPapers', line.next.text);
      this.part = 'texts';
      return;
    }
    if (line.next?.text === '0') {
      line.take();
      if (line.next !== null && goesOnAsPaper(line.next)) return this.fault('papers', '0');
      this.part = 'texts';
      return;
    }
    const paper = readBltPaper(line, this.box);
    if (!paper.ok) return this.fault(paper.error.code, paper.error.found);
    this.keep(this.lines.line);
  }

  /** Whether the papers that were added can be kept, and counted exactly. */
  private keep(line: number): void {
    const fault = boxFault(this.box);
    if (fault !== null) this.fault(fault, '', line);
    if (fault === 'tooLarge') this.faults.stop();
  }

  /** The names, then the title if there is one. */
  private readTexts(line: BltLine): void {
    for (let word = line.take(); word !== null && !this.faults.isFull; word = line.take()) {
      if (!word.isQuoted) {
        this.fault('notQuoted', word.text);
        this.texts.push(word.text); // stands for the name, so that it is not also reported as missing
        return;
      }
      for (let part: BltToken | null = word; part?.touchesNext === true;) part = line.take();
      if (word.touchesNext) this.fault('quoteInText', word.text);
      else if (word.isUnclosed) this.fault('quoteUnclosed', word.text);
      else if (/\p{Cc}/u.test(word.text)) this.fault('controlCharacter', word.text);
      else if (word.text === '' && this.texts.length < this.candidates) this.fault('nameEmpty');
      else if (this.texts.length > this.candidates) this.fault('afterTitle', word.text);
      this.texts.push(word.text);
    }
  }

  private fault(code: FaultCode, found = '', line = this.lastLine): void {
    this.faults.add({ line, code, found, candidates: this.candidates });
  }
}

const [TAB, SPACE, COMMENT] = [9, 32, 35];

/** Whether nothing but a comment stands on the line. Told from its bytes, for files that consist of such lines. */
function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  let at = start;
  while (at < end && (bytes[at] === SPACE || bytes[at] === TAB)) at++;
  return at === end || bytes[at] === COMMENT;
}
