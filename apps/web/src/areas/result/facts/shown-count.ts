import { lastSeat } from '#libs/counting';
import type { CountRecord, LastSeat } from '#libs/counting';
import type { Language } from '../../../kit/words.js';
import type { Figure } from './figures.js';
import { plain } from './figures.js';
import { outcomesOf } from './outcomes.js';
import type { CandidateOutcome } from './outcomes.js';
import { enoughPlaces, placesOfRecord, shownRecord } from './shown-record.js';

/** A count made ready to be shown: with all its figures as they are written on the page. */
export interface ShownCount {
  /** As it was counted. */
  readonly exact: CountRecord;
  /** With the decimals that are shown. */
  readonly shown: CountRecord;
  readonly places: { readonly few: number; readonly all: number; readonly shown: number };
  readonly outcomes: readonly CandidateOutcome[];
  /** Of the shown record; null if nobody was elected. */
  readonly lastSeat: LastSeat | null;
  readonly nameOf: (candidate: number) => string;
  readonly write: (figure: Figure) => string;
}

export function shownCount(exact: CountRecord, isAllShown: boolean, language: Language): ShownCount {
  const all = placesOfRecord(exact);
  const few = enoughPlaces(exact);
  const shown = shownRecord(exact, isAllShown ? all : few);
  const names = new Map(exact.candidates.map(({ number, name }) => [number, name]));
  return {
    exact,
    shown,
    places: { few, all, shown: isAllShown ? all : few },
    outcomes: outcomesOf(shown),
    lastSeat: lastSeat(shown),
    nameOf: (candidate) => names.get(candidate) ?? String(candidate),
    write: (figure) => plain(figure, language),
  };
}
