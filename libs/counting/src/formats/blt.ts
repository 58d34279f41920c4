import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { MarkedPapers, Marks } from '../papers/marks.js';
import { MOST_CANDIDATES } from '../candidate.js';
import type { Candidate } from '../candidate.js';
import { BltFaults } from './blt-fault.js';
import type { BltFault } from './blt-fault.js';
import { BltTokens } from './blt-tokens.js';
import type { BltToken } from './blt-tokens.js';

/** An election as BLT files carry it. */
export interface BltElection {
  readonly title: string;
  readonly seats: number;
  readonly candidates: readonly Candidate[];
  readonly papers: readonly MarkedPapers[];
}

/** The file is refused beyond this many bytes of marks, so that no file can exhaust the memory of a reader. */
const MOST_MARK_BYTES = 256 * 1024 * 1024;

/** All candidates at one preference: `1=2=…=255`. */
const LONGEST_PREFERENCE = 4 * MOST_CANDIDATES;

/**
 * Reads a BLT file: `candidates seats`; withdrawn candidates as `-n`; one line for each kind of paper,
 * `papers first second … 0`; a lone `0`; the candidates' names and the title in double quotes. In a paper `2=5` are equal
 * preferences and `-` is a preference left out, as OpenSTV writes them. `#` begins a comment. The title may be missing.
 *
 * Never throws on any bytes, takes time in proportion to their number, and returns every fault that it finds (up to
 * {@link MOST_FAULTS}) rather than guess: a file with faults is not counted.
 */
export function readBlt(bytes: Uint8Array): Result<BltElection, readonly BltFault[]> {
  const text = decodeUtf8(bytes);
  if (text === null) return err([{ line: lineOfBadByte(bytes), code: 'notUtf8', found: '', candidates: 0 }]);
  return new BltReader(text).read();
}

class BltReader {
  private readonly tokens: BltTokens;
  private next: BltToken | null;
  private line = 1;
  private readonly faults = new BltFaults();
  private candidates = 0;
  private readonly withdrawn = new Set<number>();
  private readonly papers = new Map<string, { readonly marks: Marks; papers: number }>();
  private total = 0;
  /** The paper being read. */
  private marks = new Uint8Array();

  constructor(text: string) {
    this.tokens = new BltTokens(text);
    this.next = this.tokens.next();
  }

  read(): Result<BltElection, readonly BltFault[]> {
    const seats = this.readHeader();
    if (seats === null) return err(this.faults.list);
    this.readWithdrawn();
    this.readPapers();
    if (this.faults.isFull) return err(this.faults.list);
    const names = this.readTexts();
    const title = names[this.candidates] ?? '';
    const candidates = names
      .slice(0, this.candidates)
      .map((name, i) => ({ name, withdrawn: this.withdrawn.has(i + 1) }));
    if (this.withdrawn.size === this.candidates) this.fault(1, 'nobodyStands');
    if (this.faults.list.length > 0) return err(this.faults.list);
    return ok({ title, seats, candidates, papers: [...this.papers.values()] });
  }

  private readHeader(): number | null {
    if (this.next === null) return this.fault(1, 'empty');
    const [first, second] = [this.take(), this.takeOnLine()];
    const [candidates, seats] = [wholeNumber(first), wholeNumber(second)];
    if (candidates === null || seats === null)
      return this.fault(this.line, 'header', `${first?.text ?? ''} ${second?.text ?? ''}`);
    const extra = this.takeOnLine();
    if (extra) return this.fault(extra.line, 'header', `${candidates} ${seats} ${extra.text}`);
    if (candidates < 1 || candidates > MOST_CANDIDATES) return this.fault(this.line, 'candidates', `${candidates}`);
    if (seats < 1) return this.fault(this.line, 'seats', `${seats}`);
    this.candidates = candidates;
    this.marks = new Uint8Array(candidates);
    return seats;
  }

  private readWithdrawn(): void {
    while (this.next && isWithdrawal(this.next)) {
      const { text, line } = this.next;
      const candidate = Number(text.slice(1));
      if (candidate < 1 || candidate > this.candidates) this.fault(line, 'withdrawn', text);
      else this.withdrawn.add(candidate);
      this.take();
    }
  }

