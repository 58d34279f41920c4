import type { DataSource } from 'typeorm';
import { migrations } from './migrations.js';

export interface DatabaseHealth {
  /** A primary that takes writes. */
  readonly isWritable: boolean;
  /** Migrations of this version that the database has not run. */
  readonly pendingMigrations: readonly string[];
  /** How far the clock of this process is from the database's, less the time of the question. */
  readonly clockDifferenceMs: number;
}

/** @throws whatever the driver throws when the database does not answer */
export async function databaseHealth(dataSource: DataSource): Promise<DatabaseHealth> {
  const asked = Date.now();
  const [row] = await dataSource.query<{ writable: boolean; at: Date; ran: string[] }[]>(
    `select not pg_is_in_recovery() and current_setting('transaction_read_only') = 'off' as writable,
       clock_timestamp() as at, array(select name::text from migration) as ran`,
  );
  const answered = Date.now();
  if (!row) throw new Error('a select without from returned no row');
  const at = row.at.getTime();
  return {
    isWritable: row.writable,
    pendingMigrations: migrations.map((migration) => migration.name).filter((name) => !row.ran.includes(name)),
    clockDifferenceMs: Math.max(asked - at, at - answered, 0),
  };
}
