const NEWLINE = 10;
const RETURN = 13;

/** No line of any format we read is longer: 255 names of 4,000 bytes. */
export const LONGEST_LINE = 1024 * 1024;

/** What is done with each line: its bytes from `start` up to `end`, without the line end. They are not kept. */
export type TakeLine = (bytes: Uint8Array, start: number, end: number) => void;

/**
 * Takes a line before anybody has looked for its end, which is LF and not far off.
 *
 * @returns where the next line starts; 0 to leave the line to {@link TakeLine}
 */
export type TakeAhead = (bytes: Uint8Array, start: number) => number;

/**
 * Splits bytes that come in pieces of any size into lines, ended by LF, CRLF or CR. Lines that lie within one piece are not
 * copied, so that a file of any size passes through in bounded memory.
 */
export class ByteLines {
  /** The number of the line that is being taken, from 1. */
  line = 0;
  private rest: Uint8Array = new Uint8Array();
  private isAfterReturn = false;

  constructor(
    private readonly take: TakeLine,
    private readonly takeAhead: TakeAhead = () => 0,
  ) {}

  /** @returns false if a line is longer than {@link LONGEST_LINE}: nothing more should be read */
  push(piece: Uint8Array): boolean {
    let start = this.isAfterReturn && piece[0] === NEWLINE ? 1 : 0;
    if (piece.length > 0) this.isAfterReturn = false;
    const lastEnd = piece.lastIndexOf(NEWLINE);
    while (start < piece.length) {
      const next = this.rest.length === 0 && start <= lastEnd ? this.takeAhead(piece, start) : 0;
      if (next > 0) this.line++;
      const after = next > 0 ? next : this.takeOne(piece, start);
      if (after === 0) break;
      start = after;
    }
    if (this.rest.length + piece.length - start > LONGEST_LINE) {
      this.line++;
      return false;
    }
    if (start < piece.length) this.rest = joined(this.rest, piece.subarray(start));
    return true;
  }

  /** @returns where the next line starts; 0 if this one does not end in the piece */
  private takeOne(piece: Uint8Array, start: number): number {
    let end = start;
    while (end < piece.length && piece[end] !== NEWLINE && piece[end] !== RETURN) end++;
    if (end === piece.length) return 0;
    this.emit(piece, start, end);
    if (piece[end] === NEWLINE) return end + 1;
    if (end + 1 === piece.length) this.isAfterReturn = true;
    return piece[end + 1] === NEWLINE ? end + 2 : end + 1;
  }

  /** Takes the last line if no line end stands behind it. */
  end(): void {
    if (this.rest.length > 0) this.emit(this.rest, this.rest.length, this.rest.length);
  }

  private emit(piece: Uint8Array, start: number, end: number): void {
    this.line++;
    if (this.rest.length === 0) return this.take(piece, start, end);
    const line = joined(this.rest, piece.subarray(start, end));
    this.rest = new Uint8Array();
    this.take(line, 0, line.length);
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
