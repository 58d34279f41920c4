import { BltTokens } from './blt-tokens.js';
import type { BltToken } from './blt-tokens.js';
import { textOf } from './byte-text.js';

/** The number that 1 to 15 decimal digits write; null for anything else. */
export const numberIn = ({ text, isQuoted }: BltToken): number | null =>
  !isQuoted && /^\d{1,15}$/.test(text) ? Number(text) : null;

/** Whether it is a candidate’s number with a minus in front. */
export const isWithdrawal = ({ text, isQuoted }: BltToken): boolean => !isQuoted && /^-\d{1,9}$/.test(text);

/** Whether a word after a 0 at the start of a line shows that the 0 was meant as a number of papers. */
export const goesOnAsPaper = ({ text, isQuoted }: BltToken): boolean => !isQuoted && /^[-=\d]/.test(text);

/** The words of one line of a BLT file, to be taken one after another. */
export class BltLine {
  /** The word that comes next; null at the end of the line. */
  next: BltToken | null;
  private readonly tokens: BltTokens;

  private constructor(text: string) {
    this.tokens = new BltTokens(text);
    this.next = this.tokens.next();
  }

  /** Null if the bytes are not UTF-8. */
  static read(bytes: Uint8Array): BltLine | null {
    const text = textOf(bytes);
    return text === null ? null : new BltLine(text);
  }

  get isEmpty(): boolean {
    return this.next === null;
  }

  take(): BltToken | null {
    const word = this.next;
    this.next = this.tokens.next();
    return word;
  }
}
