import { DataSource } from 'typeorm';
import { entities } from './entities.js';
import { migrations } from './migrations.js';

export interface DatabaseOptions {
  readonly url: string;
  readonly applicationName: string;
  /** Connections of this process, 10 unless told. */
  readonly max?: number;
}

/** Opens the pool. Statements stop after 15 s; jobs that need longer say so in their own transaction. */
export function createDataSource({ url, applicationName, max = 10 }: DatabaseOptions): DataSource {
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
      statement_timeout: 15_000,
      application_name: applicationName,
    },
  });
}
