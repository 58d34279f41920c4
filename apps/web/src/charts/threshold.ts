/** Pure geometry of the bar that says whether a share was reached: votes in, coordinates out, rounded to tenths. */

export const WIDTH = 720;
export const BAR_HEIGHT = 48;
export const BAR_Y = 30;
const GAP = 3;
const LETTER = 8.4;
const TEXT_MARGIN = 12;
/** Half of the halo of the need line, and a little. */
const LINE_ROOM = 8;

export interface ThresholdFigures {
  /** Votes, 0 or more; not all 0. */
  readonly for: number;
  readonly against: number;
  /** What the share is taken of: votes for and against, or all members. */
  readonly of: number;
  /** 0 to 1. */
  readonly need: number;
}

export interface ThresholdChart {
  readonly forWidth: number;
  readonly againstX: number;
  readonly againstWidth: number;
  readonly needX: number;
  /** Where the label of the need line ends, or begins where there is no room left of the line. */
  readonly needLabel: { readonly x: number; readonly anchor: 'end' | 'start' };
  /** Whether the words fit into their part, clear of the need line; otherwise they stand under the bar. */
  readonly isForInside: boolean;
  readonly isAgainstInside: boolean;
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
const widthOf = (text: string): number => [...text].length * LETTER;

/** @throws RangeError if there is nothing to take the share of */
export function thresholdChart(
  figures: ThresholdFigures,
  words: { readonly for: string; readonly against: string; readonly need: string },
): ThresholdChart {
  const { of, need } = figures;
  if (of <= 0) throw new RangeError('a share is taken of something');
  const forEnd = (figures.for / of) * WIDTH;
  const againstEnd = ((figures.for + figures.against) / of) * WIDTH;
  const gap = figures.for > 0 && figures.against > 0 ? GAP : 0;
  const needX = tenth(need * WIDTH);
  const againstX = Math.min(forEnd + gap, againstEnd);
  const isClear = (from: number, to: number): boolean => to + LINE_ROOM < needX || from - LINE_ROOM > needX;
  const forTo = TEXT_MARGIN + widthOf(words.for);
  const againstFrom = againstEnd - TEXT_MARGIN - widthOf(words.against);
  return {
    forWidth: tenth(forEnd),
    againstX: tenth(againstX),
    againstWidth: tenth(againstEnd - againstX),
    needX,
    needLabel: needX > widthOf(words.need) + 10 ? { x: needX - 8, anchor: 'end' } : { x: needX + 8, anchor: 'start' },
    isForInside: forTo + TEXT_MARGIN < forEnd && isClear(TEXT_MARGIN, forTo),
    isAgainstInside: againstFrom > againstX + TEXT_MARGIN && isClear(againstFrom, againstEnd - TEXT_MARGIN),
  };
}
