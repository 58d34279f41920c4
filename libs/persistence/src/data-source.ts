import { DataSource } from 'typeorm';
import { entities } from './entities.js';
import { migrations } from './migrations.js';

export interface DatabaseOptions {
  readonly url: string;
  readonly applicationName: string;
  /** Connections of this process, 10 unless told. */
  readonly max?: number;
  /** After which a statement is stopped, 15,000 unless told; 0: never, for what rewrites tables of any size. */
  readonly statementMs?: number;
}

/** Opens the pool. Statements are stopped in time; jobs that need longer say so in their own transaction. */
export function createDataSource({
  url,
  applicationName,
  max = 10,
  statementMs = 15_000,
}: DatabaseOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities,
    migrations,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    extra: {
      max,
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 30_000,
      statement_timeout: statementMs,
      application_name: applicationName,
    },
  });
}
