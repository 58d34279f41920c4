import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { MOST_CANDIDATES } from '../candidate.js';
import type { Candidate } from '../candidate.js';
import { amountKind, isColumnName, isLikeARank, rankIn } from './csv-column-words.js';
import { MOST_CELLS } from './csv-cells.js';
import type { FaultCode } from './file-fault.js';
import { readMarkedName, sharedName } from './marked-name.js';

/** What the columns of a CSV file are. */
export interface CsvHeader {
  /** How many cells a row has. */
  readonly columns: number;
  /** The column that says how much a row counts, and how; null if each row is one paper. */
  readonly amount: { readonly column: number; readonly kind: 'papers' | 'weight' } | null;
  /** In the order of their columns; null where the columns are ranks. */
  readonly candidates: readonly Candidate[] | null;
}

export interface HeaderFault {
  readonly code: FaultCode;
  readonly found: string;
}

/** Tells from the first row whether the cells are marks beside candidates or candidates at ranks. */
export function readCsvHeader(cells: readonly string[]): Result<CsvHeader, readonly HeaderFault[]> {
  const amounts = cells.flatMap((text, column): readonly NonNullable<CsvHeader['amount']>[] => {
    const kind = amountKind(text);
    return kind === null ? [] : [{ column, kind }];
  });
  const [amount = null, second] = amounts;
  if (second) return err([{ code: 'amountTwice', found: cells[second.column] ?? '' }]);
  const others = cells.filter((_, column) => column !== amount?.column);
  if (others.length === 0) return err([{ code: 'candidates', found: '0' }]);
  const header = { columns: cells.length, amount };
  if (others.some((text) => rankIn(text) !== null)) {
    const faults = rankFaults(others);
    return faults.length > 0 ? err(faults) : ok({ ...header, candidates: null });
  }
  const faults = nameFaults(others);
  return faults.length > 0 ? err(faults) : ok({ ...header, candidates: others.map(readMarkedName) });
}

function rankFaults(columns: readonly string[]): readonly HeaderFault[] {
  const misplaced = columns.find((text, i) => rankIn(text) !== i + 1);
  if (misplaced !== undefined) return [{ code: 'rankColumn', found: misplaced }];
  return columns.length > MOST_CANDIDATES ? [{ code: 'tooManyPreferences', found: '' }] : [];
}

function nameFaults(names: readonly string[]): readonly HeaderFault[] {
  const rank = names.find(isLikeARank);
  if (rank !== undefined) return [{ code: 'rankOrName', found: rank }];
  const words = names.filter(isColumnName);
  if (words.length > 0) return words.map((found) => ({ code: 'columnName', found }));
  const count = names.length < MOST_CELLS - 1 ? `${names.length}` : `${MOST_CANDIDATES + 1} +`;
  if (names.length > MOST_CANDIDATES) return [{ code: 'candidates', found: count }];
  return candidateFaults(names.map(readMarkedName));
}

/** What is wrong with the names of candidates, in any format without numbers for them. */
export function candidateFaults(candidates: readonly Candidate[]): readonly HeaderFault[] {
  if (candidates.some(({ name }) => name === '')) return [{ code: 'nameEmpty', found: '' }];
  const control = candidates.find(({ name }) => /\p{Cc}/u.test(name));
  if (control) return [{ code: 'controlCharacter', found: control.name }];
  const shared = sharedName(candidates);
  if (shared !== null) return [{ code: 'namesAlike', found: shared }];
  return candidates.length > 0 && candidates.every(({ withdrawn }) => withdrawn === true)
    ? [{ code: 'nobodyStands', found: '' }]
    : [];
}
