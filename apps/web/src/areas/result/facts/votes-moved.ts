import type { CountRecord, CountStage } from '#libs/counting';
import type { FlowFigures, FlowMove, FlowNode, FlowStage } from '../../../charts/flow.js';
import { cut, figureOf, lengthOf, minus, placesOf, sumOf, unitsOf } from './figures.js';
import type { Figure } from './figures.js';
import { outcomesOf } from './outcomes.js';
import { totalOf, votesOf } from './shown-record.js';

/** Who holds votes: a candidate by number, several candidates taken together, or nobody any more. */
export type Holder = `${number}` | 'others' | 'rest';

/** Votes that went from one holder to another at a stage, as a figure of the record. */
export interface Moved {
  readonly from: Holder;
  readonly to: Holder;
  readonly votes: Figure;
}

/** Beyond these a picture of everybody could not be read. */
export const MOST_STAGES = 10;
export const MOST_CANDIDATES = 12;

/** Whether only the last two are shown one by one. */
export const isCrowded = ({ stages, candidates }: CountRecord): boolean =>
  stages.length > MOST_STAGES || candidates.length > MOST_CANDIDATES;

/**
 * What moved at a stage. What candidates gained comes from the papers that were transferred to them; what the others lost
 * besides went to nobody, value lost by cutting decimals included, so that gains and losses of the stage are met exactly.
 */
export function movedAt(stage: CountStage, before: CountStage): readonly Moved[] {
  const places = Math.max(...Object.values(stage.votes).map(placesOf), placesOf(stage.nonTransferable));
  const moved = new Map<string, bigint>();
  for (const { from, to, votes } of stage.transfers) {
    if (to === null) continue;
    const key = `${from} ${to}`;
    moved.set(key, (moved.get(key) ?? 0n) + unitsOf(votes, places));
  }
  const candidates = Object.keys(stage.votes) as `${number}`[]; // candidate numbers
  const toCandidates = [...moved].map(([key, units]): Moved => {
    const [from, to] = key.split(' ') as [`${number}`, `${number}`]; // as put together above
    return { from, to, votes: figureOf(units, places) };
  });
  const toNobody = candidates.map((from): Moved => {
    const change = unitsOf(minus(votesOf(stage, Number(from)), votesOf(before, Number(from))), places);
    const given = sumUnits(
      toCandidates.filter((one) => one.from === from),
      places,
    );
    const got = sumUnits(
      toCandidates.filter(({ to }) => to === from),
      places,
    );
    return { from, to: 'rest', votes: figureOf(got - given - change, places) };
  });
  return [...toCandidates, ...toNobody].filter(({ votes }) => unitsOf(votes, places) > 0n);
}

const sumUnits = (moved: readonly Moved[], places: number): bigint =>
  unitsOf(sumOf(moved.map(({ votes }) => votes)), places);

/** Finalists by final votes, then the others by time of leaving, the last first; nobody at the end. */
function orderOf(record: CountRecord): readonly Holder[] {
  const last = record.stages.at(-1);
  const byEnd = outcomesOf(record).filter(({ outcome }) => outcome.kind !== 'withdrawn');
  const finalists = byEnd.filter(({ outcome }) => outcome.kind !== 'excluded');
  const rank = new Map(finalists.map(({ number }, i) => [number, i]));
  const final = finalists
    .map(({ number }) => number)
    .sort((a, b) => {
      const more = lengthOf(votesOf(last, b)) - lengthOf(votesOf(last, a));
      return more || (rank.get(a) ?? 0) - (rank.get(b) ?? 0);
    });
  const left = byEnd.filter(({ outcome }) => outcome.kind === 'excluded').map(({ number }) => number);
  return [...[...final, ...left].map((number): Holder => `${number}`), 'rest'];
}

/**
 * The figures of the picture of votes that moved. Its heights come from the exact figures of the record.
 *
 * @param only candidates who are shown one by one; all of them unless given
 */
export function flowFigures(record: CountRecord, only?: readonly number[]): FlowFigures {
  const holder = (id: Holder): Holder =>
    only === undefined || id === 'rest' || only.includes(Number(id)) ? id : 'others';
  const order = [...new Set(orderOf(record).map(holder))];
  const isInOrder = [...order.filter((id) => id !== 'others' && id !== 'rest'), 'others', 'rest'];
  return {
    order: only === undefined ? order : isInOrder.filter((id) => order.some((one) => one === id)),
    all: lengthOf(record.stages[0] ? totalOf(record.stages[0]) : '0'),
    stages: record.stages.map((stage, i): FlowStage => {
      const before = record.stages[i - 1];
      return {
        stage: stage.number,
        nodes: nodesOf(stage, holder),
        moves: before === undefined ? [] : joined(movedAt(stage, before), holder),
      };
    }),
  };
}

function nodesOf({ votes, nonTransferable }: CountStage, holder: (id: Holder) => Holder): readonly FlowNode[] {
  const held = new Map<Holder, Figure[]>([['rest', [nonTransferable]]]);
  for (const [candidate, figure] of Object.entries(votes)) {
    const id = holder(candidate as `${number}`); // a candidate number
    held.set(id, [...(held.get(id) ?? []), figure]);
  }
  return [...held].flatMap(([id, figures]) => {
    const sum = lengthOf(sumOf(figures));
    return sum > 0 ? [{ id, votes: sum }] : [];
  });
}

/** Moves between those taken together are no moves. */
function joined(moves: readonly Moved[], holder: (id: Holder) => Holder): readonly FlowMove[] {
  const sums = new Map<string, { readonly from: Holder; readonly to: Holder; readonly votes: readonly Figure[] }>();
  for (const { from, to, votes } of moves) {
    const [a, b] = [holder(from), holder(to)];
    if (a === b) continue;
    const key = `${a} ${b}`;
    sums.set(key, { from: a, to: b, votes: [...(sums.get(key)?.votes ?? []), votes] });
  }
  return [...sums.values()].map(({ from, to, votes }) => ({ from, to, votes: lengthOf(sumOf(votes)) }));
}

/** Below this a chip has room for decimals, and would often say 0 without them. */
const FEW_VOTES = 10;

/** Votes of the picture for a chip of at most four digits: whole from ten on, with two decimals below; cut. */
export const chipFigure = (votes: number): Figure => cut(votes.toFixed(6), votes < FEW_VOTES ? 2 : 0);
