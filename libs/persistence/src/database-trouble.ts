import { QueryFailedError, QueryRunnerAlreadyReleasedError } from 'typeorm';

/**
 * What a failure of the database means to whoever asked:
 * - `passing`: it may work in a moment; whether something was saved is not known
 * - `unstorable`: a text holds what no text of the database can, such as U+0000
 */
export type DatabaseTrouble = 'passing' | 'unstorable';

/**
 * PostgreSQL error classes and Node error codes that pass: no resources (53, 57P, 58), a statement or lock that took too
 * long, connection trouble (08), a read-only server (25006), and transactions that met (40).
 * @see https://www.postgresql.org/docs/15/errcodes-appendix.html
 */
const PASSING = /^(53...|57P0.|57014|58...|08...|25006|40...|55P03|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND)$/;
/** What driver and pool say where there is no code. */
const LOST_CONNECTION =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Driver not Connected|Cannot use a pool after calling end/;
/** character_not_in_repertoire, untranslatable_character */
const UNSTORABLE = new Set(['22021', '22P05']);

/** Undefined for everything else: a bug of ours, or no failure of the database at all. */
export function databaseTrouble(error: unknown): DatabaseTrouble | undefined {
  if (error instanceof QueryRunnerAlreadyReleasedError) return 'passing'; // its connection was lost in mid-transaction
  if (!(error instanceof Error)) return undefined;
  const code = codeOf(isFailedQuery(error) ? error.driverError : error);
  if (UNSTORABLE.has(code)) return 'unstorable';
  return PASSING.test(code) || LOST_CONNECTION.test(error.message) ? 'passing' : undefined;
}

const isFailedQuery = (error: unknown): error is QueryFailedError<Error> => error instanceof QueryFailedError;
const codeOf = (error: Error): string => ('code' in error && typeof error.code === 'string' ? error.code : '');
