/** Pure geometry of two lines over the stages of a count: votes in, coordinates out, rounded to tenths. */

export interface TwoAtStage {
  readonly stage: number;
  readonly winner: number;
  readonly beaten: number;
}

export const HEIGHT = 300;
export const PLOT = { left: 30, right: 442, top: 22, bottom: 252 } as const;
/** Highest and lowest figure: room is left above and below for what is written there. */
const HIGHEST = 44.7;
const LOWEST = 227.5;
/** Stages that can have their number under them. */
const MOST_NUMBERS = 12;
const FIGURE = { above: 13, below: 24 } as const;
/** Two ends nearer than this would have their names on each other. */
const END_LINE = 19;

export interface PlacedPoint {
  readonly stage: number;
  readonly x: number;
  readonly y: number;
}

export interface PlacedFigure {
  readonly stage: number;
  readonly of: 'winner' | 'beaten';
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle';
}

export interface LastTwoChart {
  readonly winner: readonly PlacedPoint[];
  readonly beaten: readonly PlacedPoint[];
  /** The numbers written under the chart. */
  readonly numbers: readonly { readonly stage: number; readonly x: number }[];
  /** At the first stage, and wherever another of the two leads than before. */
  readonly figures: readonly PlacedFigure[];
  /** Baselines of name and total at the right, for each of the two. */
  readonly ends: Readonly<Record<'winner' | 'beaten', { readonly nameY: number; readonly totalY: number }>>;
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** @throws RangeError of fewer than two stages: that is no course */
export function lastTwoChart(course: readonly TwoAtStage[]): LastTwoChart {
  const [first, last] = [course[0], course.at(-1)];
  if (first === undefined || last === undefined || first === last) throw new RangeError('a course has two stages');
  const votes = course.flatMap(({ winner, beaten }) => [winner, beaten]);
  const [least, most] = [Math.min(...votes), Math.max(...votes)];
  const x = (i: number): number => tenth(PLOT.left + ((PLOT.right - PLOT.left) * i) / (course.length - 1));
  const y = (value: number): number =>
    most === least
      ? tenth((HIGHEST + LOWEST) / 2)
      : tenth(LOWEST - ((value - least) / (most - least)) * (LOWEST - HIGHEST));
  const points = (of: 'winner' | 'beaten'): readonly PlacedPoint[] =>
    course.map((at, i) => ({ stage: at.stage, x: x(i), y: y(at[of]) }));
  const each = Math.ceil(course.length / MOST_NUMBERS);
  return {
    winner: points('winner'),
    beaten: points('beaten'),
    numbers: course.flatMap(({ stage }, i) => (i % each === 0 ? [{ stage, x: x(i) }] : [])),
    figures: course.flatMap((at, i) => (isWritten(course, i) ? figuresAt(at, i) : [])),
    ends: ends(y(last.winner), y(last.beaten)),
  };

  function figuresAt(at: TwoAtStage, i: number): readonly PlacedFigure[] {
    const isAhead = at.winner >= at.beaten;
    const place = { stage: at.stage, x: i === 0 ? x(0) - 4 : x(i), anchor: i === 0 ? 'start' : 'middle' } as const;
    const of = (one: 'winner' | 'beaten', isUpper: boolean): PlacedFigure => ({
      ...place,
      of: one,
      y: tenth(y(at[one]) + (isUpper ? -FIGURE.above : FIGURE.below)),
    });
    return [of('winner', isAhead), of('beaten', !isAhead)];
  }
}

/** The totals at the last stage stand with the names. */
function isWritten(course: readonly TwoAtStage[], i: number): boolean {
  const [at, before] = [course[i], course[i - 1]];
  if (at === undefined || i === course.length - 1) return false;
  return before === undefined || leader(at) !== leader(before);
}

const leader = ({ winner, beaten }: TwoAtStage): number => Math.sign(winner - beaten);

/** The upper one is written upwards from its end, the other downwards. */
function ends(winner: number, beaten: number): LastTwoChart['ends'] {
  const upper = (y: number) => ({ nameY: tenth(y - 1), totalY: tenth(y - 1 - END_LINE) });
  const lower = (y: number) => ({ nameY: tenth(y + 15), totalY: tenth(y + 15 + END_LINE) });
  return winner <= beaten
    ? { winner: upper(winner), beaten: lower(beaten) }
    : { winner: lower(winner), beaten: upper(beaten) };
}

/** Of the line through the points, straight from stage to stage. */
export const linePath = (points: readonly PlacedPoint[]): string =>
  points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('');
