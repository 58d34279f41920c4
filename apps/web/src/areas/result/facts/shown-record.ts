import type { CountRecord, CountStage } from '#libs/counting';
import { compareFigures, cut, minus, placesOf, sumOf } from './figures.js';
import type { Figure } from './figures.js';

/** Decimals that people read without trouble. */
const FEW_PLACES = 2;

/** Decimals that the count was made with. */
export const placesOfRecord = ({ stages }: CountRecord): number =>
  Math.max(0, ...stages.flatMap(({ votes }) => Object.values(votes).map(placesOf)));

/**
 * Decimals that are enough for this count: two, unless two candidates who differ would then look equal at some stage, so
 * that nobody could see who was ahead.
 */
export function enoughPlaces(record: CountRecord): number {
  const all = placesOfRecord(record);
  if (all <= FEW_PLACES) return all;
  const hides = record.stages.some(({ votes }) => hidesADifference(Object.values(votes)));
  return hides ? all : FEW_PLACES;
}

function hidesADifference(votes: readonly Figure[]): boolean {
  const sorted = [...votes].sort(compareFigures);
  return sorted.some((figure, i) => {
    const next = sorted[i + 1];
    return next !== undefined && next !== figure && cut(next, FEW_PLACES) === cut(figure, FEW_PLACES);
  });
}

/**
 * The record as it is shown with `places` decimals. Figures of candidates are cut, and what that leaves is shown with the
 * votes that nobody holds, so that every column still adds up to the valid papers for whoever checks it with a pencil.
 * With all decimals of the record it is the record itself.
 */
export function shownRecord(record: CountRecord, places: number): CountRecord {
  if (places >= placesOfRecord(record)) return record;
  return {
    ...record,
    quota: record.quota && cut(record.quota, places),
    stages: record.stages.map((stage) => shownStage(stage, places)),
  };
}

function shownStage(stage: CountStage, places: number): CountStage {
  const votes = Object.fromEntries(
    Object.entries(stage.votes).map(([candidate, figure]) => [candidate, cut(figure, places)]),
  );
  const all = totalOf(stage);
  return {
    ...stage,
    votes,
    quota: stage.quota && cut(stage.quota, places),
    nonTransferable: cut(minus(all, sumOf(Object.values(votes))), places),
  };
}

/** All votes of a stage: what candidates hold, and what nobody holds any more. */
export const totalOf = ({ votes, nonTransferable }: CountStage): Figure =>
  sumOf([...Object.values(votes), nonTransferable]);

/** Votes of a candidate at the end of a stage; `0` for who was withdrawn. */
export const votesOf = (stage: CountStage | undefined, candidate: number): Figure => stage?.votes[candidate] ?? '0';

/** Whether votes are moved from stage to stage, so that one can say where each came from. */
export const hasTransfers = ({ stages }: CountRecord): boolean =>
  stages.length > 1 && stages.every(({ kind }) => kind !== 'iteration');
