import type { Provider } from '@nestjs/common';
import { JobLock, Keyring, MessageFeed, OutboxFeed, PollFeed, UnitOfWork } from '#libs/application';
import {
  createDataSource,
  Database,
  PgJobLock,
  PgMessageFeed,
  PgOutboxFeed,
  PgPollFeed,
  TypeOrmUnitOfWork,
} from '#libs/persistence';
import type { WorkerConfig } from '../config.js';

/** One for the job locks, one for each ticker, and some for mail, which marks several messages at once. */
const BESIDE_JOBS = 10;

const onDatabase = <Port>(
  provide: abstract new (...args: never[]) => Port,
  make: (database: Database) => Port,
): Provider => ({
  provide,
  useFactory: make,
  inject: [Database],
});

/** The ports that the database implements. A job must never wait for a connection that another job holds. */
export const databaseProviders = ({ databaseUrl: url, concurrency }: WorkerConfig): Provider[] => [
  {
    provide: Database,
    useFactory: () =>
      createDataSource({ url, applicationName: 'quorate-worker', max: BESIDE_JOBS + concurrency }).initialize(),
  },
  {
    provide: UnitOfWork,
    useFactory: (database: Database, keyring: Keyring) => new TypeOrmUnitOfWork(database, keyring),
    inject: [Database, Keyring],
  },
  onDatabase(OutboxFeed, (database) => new PgOutboxFeed(database)),
  onDatabase(MessageFeed, (database) => new PgMessageFeed(database)),
  onDatabase(PollFeed, (database) => new PgPollFeed(database)),
  onDatabase(JobLock, (database) => new PgJobLock(database)),
];
