import { BltTokens } from './blt-tokens.js';
import type { BltToken } from './blt-tokens.js';
import { textOf } from './byte-text.js';

/** A word of a line, or a text in double quotes. */
export interface BltWord extends BltToken {
  /** The number that 1 to 15 decimal digits write; null for anything else. */
  readonly number: number | null;
  readonly isWithdrawal: boolean;
}

/** The words of one line of a BLT file, to be taken one after another. */
export class BltLine {
  /** The word that comes next; null at the end of the line. */
  next: BltWord | null;
  private readonly tokens: BltTokens;

  private constructor(text: string) {
    this.tokens = new BltTokens(text);
    this.next = this.read();
  }

  /** Null if the bytes are not UTF-8. */
  static read(bytes: Uint8Array): BltLine | null {
    const text = textOf(bytes);
    return text === null ? null : new BltLine(text);
  }

  get isEmpty(): boolean {
    return this.next === null;
  }

  take(): BltWord | null {
    const word = this.next;
    this.next = this.read();
    return word;
  }

  private read(): BltWord | null {
    const token = this.tokens.next();
    if (token === null) return null;
    const { text, isQuoted } = token;
    const isNumber = !isQuoted && /^\d{1,15}$/.test(text);
    return { ...token, number: isNumber ? Number(text) : null, isWithdrawal: !isQuoted && /^-\d{1,9}$/.test(text) };
  }
}
