/** A word, or a text in double quotes, of a BLT file, with the line it begins on (from 1). */
export interface BltToken {
  readonly text: string;
  readonly line: number;
  readonly isQuoted: boolean;
  /** A quoted text that does not end on its line. */
  readonly isUnclosed: boolean;
  /** Another one follows with no blank between, as in `"Bob ""Bobby"" Jones"`. */
  readonly touchesNext: boolean;
}

const NEWLINE = 10;
const RETURN = 13;
const QUOTE = 34;
const COMMENT = 35;

/**
 * Splits a BLT file into words and quoted texts, in one pass over its characters. `#` begins a comment that runs to the
 * end of the line; line ends may be LF, CRLF or CR. Quoted texts never run past their line.
 */
export class BltTokens {
  private at = 0;
  private line = 1;

  constructor(private readonly text: string) {}

  /** Null at the end of the file. */
  next(): BltToken | null {
    for (; this.at < this.text.length; this.at++) {
      const code = this.text.charCodeAt(this.at);
      if (isLineEnd(code)) {
        if (code === RETURN || this.text.charCodeAt(this.at - 1) !== RETURN) this.line++;
      } else if (code === COMMENT) {
        this.skipTo(isLineEnd);
        this.at--;
      } else if (code === QUOTE) {
        return this.quoted();
      } else if (!isBlank(code)) {
        const start = this.at;
        this.skipTo(endsWord);
        return this.token(this.text.slice(start, this.at), { isQuoted: false, isUnclosed: false });
      }
    }
    return null;
  }

  private quoted(): BltToken {
    const start = ++this.at;
    this.skipTo(endsQuoted);
    const text = this.text.slice(start, this.at).trim();
    const isUnclosed = this.text.charCodeAt(this.at) !== QUOTE;
    if (!isUnclosed) this.at++;
    return this.token(text, { isQuoted: true, isUnclosed });
  }

  private token(text: string, kind: Pick<BltToken, 'isQuoted' | 'isUnclosed'>): BltToken {
    const touchesNext = this.at < this.text.length && !isParting(this.text.charCodeAt(this.at));
    return { text, line: this.line, ...kind, touchesNext };
  }

  private skipTo(isEnd: (code: number) => boolean): void {
    while (this.at < this.text.length && !isEnd(this.text.charCodeAt(this.at))) this.at++;
  }
}

const isLineEnd = (code: number) => code === NEWLINE || code === RETURN;
const endsQuoted = (code: number) => code === QUOTE || isLineEnd(code);
const isParting = (code: number) => isBlank(code) || isLineEnd(code) || code === COMMENT;
const endsWord = (code: number) => isParting(code) || code === QUOTE;

/** Space, tab, vertical tab, form feed, no-break space, byte order mark. Other control characters are words, to be noticed. */
const isBlank = (code: number) =>
  code === 32 || code === 9 || code === 11 || code === 12 || code === 0xa0 || code === 0xfeff;
