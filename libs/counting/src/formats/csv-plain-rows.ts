import type { PaperBox } from '../papers/paper-box.js';
import type { CsvHeader } from './csv-header.js';

const [NEWLINE, RETURN, ZERO] = [10, 13, 48];
const [MOST_DIGITS, MOST_AMOUNT_DIGITS, HIGHEST] = [3, 15, 255];

/**
 * Reads the rows that nearly all of a large CSV file consists of: whole numbers and blanks with separators between them.
 * Anything else is left to the reader that knows every form, and every fault.
 */
export class PlainRows {
  private readonly marks: Uint8Array;
  private readonly separator: number;
  private readonly columns: number;
  private readonly papersColumn: number;

  /** Not for files with weights. */
  constructor(
    { columns, amount }: CsvHeader,
    separator: string,
    private readonly box: PaperBox,
  ) {
    this.marks = new Uint8Array(box.candidates);
    this.separator = separator.charCodeAt(0);
    this.columns = columns;
    this.papersColumn = amount?.column ?? -1;
  }

  /**
   * @param bytes a line end (LF) stands at or after `start`
   * @returns where the next row starts; 0 if the row is not a plain one, and nothing was added to the box
   */
  read(bytes: Uint8Array, start: number): number {
    const { marks, separator, columns, papersColumn, box } = this;
    let at = start;
    let papers = 1;
    for (let column = 0, candidate = 0; column < columns; column++) {
      const from = at;
      let number = 0;
      for (let digit = (bytes[at] ?? 0) - ZERO; digit >= 0 && digit <= 9; digit = (bytes[++at] ?? 0) - ZERO)
        number = number * 10 + digit;
      if (column === papersColumn) {
        if (number === 0 || at - from > MOST_AMOUNT_DIGITS) return 0;
        papers = number;
      } else {
        if (number > HIGHEST || at - from > MOST_DIGITS) return 0;
        marks[candidate++] = number;
      }
      if (column + 1 < columns && bytes[at++] !== separator) return 0;
    }
    if (bytes[at] === RETURN) at++;
    if (bytes[at] !== NEWLINE || (columns === 1 && (bytes[start] ?? 0) < ZERO)) return 0;
    box.addMarks(marks, papers * box.unitsPerVote);
    return at + 1;
  }
}
