import type { ContestId } from '../ids.js';
import { KnownSums, largeFirst } from './known-sums.js';
import type { ContestFigures, Figures, ShownGroup } from './turnout.js';

/** People who are on the same rolls and in the same classes. */
export interface TurnoutCell extends Figures {
  readonly contests: readonly ContestId[];
  /** Classes that vote, as `constituency/class`, in which they were on the record date. */
  readonly classes: readonly string[];
  /** Those whose vote is in, by contest. */
  readonly votedIn: ReadonlyMap<ContestId, number>;
}

export interface ClassOnShow {
  readonly constituencyCode: string;
  /** `constituency/class`. */
  readonly path: string;
}

export interface TurnoutOnShow {
  readonly total: Figures;
  readonly contests: readonly ContestFigures[];
  readonly groups: readonly ShownGroup[];
}

/**
 * What may be shown of a turnout (journeys 11.4; reliability SEC-06, SEC-07): the total, then contests in the order of
 * the ballot paper, then classes in the order of the rule-book, each only if no number, and no sum or difference of the
 * numbers shown so far with it, is about fewer people than the secrecy number. A class that cannot be shown by itself is
 * joined with the next of its constituency, what is left of a constituency with the one shown last there, then with the
 * next constituency; and what can be joined with nothing is hidden.
 *
 * What is joined depends on the rolls alone and never on who has voted. So it is the same whenever one looks, and from
 * two looks nobody learns more than how many of a group voted in between: no group is shown that another look would let
 * one take apart.
 *
 * @param cells disjoint; together everybody on any roll
 * @returns undefined where fewer people may vote than the secrecy number
 */
export function showTurnout(input: {
  readonly cells: readonly TurnoutCell[];
  /** In the order of the ballot paper. */
  readonly contests: readonly ContestId[];
  /** In the order of the rule-book. Classes without electors are left out of what is shown. */
  readonly classes: readonly ClassOnShow[];
  readonly secrecyNumber: number;
}): TurnoutOnShow | undefined {
  const cells = largeFirst(input.cells, input.secrecyNumber);
  const sizes = cells.map(({ electors }) => electors);
  const total = figuresOf(cells);
  if (total.electors < input.secrecyNumber) return undefined;

  let known = KnownSums.none(sizes, input.secrecyNumber).with(cells.map(() => true));
  const contests: ContestFigures[] = [];
  for (const contestId of input.contests) {
    const onRoll = cells.filter((cell) => cell.contests.includes(contestId));
    const more = known.with(cells.map((cell) => cell.contests.includes(contestId)));
    if (onRoll.length === 0 || more.singlesOut) continue;
    known = more;
    const voted = sum(onRoll, (cell) => cell.votedIn.get(contestId) ?? 0);
    contests.push({ contestId, electors: sum(onRoll, ({ electors }) => electors), voted });
  }
  const classes = input.classes.filter(({ path }) => cells.some((cell) => cell.classes.includes(path)));
  return { total, contests, groups: showGroups(cells, classes, known) };
}

/** Classes that are shown together. */
interface Block {
  readonly constituencyCode: string;
  readonly paths: readonly string[];
}

function showGroups(
  cells: readonly TurnoutCell[],
  classes: readonly ClassOnShow[],
  others: KnownSums,
): readonly ShownGroup[] {
  const blocks = joinBlocks(classes, (paths) => (known) => known.with(cells.map((cell) => isIn(cell, paths))), others);
  return classes.map(({ path }) => {
    const block = blocks.find(({ paths }) => paths.includes(path));
    return {
      path,
      figures: block && figuresOf(cells.filter((cell) => isIn(cell, block.paths))),
      joinedWith: block ? block.paths.filter((other) => other !== path) : [],
    };
  });
}

type Adds = (paths: readonly string[]) => (known: KnownSums) => KnownSums;

function joinBlocks(classes: readonly ClassOnShow[], adds: Adds, others: KnownSums): readonly Block[] {
  let shown: readonly Block[] = [];
  let waiting: readonly string[] = [];
  const isSafe = (blocks: readonly Block[]): boolean =>
    !blocks.reduce((known, { paths }) => adds(paths)(known), others).singlesOut;
  /** Joins what waits with the latest block with which it may be shown, of one constituency if it is given. */
  const joinBack = (constituencyCode?: string): void => {
    if (waiting.length === 0) return;
    const joined = shown
      .filter((block) => constituencyCode === undefined || block.constituencyCode === constituencyCode)
      .map((into) => shown.map((block) => (block === into ? { ...into, paths: [...into.paths, ...waiting] } : block)))
      .findLast(isSafe);
    if (joined) [shown, waiting] = [joined, []];
  };
  for (const [place, { constituencyCode, path }] of classes.entries()) {
    waiting = [...waiting, path];
    const more = [...shown, { constituencyCode, paths: waiting }];
    if (isSafe(more)) [shown, waiting] = [more, []];
    if (classes[place + 1]?.constituencyCode !== constituencyCode) joinBack(constituencyCode);
  }
  joinBack();
  return shown;
}

const isIn = (cell: TurnoutCell, paths: readonly string[]): boolean =>
  cell.classes.some((path) => paths.includes(path));

const sum = (cells: readonly TurnoutCell[], of: (cell: TurnoutCell) => number): number =>
  cells.reduce((total, cell) => total + of(cell), 0);

const figuresOf = (cells: readonly TurnoutCell[]): Figures => ({
  electors: sum(cells, ({ electors }) => electors),
  voted: sum(cells, ({ voted }) => voted),
});
