/** Pure geometry of stacked bars by stage: votes in, coordinates out, rounded to tenths. */

export const WIDTH = 1110;
export const BAR_HEIGHT = 32;
export const BAR_PITCH = 52;
/** Between the end of the longest bar and the edge: total and outcome stand there. */
const LABEL_ROOM = 241.5;
const GAP = 1.2;
const TOP = 34;
const LABEL_DISTANCE = 10;
/** Right of the quota line, where a label would stand on it. */
const LABEL_BEHIND_LINE = 12;
/** Parts wider than this have the number of their stage in a disc. */
const DISC_FROM = 24;
/** Units that a letter takes at 15 units, on the wide side. */
const LETTER = { bold: 9.2, plain: 7.8 } as const;

/** Votes that arrived at one stage. */
export interface Arrival {
  readonly stage: number;
  /** More than 0. */
  readonly votes: number;
}

export interface BuildUpRow {
  readonly name: string;
  /** In the order of the stages; first choices are those of stage 1. */
  readonly arrivals: readonly Arrival[];
  /** As they are written at the end of the bar. */
  readonly total: string;
  readonly outcome: string;
  /** Of the first choices, as it is written inside their part. */
  readonly first: string;
}

export interface BuildUpPart {
  readonly stage: number;
  readonly x: number;
  readonly width: number;
  /** Middle of the disc with the number of the stage; undefined where there is no room for one. */
  readonly discX: number | undefined;
}

export interface BuildUpBar {
  readonly y: number;
  readonly parts: readonly BuildUpPart[];
  readonly labelX: number;
  /** Whether the figure of the first choices fits into their part. */
  readonly isFirstShown: boolean;
}

export interface BuildUpChart {
  readonly height: number;
  /** Where bars begin. */
  readonly left: number;
  readonly bars: readonly BuildUpBar[];
  /** Undefined for a count without a quota. */
  readonly quotaX: number | undefined;
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
const widthOf = (text: string, letter: number): number => [...text].length * letter;

/** How much of a name stands beside a bar; the table has it whole. */
const LONGEST_NAME = 30;
export const shortName = (name: string, letters = LONGEST_NAME): string =>
  [...name].length <= letters ? name : `${[...name].slice(0, letters - 1).join('')}…`;

/**
 * The length of a bar is all votes that the candidate ever received, so that the bar of an elected one may pass the quota.
 * Every part begins exactly where the votes before it end; the gap is taken from its own end.
 *
 * @param quota votes; undefined where there is none
 */
export function buildUpChart(rows: readonly BuildUpRow[], quota: number | undefined): BuildUpChart {
  const left = Math.max(128, 16 + Math.max(0, ...rows.map(({ name }) => widthOf(shortName(name), LETTER.bold - 1))));
  const received = rows.map(({ arrivals }) => arrivals.reduce((sum, { votes }) => sum + votes, 0));
  const most = Math.max(quota ?? 0, ...received);
  const unit = most > 0 ? (WIDTH - left - LABEL_ROOM) / most : 0;
  const quotaX = quota === undefined ? undefined : tenth(left + quota * unit);
  const bars = rows.map((row, i) => {
    const parts = partsOf(row.arrivals, left, unit);
    const end = left + (received[i] ?? 0) * unit;
    const [first] = parts;
    return {
      y: TOP + i * BAR_PITCH,
      parts,
      labelX: labelX(end + LABEL_DISTANCE, row, quotaX),
      isFirstShown: first?.stage === 1 && first.width > widthOf(row.first, LETTER.bold) + 18,
    };
  });
  return { height: TOP + rows.length * BAR_PITCH + 10, left: tenth(left), bars, quotaX };
}

function partsOf(arrivals: readonly Arrival[], left: number, unit: number): readonly BuildUpPart[] {
  let before = 0;
  return arrivals.map(({ stage, votes }) => {
    const x = left + before * unit;
    const width = Math.max(votes * unit - GAP, 0.4);
    before += votes;
    return {
      stage,
      x: tenth(x),
      width: tenth(width),
      discX: stage > 1 && width > DISC_FROM ? tenth(x + width / 2) : undefined,
    };
  });
}

function labelX(x: number, { total, outcome }: BuildUpRow, quotaX: number | undefined): number {
  const width = Math.max(widthOf(total, LETTER.bold), widthOf(outcome, LETTER.plain));
  const isOnLine = quotaX !== undefined && x - 6 < quotaX && quotaX < x + width + 6;
  return tenth(isOnLine ? quotaX + LABEL_BEHIND_LINE : x);
}
