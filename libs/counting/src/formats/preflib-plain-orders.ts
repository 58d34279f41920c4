import type { PaperBox } from '../papers/paper-box.js';

const [NEWLINE, RETURN, SPACE, COMMA, ZERO, COLON] = [10, 13, 32, 44, 48, 58];
const MOST_DIGITS = 15;

/**
 * Reads the lines that nearly all of a large PrefLib file consists of: a number of papers, and candidates' numbers with
 * commas between them. Anything else is left to the reader that knows every form, and every fault.
 */
export class PlainOrders {
  /** By candidate: the line on which it was met last. */
  private readonly met: Uint32Array;
  private line = 0;

  /** @param afterPapers what stands between the number of papers and the order: a colon, or in older files a comma */
  constructor(
    private readonly box: PaperBox,
    private readonly afterPapers: number,
  ) {
    this.met = new Uint32Array(box.candidates + 1);
  }

  /**
   * @param bytes a line end (LF) stands at or after `start`
   * @returns where the next line starts; 0 if the line is not a plain one, and nothing was added to the box
   */
  read(bytes: Uint8Array, start: number): number {
    const { met, box } = this;
    const { run, candidates } = box;
    const line = ++this.line;
    let at = start;
    let papers = 0;
    for (let digit = (bytes[at] ?? 0) - ZERO; digit >= 0 && digit <= 9; digit = (bytes[++at] ?? 0) - ZERO)
      papers = papers * 10 + digit;
    if (papers === 0 || at - start > MOST_DIGITS || bytes[at] !== this.afterPapers) return 0;
    let length = 0;
    do {
      at++;
      if (bytes[at] === SPACE) at++;
      let candidate = 0;
      for (let digit = (bytes[at] ?? 0) - ZERO; digit >= 0 && digit <= 9; digit = (bytes[++at] ?? 0) - ZERO)
        candidate = candidate * 10 + digit;
      if (candidate === 0 || candidate > candidates || met[candidate] === line) return 0;
      met[candidate] = line;
      run[length++] = candidate;
    } while (bytes[at] === COMMA);
    if (bytes[at] === RETURN) at++;
    if (bytes[at] !== NEWLINE) return 0;
    box.addRun(length, papers);
    return at + 1;
  }
}

export const AFTER_PAPERS = { colon: COLON, comma: COMMA } as const;
