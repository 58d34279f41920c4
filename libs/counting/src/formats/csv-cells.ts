import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { MOST_CANDIDATES } from '../candidate.js';

export const SEPARATORS = [',', ';', '\t'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** A column for each candidate, one for numbers of papers, and some more to tell that there are too many. */
export const MOST_CELLS = MOST_CANDIDATES + 3;

export interface CellFault {
  readonly code: 'quoteUnclosed' | 'strayQuote';
  readonly found: string;
}

/**
 * The cells of one row, without the blanks around them. A cell in double quotes may hold anything, a double quote written
 * twice (RFC 4180), but no line end: an open quote must not swallow the rest of a file. Stops after {@link MOST_CELLS}.
 */
export function splitCells(row: string, separator: Separator): Result<readonly string[], CellFault> {
  const cells: string[] = [];
  for (let at = 0; cells.length < MOST_CELLS; at++) {
    const start = afterSpaces(row, at);
    if (row[start] === '"') {
      const quoted = readQuoted(row, start);
      if (quoted === null) return err({ code: 'quoteUnclosed', found: row.slice(start + 1) });
      at = afterSpaces(row, quoted.end);
      if (at < row.length && row[at] !== separator) return err({ code: 'strayQuote', found: row.slice(start, at + 1) });
      cells.push(quoted.text.trim());
    } else {
      const end = row.indexOf(separator, start);
      at = end < 0 ? row.length : end;
      const cell = row.slice(start, at).trim();
      if (cell.includes('"')) return err({ code: 'strayQuote', found: cell });
      cells.push(cell);
    }
    if (at >= row.length) break;
  }
  return ok(cells);
}

/** Which separators stand outside quotes. */
export function separatorsIn(row: string): readonly Separator[] {
  const outside = row.replace(/"[^"]*"?/g, '');
  return SEPARATORS.filter((separator) => outside.includes(separator));
}

function afterSpaces(row: string, at: number): number {
  while (row[at] === ' ') at++;
  return at;
}

function readQuoted(row: string, start: number): { readonly text: string; readonly end: number } | null {
  let text = '';
  for (let from = start + 1; ;) {
    const quote = row.indexOf('"', from);
    if (quote < 0) return null;
    text += row.slice(from, quote);
    from = quote + 1;
    if (row[from] !== '"') return { text, end: from };
    text += '"';
    from++;
  }
}
