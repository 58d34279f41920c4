/** A word, or a text in double quotes, of a BLT file, with the line it begins on (from 1). */
export interface BltToken {
  readonly text: string;
  readonly line: number;
  readonly isQuoted: boolean;
  /** A quoted text that does not end on its line. */
  readonly isUnclosed: boolean;
}

const NEWLINE = 10;
const QUOTE = 34;
const COMMENT = 35;
const SPACE = 32;

/**
 * Splits a BLT file into words and quoted texts, in one pass over its characters. `#` begins a comment that runs to the
 * end of the line; line ends may be LF, CRLF or CR. Quoted texts never run past their line.
 */
export function* bltTokens(text: string): Generator<BltToken, void, undefined> {
  let line = 1;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isLineEnd(code)) {
      if (!(code === NEWLINE && text.charCodeAt(at - 1) === 13)) line++;
      at++;
    } else if (isBlank(code)) {
      at++;
    } else if (code === COMMENT) {
      at = endOfLine(text, at);
    } else if (code === QUOTE) {
      const end = endOfLine(text, at);
      const closing = text.slice(at + 1, end).indexOf('"');
      const isUnclosed = closing < 0;
      const content = text.slice(at + 1, isUnclosed ? end : at + 1 + closing);
      yield { text: content.trim(), line, isQuoted: true, isUnclosed };
      at = isUnclosed ? end : at + closing + 2;
    } else {
      const start = at;
      while (at < text.length && isWord(text.charCodeAt(at))) at++;
      yield { text: text.slice(start, at), line, isQuoted: false, isUnclosed: false };
    }
  }
}

const isLineEnd = (code: number) => code === NEWLINE || code === 13;
/** Space, tab, vertical tab, form feed, no-break space, byte order mark. Other control characters are words, so that they are noticed. */
const isBlank = (code: number) =>
  code === SPACE || code === 9 || code === 11 || code === 12 || code === 0xa0 || code === 0xfeff;
const isWord = (code: number) => !isBlank(code) && !isLineEnd(code) && code !== COMMENT && code !== QUOTE;

function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isLineEnd(text.charCodeAt(at))) at++;
  return at;
}
