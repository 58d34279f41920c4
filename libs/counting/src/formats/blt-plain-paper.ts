import type { PaperBox } from '../papers/paper-box.js';

const [TAB, NEWLINE, RETURN, SPACE, ZERO] = [9, 10, 13, 32, 48];

/** Of a byte less that of the digit 0. One comparison: as unsigned numbers the bytes below 0 lie far above 9. */
const isDigit = (digit: number): boolean => digit >>> 0 <= 9;
const isBlank = (digit: number): boolean => digit === SPACE - ZERO || digit === TAB - ZERO;

/**
 * Reads the lines that nearly all of a large BLT file consists of: whole numbers with spaces between them, each candidate at
 * most once, and a 0 at the end. Anything else is left to the reader that knows every form, and every fault.
 */
export class PlainPapers {
  /** By candidate: the paper on which it was met last. */
  private readonly met: Uint32Array;
  private paper = 0;

  constructor(private readonly box: PaperBox) {
    this.met = new Uint32Array(box.candidates + 1);
  }

  /**
   * @param bytes a line end (LF) stands at or after `start`
   * @returns where the next line starts; 0 if the line is not a plain one, and nothing was added to the box
   */
  read(bytes: Uint8Array, start: number): number {
    const { met, box } = this;
    const { run, candidates } = box;
    const paper = ++this.paper;
    let at = start;
    let papers = 0;
    let digit = (bytes[at] ?? 0) - ZERO;
    for (; isDigit(digit); digit = (bytes[++at] ?? 0) - ZERO) papers = papers * 10 + digit;
    if (papers === 0 || at - start > 15) return 0;
    for (let length = 0; ;) {
      if (!isBlank(digit)) return 0;
      for (digit = (bytes[++at] ?? 0) - ZERO; !isDigit(digit); digit = (bytes[++at] ?? 0) - ZERO)
        if (!isBlank(digit)) return 0;
      let candidate = digit;
      for (digit = (bytes[++at] ?? 0) - ZERO; isDigit(digit); digit = (bytes[++at] ?? 0) - ZERO)
        candidate = candidate * 10 + digit;
      if (candidate === 0) return this.end(bytes, at, length, papers);
      if (candidate > candidates || met[candidate] === paper) return 0;
      met[candidate] = paper;
      run[length++] = candidate;
    }
  }

  private end(bytes: Uint8Array, at: number, length: number, papers: number): number {
    while (bytes[at] === SPACE || bytes[at] === TAB) at++;
    if (bytes[at] === RETURN) at++;
    if (bytes[at] !== NEWLINE) return 0;
    this.box.addRun(length, papers * this.box.unitsPerVote);
    return at + 1;
  }
}
