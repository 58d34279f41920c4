export { appDatabaseUrl, appRole } from './app-role.js';
export { createDataSource } from './data-source.js';
export { DataSource as Database } from 'typeorm';
export type { DatabaseOptions } from './data-source.js';
export { migrate } from './migrate.js';
export { TypeOrmUnitOfWork } from './typeorm-unit-of-work.js';
export { PgJobLock, PgMessageFeed, PgOutboxFeed } from './feeds.js';
