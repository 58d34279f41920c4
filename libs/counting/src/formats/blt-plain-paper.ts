import type { PaperBox } from '../papers/paper-box.js';

const [TAB, SPACE, ZERO, NINE] = [9, 32, 48, 57];

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

  /** @returns how many papers were added to the box; 0 if the line is not a plain one, and nothing was added */
  read(bytes: Uint8Array, start: number, end: number): number {
    const { run, candidates } = this.box;
    const paper = ++this.paper;
    let papers = -1;
    let length = 0;
    for (let at = start; at < end;) {
      let digit = bytes[at] ?? 0;
      if (digit === SPACE || digit === TAB) {
        at++;
        continue;
      }
      let value = 0;
      const first = at;
      for (; digit >= ZERO && digit <= NINE; digit = at < end ? (bytes[at] ?? 0) : SPACE) {
        value = value * 10 + digit - ZERO;
        at++;
      }
      if (at === first || at - first > 15 || (digit !== SPACE && digit !== TAB)) return 0;
      if (papers < 0) {
        if (value === 0) return 0;
        papers = value;
      } else if (value === 0) {
        return isBlank(bytes, at, end) ? this.add(length, papers) : 0;
      } else {
        if (value > candidates || this.met[value] === paper) return 0;
        this.met[value] = paper;
        run[length++] = value;
      }
    }
    return 0;
  }

  private add(length: number, papers: number): number {
    this.box.addRun(length, papers * this.box.unitsPerVote);
    return papers;
  }
}

function isBlank(bytes: Uint8Array, at: number, end: number): boolean {
  for (; at < end; at++) if (bytes[at] !== SPACE && bytes[at] !== TAB) return false;
  return true;
}
