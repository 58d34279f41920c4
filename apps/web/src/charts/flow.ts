/** Pure geometry of votes that move from stage to stage: votes in, coordinates out, rounded to tenths. */

/** Votes that one node holds at the end of a stage; `rest` holds what no candidate holds any more. */
export interface FlowNode {
  readonly id: string;
  /** More than 0. */
  readonly votes: number;
}

/** Votes that went from one node to another at a stage. */
export interface FlowMove {
  readonly from: string;
  readonly to: string;
  /** More than 0. */
  readonly votes: number;
}

export interface FlowStage {
  readonly stage: number;
  /** Who holds votes at the end of the stage. */
  readonly nodes: readonly FlowNode[];
  /** How they came from the stage before; none at the first. */
  readonly moves: readonly FlowMove[];
}

export interface FlowFigures {
  /** One order for all columns, from top to bottom. */
  readonly order: readonly string[];
  readonly stages: readonly FlowStage[];
  /** Votes of every stage together, more than 0. */
  readonly all: number;
}

export const HEIGHT = 600;
export const NODE_WIDTH = 13;
const TOP = 54;
const BOTTOM = 4;
const GAP = 15;
/** Names stand left of the first column, names and totals right of the last. */
const SIDE = { left: 104, right: 226 } as const;
const COLUMN = 110;
const LEAST_WIDTH = 1110;
/** Ribbons higher than this have their figure in a chip. */
const CHIP_FROM = 11;
export const CHIP = { width: 34, height: 20, distance: 7 } as const;
/** Two names nearer than this would be on each other. */
const NAME_LINE = 18;

