/** Pure geometry of a chart of turnout over time: figures in, coordinates out, rounded to tenths. */

/** One point of the course: so many had voted by then. */
export interface CoursePoint {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly voted: number;
}

export interface CourseFigures {
  readonly points: readonly CoursePoint[];
  readonly opensAt: number;
  readonly closesAt: number;
  /** The moment of the newest figure, and that figure. */
  readonly now: CoursePoint;
  /** People who may vote, 1 or more. */
  readonly electors: number;
  /** Where the bottom is marked; unless told, four parts of the time from opening to close. */
  readonly marks?: readonly number[];
}

export const WIDTH = 650;
export const HEIGHT = 396;
const MARGIN = { left: 42, right: 120, top: 14, bottom: 50 } as const;
export const PLOT = {
  left: MARGIN.left,
  right: WIDTH - MARGIN.right,
  top: MARGIN.top,
  bottom: HEIGHT - MARGIN.bottom,
} as const;

export interface CourseChart {
  /** Path of the line, from the opening with nobody to the newest figure. */
  readonly line: string;
  readonly end: { readonly x: number; readonly y: number };
  /** Grid lines with their part of the electors, 0 to 1. */
  readonly shares: readonly { readonly share: number; readonly y: number }[];
  /** Moments along the bottom. */
  readonly moments: readonly { readonly at: number; readonly x: number }[];
  /** Whether the label of the newest figure stands left of the end; right of it near the beginning. */
  readonly isLabelLeft: boolean;
}

const STEPS = [0.01, 0.02, 0.03, 0.05, 0.06, 0.1, 0.15, 0.25] as const;
const LINES = 4;
const MOMENTS = 4;

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** The lowest of the steps with which the share fits under the top line. */
export const stepFor = (share: number): number => STEPS.find((step) => step * LINES >= share) ?? 0.25;

const quarters = (from: number, to: number): readonly number[] =>
  Array.from({ length: MOMENTS + 1 }, (_, i) => from + ((to - from) * i) / MOMENTS);

/** @throws RangeError where the poll has no length, or nobody may vote: there is no chart of that */
export function courseChart({ points, opensAt, closesAt, now, electors, marks }: CourseFigures): CourseChart {
  if (closesAt <= opensAt || electors < 1) throw new RangeError('a poll has hours and electors');
  const x = (at: number): number =>
    tenth(PLOT.left + (Math.min(Math.max(at - opensAt, 0) / (closesAt - opensAt), 1) || 0) * (PLOT.right - PLOT.left));
  const step = stepFor(now.voted / electors);
  const y = (voted: number): number =>
    tenth(PLOT.bottom - (voted / electors / (step * LINES)) * (PLOT.bottom - PLOT.top));
  const before = points.filter(({ at }) => at >= opensAt && at < now.at);
  const course = [{ at: opensAt, voted: 0 }, ...before, now];
  const end = { x: x(now.at), y: y(now.voted) };
  return {
    line: course.map(({ at, voted }, i) => `${i === 0 ? 'M' : 'L'}${x(at)} ${y(voted)}`).join(''),
    end,
    shares: Array.from({ length: LINES + 1 }, (_, i) => ({ share: step * i, y: y(step * i * electors) })),
    moments: (marks ?? quarters(opensAt, closesAt)).map((at) => ({ at, x: x(at) })),
    isLabelLeft: end.x > PLOT.left + 170,
  };
}
