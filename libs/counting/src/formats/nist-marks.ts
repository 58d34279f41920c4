import { objectsIn, textIn, written } from './json-fields.js';
import type { JsonObject } from './json-fields.js';
import type { NamedPapers } from './named-papers.js';
import type { TellNist } from './nist-contests.js';

const HIGHEST_MARK = 255;

/** A mark that counts: at a rank, or so many votes (rank null). */
interface Position {
  readonly rank: number | null;
  readonly votes: number;
}

/**
 * The marks of one paper in one contest, by the places of `papers`. Positions count that hold an indication and are not
 * said to be unallocable; where they carry ranks these are the marks, else the votes of a selection added up.
 *
 * @param contest a `CVRContest`
 * @returns null if there is a fault, which is told
 */
export function readNistMarks(
  contest: JsonObject,
  papers: NamedPapers,
  path: string,
  tell: TellNist,
): Uint8Array | null {
  const marks = new Uint8Array(papers.box.candidates);
  const selections = objectsIn(contest, 'CVRContestSelection');
  if (selections === null) return nothing(tell('missing', path, 'CVRContestSelection'));
  let isRanked: boolean | null = null;
  for (const [i, selection] of selections.entries()) {
    const here = `${path}.CVRContestSelection[${i}]`;
    const positions = readPositions(selection, here, tell);
    if (positions === null) return null;
    const [first] = positions;
    if (first === undefined) continue;
    const id = textIn(selection, 'ContestSelectionId');
    if (id === null) return nothing(tell('writeIn', here));
    const place = papers.placeOf(id);
    if (place === null) return nothing(tell('candidates', here, `${HIGHEST_MARK} +`));
    isRanked ??= first.rank !== null;
    if (positions.some((position) => (position.rank !== null) !== isRanked)) return nothing(tell('rank', here));
    if (marks[place] !== 0 || (isRanked && positions.length > 1)) return nothing(tell('candidateTwice', here, id));
    const mark = first.rank ?? positions.reduce((sum, { votes }) => sum + votes, 0);
    if (mark > HIGHEST_MARK) return nothing(tell('numberOfVotes', here, `${mark}`));
    marks[place] = mark;
  }
  return marks;
}

function readPositions(selection: JsonObject, path: string, tell: TellNist): readonly Position[] | null {
  const list = objectsIn(selection, 'SelectionPosition');
  if (list === null) return nothing(tell('missing', path, 'SelectionPosition'));
  const positions: Position[] = [];
  for (const [i, position] of list.entries()) {
    const here = `${path}.SelectionPosition[${i}]`;
    const { HasIndication: has, IsAllocable: allocable = 'yes', NumberVotes: votes, FractionalVotes: part } = position;
    const rank = position.Rank ?? selection.Rank ?? null;
    if (has === 'no' || (has === 'yes' && allocable === 'no')) continue;
    if (has === 'unknown' || allocable === 'unknown') return nothing(tell('adjudicate', here, 'unknown'));
    if (has !== 'yes') return nothing(tell('missing', here, 'HasIndication'));
    if (allocable !== 'yes') return nothing(tell('missing', here, 'IsAllocable'));
    if (part !== undefined && Number(part) !== 0) return nothing(tell('fractionalVotes', here, written(part)));
    if (rank !== null && !isWhole(rank, 1)) return nothing(tell('rank', here, written(rank)));
    if (!isWhole(votes, 0) || (rank !== null && votes !== 1))
      return nothing(tell('numberOfVotes', here, written(votes)));
    if (votes > 0) positions.push({ rank, votes });
  }
  return positions;
}

const isWhole = (value: unknown, least: number): value is number =>
  Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= HIGHEST_MARK;

const nothing = (_: void): null => null;
