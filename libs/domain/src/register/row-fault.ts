import { LONGEST_CELL_SHOWN } from './limits.js';

/** Why a row of a member file needs attention. */
export type RowFaultCode =
  | 'WRONG_NUMBER_OF_CELLS'
  | 'ROW_RUNS_ON'
  | 'MISSING'
  | 'TOO_LONG'
  | 'BAD_ENCODING'
  | 'CONTROL_CHARACTER'
  | 'QUOTE_IN_CELL'
  | 'BAD_EMAIL'
  | 'BAD_DAY'
  | 'BORN_IN_FUTURE'
  | 'BORN_TOO_EARLY'
  | 'JOINED_IN_FUTURE'
  | 'UNKNOWN_CLASS'
  | 'AMBIGUOUS_CLASS'
  | 'UNKNOWN_LANGUAGE'
  | 'UNKNOWN_STATUS'
  | 'NUMBER_TWICE'
  | 'POSSIBLE_DUPLICATE'
  | 'ENDED_NOT_A_MEMBER'
  | 'UNSURE_IF_LEFT';

export interface RowFault {
  readonly code: RowFaultCode;
  /** The column in the file, from 1, and its heading; absent where the whole row is meant. */
  readonly column?: number;
  readonly heading?: string;
  /** What stands in the cell, at most {@link LONGEST_CELL_SHOWN} characters. */
  readonly cell?: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

export const rowFault = (code: RowFaultCode, facts: RowFault['facts'] = {}): RowFault => ({ code, facts });

/** A fault of one cell. `column` counts from 0. */
export const cellFault = (
  code: RowFaultCode,
  { column, heading, cell }: { readonly column: number; readonly heading: string; readonly cell: string },
  facts: RowFault['facts'] = {},
): RowFault => ({ code, column: column + 1, heading, cell: shown(cell), facts });

/** Without NUL, which the database cannot hold. */
const shown = (cell: string): string =>
  (cell.length > LONGEST_CELL_SHOWN ? `${cell.slice(0, LONGEST_CELL_SHOWN - 1)}…` : cell).replaceAll('\0', '\uFFFD');
