/** Pure geometry of flat bars with a label at their end: figures in, coordinates out, rounded to tenths. */

export const BAR_HEIGHT = 22;
export const BAR_PITCH = 46;
export const BARS_WIDTH = 540;
/** Room for the figure after the longest bar. */
const FIGURE_ROOM = 110;

export interface Bar {
  readonly y: number;
  readonly width: number;
  /** Where the figure begins. */
  readonly figureX: number;
  /** Baseline of both labels. */
  readonly textY: number;
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

/**
 * @param values 0 or more; undefined where a reason in words stands in place of the bar
 * @param full the value of a bar as long as there is room
 * @param left where bars begin: what the names need
 */
export function barsChart(
  values: readonly (number | undefined)[],
  { full, left = 120 }: { readonly full: number; readonly left?: number },
): { readonly height: number; readonly left: number; readonly bars: readonly Bar[] } {
  const room = BARS_WIDTH - left - FIGURE_ROOM;
  const bars = values.map((value = 0, i) => {
    const width = full > 0 ? tenth((Math.min(value, full) / full) * room) : 0;
    const y = 10 + i * BAR_PITCH;
    return { y, width, figureX: tenth(left + width + 10), textY: y + 16 };
  });
  return { height: values.length * BAR_PITCH, left, bars };
}