  /** Reads papers up to the lone 0 that ends them. */
  private readPapers(): void {
    while (this.next && !this.next.isQuoted && !this.faults.isFull) {
      const first = this.next;
      if (first.text === '0') {
        this.take();
        return;
      }
      const code = this.readPaper();
      if (code !== null) {
        this.fault(first.line, code.code, code.found);
        this.skipLine(first.line);
      }
    }
    if (!this.faults.isFull) this.fault(this.next?.line ?? this.line, 'noEndOfPapers', this.next?.text ?? '');
  }

  private readPaper(): { readonly code: BltFault['code']; readonly found: string } | null {
    const first = this.take();
    if (first === null) return { code: 'paperUnended', found: '' };
    if (isWithdrawal(first)) return { code: 'withdrawnLate', found: first.text };
    const alike = wholeNumber(first);
    if (alike === null || alike === 0) return { code: 'papers', found: first.text };

    const marks = this.marks.fill(0);
    const words: string[] = [];
    for (let word = this.takeOnLine(); ; word = this.takeOnLine()) {
      if (word === null || word.isQuoted) return { code: 'paperUnended', found: word?.text ?? '' };
      if (word.text === '0') break;
      words.push(word.text);
      if (words.length > MOST_CANDIDATES) return { code: 'tooManyPreferences', found: word.text };
      if (word.text === '-') continue;
      if (word.text.length > LONGEST_PREFERENCE) return { code: 'preference', found: word.text };
      for (const part of word.text.split('=')) {
        const candidate = digits(part);
        const mark = candidate === null ? undefined : marks[candidate - 1];
        if (candidate === null || mark === undefined) return { code: 'preference', found: word.text };
        if (mark !== 0) return { code: 'candidateTwice', found: part };
        marks[candidate - 1] = words.length;
      }
    }
    return this.keep(words.join(' '), alike);
  }

  private keep(key: string, alike: number): { code: BltFault['code']; found: string } | null {
    this.total += alike;
    if (!Number.isSafeInteger(this.total)) return { code: 'tooManyPapers', found: `${alike}` };
    const same = this.papers.get(key);
    if (same) same.papers += alike;
    else this.papers.set(key, { marks: this.marks.slice(), papers: alike });
    if (this.papers.size * this.candidates <= MOST_MARK_BYTES) return null;
    this.faults.stop();
    return { code: 'tooLarge', found: '' };
  }

  /** The names, then the title if there is one. */
  private readTexts(): readonly string[] {
    const texts: string[] = [];
    for (let token = this.take(); token !== null && !this.faults.isFull; token = this.take()) {
      if (!token.isQuoted) {
        this.fault(token.line, 'notQuoted', token.text);
        this.skipLine(token.line);
        texts.push(token.text); // stands for the name, so that it is not also reported as missing
        continue;
      }
      if (token.isUnclosed) this.fault(token.line, 'quoteUnclosed', token.text);
      else if (/\p{Cc}/u.test(token.text)) this.fault(token.line, 'controlCharacter', token.text);
      else if (token.text === '' && texts.length < this.candidates) this.fault(token.line, 'nameEmpty');
      else if (texts.length > this.candidates) this.fault(token.line, 'afterTitle', token.text);
      texts.push(token.text);
    }
    if (texts.length < this.candidates) this.fault(this.line, 'namesMissing', `${texts.length}`);
    return texts;
  }

  private take(): BltToken | null {
    const token = this.next;
    if (token) this.line = token.line;
    this.next = this.tokens.next();
    return token;
  }

  /** The next token if it stands on the line of the last one. */
  private takeOnLine(): BltToken | null {
    return this.next?.line === this.line ? this.take() : null;
  }

  private skipLine(line: number): void {
    while (this.next?.line === line) this.take();
  }

  private fault(line: number, code: BltFault['code'], found = ''): null {
    this.faults.add({ line, code, found, candidates: this.candidates });
    return null;
  }
}

const isWithdrawal = (token: BltToken) => !token.isQuoted && /^-\d{1,9}$/.test(token.text);

const wholeNumber = (token: BltToken | null): number | null => (token && !token.isQuoted ? digits(token.text) : null);

/** The number that 1 to 15 decimal digits write; null for anything else. */
function digits(text: string): number | null {
  if (text.length === 0 || text.length > 15) return null;
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return null;
    value = 10 * value + digit;
  }
  return value;
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The line of the first byte that is not UTF-8. */
function lineOfBadByte(bytes: Uint8Array): number {
  const lossy = new TextDecoder('utf-8').decode(bytes);
  const bad = lossy.indexOf('\ufffd');
  return lossy.slice(0, bad).split(/\r\n|\r|\n/).length;
}
