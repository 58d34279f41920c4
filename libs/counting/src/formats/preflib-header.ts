import { MOST_CANDIDATES } from '../candidate.js';
import type { Candidate } from '../candidate.js';
import type { FaultCode } from './file-fault.js';
import { readMarkedName } from './marked-name.js';

const MOST_LINES = 10_000;

/** What stands before the papers of a PrefLib file, as it becomes known line by line. */
export abstract class PrefLibHeader {
  title = '';
  readonly candidates: Candidate[] = [];
  /** As the file says; null if it does not. */
  voters: number | null = null;
  orders: number | null = null;
  protected alternatives: number | null = null;
  private lines = 0;

  constructor(protected readonly fault: (code: FaultCode, found?: string, expected?: number) => void) {}

  /** @returns whether the line belongs to the header */
  abstract read(text: string): boolean;

  /** To be called when the papers begin, or the file ends. */
  close(): void {
    const { alternatives, candidates } = this;
    if (alternatives !== null && alternatives !== candidates.length)
      this.fault('alternatives', `${candidates.length}`, alternatives);
    else if (candidates.length === 0) this.fault('candidates', '0');
  }

  /** So that files of nothing but such lines come to an end. */
  protected countLine(): void {
    if (++this.lines > MOST_LINES) this.fault('metadataMany', '', MOST_LINES);
  }

  protected addCandidate(number: string, name: string): void {
    const expected = this.candidates.length + 1;
    if (number.length > 15 || Number(number) !== expected) return this.fault('alternativeNumber', number, expected);
    if (expected > MOST_CANDIDATES) return this.fault('candidates', number);
    this.candidates.push(readMarkedName(name));
  }
}

const METADATA = /^#\s*([A-Z][A-Z ]{0,60}?)(?: (\d+))?\s*:(.*)$/;
const WHOLE = /^\d{1,15}$/;
const TYPES = ['soc', 'soi', 'toc', 'toi'];

/** Lines such as `# NUMBER VOTERS: 475` and `# ALTERNATIVE NAME 1: Ann Evans`. Others are passed over, as are comments. */
export class MetadataHeader extends PrefLibHeader {
  read(text: string): boolean {
    const isEmpty = text.trim() === '';
    if (!isEmpty && !text.startsWith('#')) return false;
    this.countLine();
    const [, key, number, rest = ''] = METADATA.exec(text) ?? [];
    const value = rest.trim();
    if (key === 'TITLE') this.title = value;
    else if (key === 'DATA TYPE' && !TYPES.includes(value.toLowerCase())) this.fault('dataType', value);
    else if (key === 'ALTERNATIVE NAME') this.addCandidate(number ?? '', value);
    else if (key === 'NUMBER ALTERNATIVES') this.alternatives = this.wholeNumber(value);
    else if (key === 'NUMBER VOTERS') this.voters = this.wholeNumber(value);
    else if (key === 'NUMBER UNIQUE ORDERS') this.orders = this.wholeNumber(value);
    return true;
  }

  private wholeNumber(text: string): number | null {
    if (WHOLE.test(text)) return Number(text);
    this.fault('metadataNumber', text);
    return null;
  }
}

/** Files from before 2022: the number of candidates, a line `1,Ann Evans` for each, and one with three totals. */
export class CountFirstHeader extends PrefLibHeader {
  private isComplete = false;

  read(text: string): boolean {
    if (this.isComplete) return false;
    this.countLine();
    if (text.trim() === '') return true;
    const line = text.trim();
    if (this.alternatives === null) this.readAlternatives(line);
    else if (this.candidates.length < this.alternatives) this.readCandidate(line);
    else this.readTotals(line);
    return true;
  }

  private readAlternatives(line: string): void {
    this.alternatives = WHOLE.test(line) ? Number(line) : 0;
    if (this.alternatives < 1 || this.alternatives > MOST_CANDIDATES) this.fault('candidates', line);
  }

  private readCandidate(line: string): void {
    const [, number = '', name] = /^(\d+)\s*,(.*)$/.exec(line) ?? [];
    if (name === undefined) this.fault('prefLibCandidate', line, this.candidates.length + 1);
    else this.addCandidate(number, name);
  }

  private readTotals(line: string): void {
    const [, , papers, orders] = /^(\d{1,15})\s*,\s*(\d{1,15})\s*,\s*(\d{1,15})$/.exec(line) ?? [];
    if (papers === undefined || orders === undefined) return this.fault('prefLibTotals', line);
    [this.voters, this.orders] = [Number(papers), Number(orders)];
    this.isComplete = true;
  }
}
