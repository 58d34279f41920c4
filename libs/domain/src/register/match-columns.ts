import { err } from '#libs/basics';
import type { Result } from '#libs/basics';
import { memberColumnName } from './fault-words.js';
import { MEMBER_COLUMNS, placeColumns } from './member-columns.js';
import type { ColumnPlaces, MemberColumn } from './member-columns.js';

/** What the officer says of one column of the file. */
export interface ColumnMatch {
  /** From 1. */
  readonly place: number;
  /** `null`: do not use it. */
  readonly column: MemberColumn | null;
}

export type ColumnMatchFault =
  | { readonly field: string; readonly code: 'NO_SUCH_PLACE'; readonly place: number; readonly most: number }
  | { readonly field: string; readonly code: 'PLACE_MATCHED_TWICE'; readonly place: number }
  | ({ readonly field: string; readonly code: 'COLUMN_MATCHED_TWICE' | 'COLUMN_NOT_MATCHED' } & NamedColumn);

interface NamedColumn {
  /** What it is called, for people. */
  readonly called: { readonly en: string; readonly cy: string };
}

export interface ColumnsNotMatched {
  readonly code: 'COLUMNS_NOT_MATCHED';
  readonly fields: readonly ColumnMatchFault[];
}

/**
 * The places of the columns as the officer says. Columns of the file that are not named stay what they were taken for,
 * unless what they were taken for is now said to stand elsewhere.
 *
 * @param current what the columns were taken for until now
 */
export function matchColumns(
  headings: readonly string[],
  current: ColumnPlaces,
  matches: readonly ColumnMatch[],
): Result<ColumnPlaces, ColumnsNotMatched> {
  const faults = matches.flatMap((match, i) => faultsOf(match, { i, headings, before: matches.slice(0, i) }));
  const said = new Set(matches.map(({ place }) => place));
  const placeOf = (column: MemberColumn): number | null => {
    const named = matches.find((match) => match.column === column);
    if (named) return named.place;
    const known = current[column];
    return known === undefined || said.has(known + 1) ? null : known + 1;
  };
  const wanted = Object.fromEntries(MEMBER_COLUMNS.map((column) => [column, placeOf(column)]));
  const placed = placeColumns(headings, wanted);
  if (placed.ok && faults.length === 0) return placed;
  const missing = (placed.ok ? [] : placed.error).flatMap(
    ({ code, facts: { column } }) =>
      code === 'COLUMN_NOT_FOUND' && typeof column === 'string' ? [notMatched(column as MemberColumn)] : [], // written by placeColumns
  );
  return err({ code: 'COLUMNS_NOT_MATCHED', fields: [...faults, ...missing] });
}

interface Where {
  readonly i: number;
  readonly headings: readonly string[];
  readonly before: readonly ColumnMatch[];
}

function faultsOf({ place, column }: ColumnMatch, { i, headings, before }: Where): ColumnMatchFault[] {
  const most = headings.length;
  if (place < 1 || place > most) return [{ field: `columns.${i}.place`, code: 'NO_SUCH_PLACE', place, most }];
  const faults: ColumnMatchFault[] = [];
  if (before.some((match) => match.place === place)) {
    faults.push({ field: `columns.${i}.place`, code: 'PLACE_MATCHED_TWICE', place });
  }
  if (column !== null && before.some((match) => match.column === column)) {
    faults.push({ field: `columns.${i}.column`, code: 'COLUMN_MATCHED_TWICE', ...namesOf(column) });
  }
  return faults;
}

const notMatched = (column: MemberColumn): ColumnMatchFault => ({
  field: `columns.${column}`,
  code: 'COLUMN_NOT_MATCHED',
  ...namesOf(column),
});

const namesOf = (column: MemberColumn): NamedColumn => ({
  called: { en: memberColumnName(column, 'en'), cy: memberColumnName(column, 'cy') },
});
