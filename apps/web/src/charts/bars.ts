/**
 * Pure geometry of flat bars: each name stands above its bar, whole, and the figure at the end of the bar. Heights are in
 * pixels, lengths in hundredths of the width that the chart is given, so that its words are of one size on every screen.
 */

export const BAR_HEIGHT = 22;
/** The longest bar; the rest is room for its figure on a narrow phone. */
export const LONGEST_PERCENT = 64;
/** From baseline to baseline. */
const LINE = 20;
const FIRST_BASELINE = 15;
const NAME_TO_BAR = 7;
const ROW_GAP = 18;
/** Letters of 15 pixels that a narrow phone has room for. */
const LINE_LETTERS = 36;

export interface BarRow {
  readonly name: string;
  /** 0 or more; undefined where a reason in words stands in place of the bar. */
  readonly value: number | undefined;
  readonly reason?: string | undefined;
}

/** A line of words and its baseline. */
export interface Line {
  readonly text: string;
  readonly y: number;
}

export interface Bar {
  readonly name: readonly Line[];
  /** In place of the bar; empty where there is one. */
  readonly reason: readonly Line[];
  readonly y: number;
  /** 0 to LONGEST_PERCENT. */
  readonly percent: number;
}

/** @param full the value of the longest bar; 0 where nothing can be compared */
export function barsChart(
  rows: readonly BarRow[],
  { full }: { readonly full: number },
): { readonly height: number; readonly bars: readonly Bar[] } {
  let top = 0;
  const bars = rows.map(({ name, value, reason = '' }): Bar => {
    const names = linesAt(name, top);
    const y = top + names.length * LINE + NAME_TO_BAR;
    if (value === undefined) {
      const reasons = linesAt(reason, top + names.length * LINE);
      top += (names.length + reasons.length) * LINE + ROW_GAP;
      return { name: names, reason: reasons, y, percent: 0 };
    }
    top = y + BAR_HEIGHT + ROW_GAP;
    return {
      name: names,
      reason: [],
      y,
      percent: full > 0 ? tenth((Math.min(value, full) / full) * LONGEST_PERCENT) : 0,
    };
  });
  return { height: Math.max(0, top - ROW_GAP + 1), bars };
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

const linesAt = (text: string, top: number): readonly Line[] =>
  wrapped(text).map((line, i) => ({ text: line, y: top + FIRST_BASELINE + i * LINE }));

/** Broken at blanks; nothing is cut off. */
function wrapped(text: string): readonly string[] {
  return text.split(' ').reduce<readonly string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last === undefined || [...last, ' ', ...word].length > LINE_LETTERS) return [...lines, word];
    return [...lines.slice(0, -1), `${last} ${word}`];
  }, []);
}