export interface PlacedNode {
  readonly id: string;
  readonly stage: number;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

export interface Ribbon {
  readonly stage: number;
  readonly from: string;
  readonly to: string;
  readonly votes: number;
  readonly stays: boolean;
  readonly path: string;
  readonly height: number;
  /** Left upper corner of the chip with the figure; undefined where the ribbon is too thin for one. */
  readonly chip: { readonly x: number; readonly y: number } | undefined;
}

/** Baseline of the name of a node in the first or the last column. */
export interface PlacedName {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

export interface FlowChart {
  readonly width: number;
  readonly nodes: readonly PlacedNode[];
  /** What stays first, so that what moves is drawn over it. */
  readonly ribbons: readonly Ribbon[];
  readonly names: { readonly left: readonly PlacedName[]; readonly right: readonly PlacedName[] };
  readonly columns: readonly { readonly stage: number; readonly x: number }[];
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

interface Box {
  readonly y: number;
  readonly height: number;
}

/** @param leftRoom what the names at the left need, if more than usual */
export function flowChart({ order, stages, all }: FlowFigures, leftRoom = 0): FlowChart {
  const left = Math.max(SIDE.left, leftRoom);
  const width = Math.max(LEAST_WIDTH, left + SIDE.right + (stages.length - 1) * COLUMN);
  const most = Math.max(1, ...stages.map(({ nodes }) => nodes.length));
  const unit = (HEIGHT - TOP - BOTTOM - (most - 1) * GAP) / all;
  const pitch = stages.length > 1 ? (width - left - SIDE.right - NODE_WIDTH) / (stages.length - 1) : 0;
  const x = (i: number): number => left + i * pitch;
  const boxes = stages.map(({ nodes }) => stacked(nodes, order, unit));
  const placed = stages.map(({ stage }, i) =>
    [...(boxes[i] ?? [])].map(([id, { y, height }]) => ({
      id,
      stage,
      x: tenth(x(i)),
      y: tenth(y),
      height: tenth(height),
    })),
  );
  const ribbons = stages.flatMap((stage, i) => {
    const [before, now] = [boxes[i - 1], boxes[i]];
    if (before === undefined || now === undefined) return [];
    return ribbonsOf(stage, { before, now, order, unit, x0: x(i - 1) + NODE_WIDTH, x1: x(i) });
  });
  return {
    width,
    nodes: placed.flat(),
    ribbons: [...ribbons.filter(({ stays }) => stays), ...ribbons.filter(({ stays }) => !stays)],
    names: {
      left: namesOf(placed[0] ?? [], left - 9),
      right: namesOf(placed.at(-1) ?? [], tenth(x(stages.length - 1) + NODE_WIDTH + 9)),
    },
    columns: stages.map(({ stage }, i) => ({ stage, x: tenth(x(i)) })),
  };
}

function stacked(nodes: readonly FlowNode[], order: readonly string[], unit: number): ReadonlyMap<string, Box> {
  const boxes = new Map<string, Box>();
  let y = TOP;
  for (const id of order) {
    const node = nodes.find((one) => one.id === id);
    if (node === undefined) continue;
    boxes.set(id, { y, height: node.votes * unit });
    y += node.votes * unit + GAP;
  }
  return boxes;
}

interface Between {
  readonly before: ReadonlyMap<string, Box>;
  readonly now: ReadonlyMap<string, Box>;
  readonly order: readonly string[];
  readonly unit: number;
  readonly x0: number;
  readonly x1: number;
}

/** Votes leave a node from its top: first what stays, then what moves, in column order. They arrive under what stayed. */
function ribbonsOf({ stage, moves }: FlowStage, { before, now, order, unit, x0, x1 }: Between): readonly Ribbon[] {
  const left = new Map([...before].map(([id, box]) => [id, box.y]));
  const arrived = new Map([...now].map(([id, box]) => [id, box.y]));
  const gone = (id: string): number =>
    moves.reduce((sum, { from, votes }) => (from === id ? sum + votes : sum), 0) * unit;
  const place = (from: string, to: string, votes: number): Ribbon => {
    const height = votes * unit;
    const [y0, y1] = [left.get(from) ?? 0, arrived.get(to) ?? 0];
    left.set(from, y0 + height);
    arrived.set(to, y1 + height);
    const stays = from === to;
    const hasChip = !stays && height > CHIP_FROM;
    const chip = { x: tenth(x1 - CHIP.distance - CHIP.width), y: tenth(y1 + height / 2 - CHIP.height / 2) };
    return {
      stage,
      from,
      to,
      votes,
      stays,
      path: ribbonPath({ x0, y0, x1, y1, height }),
      height: tenth(height),
      chip: hasChip ? chip : undefined,
    };
  };
  const staying = order.flatMap((id) => {
    const box = before.get(id);
    const height = (box?.height ?? 0) - gone(id);
    return box && now.has(id) && height > 0.01 ? [place(id, id, height / unit)] : [];
  });
  const inOrder = [...moves].sort(
    (a, b) => order.indexOf(a.from) - order.indexOf(b.from) || order.indexOf(a.to) - order.indexOf(b.to),
  );
  return [
    ...staying,
    ...inOrder.flatMap(({ from, to, votes }) => (before.has(from) && now.has(to) ? [place(from, to, votes)] : [])),
  ];
}

function ribbonPath(at: { x0: number; y0: number; x1: number; y1: number; height: number }): string {
  const [x0, y0, x1, y1] = [at.x0, at.y0, at.x1, at.y1].map(tenth);
  const [end0, end1] = [tenth(at.y0 + at.height), tenth(at.y1 + at.height)];
  const c = tenth((at.x0 + at.x1) / 2);
  return `M${x0} ${y0}C${c} ${y0} ${c} ${y1} ${x1} ${y1}V${end1}C${c} ${end1} ${c} ${end0} ${x0} ${end0}Z`;
}

/** In the middle of their nodes, moved down where two would be on each other. */
function namesOf(nodes: readonly PlacedNode[], x: number): readonly PlacedName[] {
  const names: PlacedName[] = [];
  for (const { id, y, height } of nodes) {
    const middle = y + height / 2 + 5;
    const before = names.at(-1);
    names.push({ id, x, y: tenth(before ? Math.max(middle, before.y + NAME_LINE) : middle) });
  }
  return names;
}
