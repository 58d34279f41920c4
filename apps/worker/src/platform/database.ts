import type { Provider } from '@nestjs/common';
import { JobLock, Keyring, MessageFeed, OutboxFeed, PollFeed, TurnoutFeed, UnitOfWork } from '#libs/application';
import {
  createDataSource,
  Database,
  PgJobLock,
  PgMessageFeed,
  PgOutboxFeed,
  PgPollFeed,
  PgTurnoutFeed,
  TypeOrmUnitOfWork,
} from '#libs/persistence';
import type { WorkerConfig } from '../config.js';

/** One for the job locks, one for each ticker, and some for mail, which marks several messages at once. */
const BESIDE_JOBS = 10;

/** Connections of the worker to PostgreSQL, those of the queue aside; see docs/decisions, 21 November 2026. */
export const connectionsFor = ({ concurrency }: Pick<WorkerConfig, 'concurrency'>): number => BESIDE_JOBS + concurrency;

const onDatabase = <Port>(
  provide: abstract new (...args: never[]) => Port,
  make: (database: Database) => Port,
): Provider => ({
  provide,
  useFactory: make,
  inject: [Database],
});

/** The ports that the database implements. A job must never wait for a connection that another job holds. */
export const databaseProviders = (config: WorkerConfig): Provider[] => [
  {
    provide: Database,
    useFactory: () =>
      createDataSource({
        url: config.databaseUrl,
        applicationName: 'quorate-worker',
        max: connectionsFor(config),
      }).initialize(),
  },
  {
    provide: UnitOfWork,
    useFactory: (database: Database, keyring: Keyring) => new TypeOrmUnitOfWork(database, keyring),
    inject: [Database, Keyring],
  },
  onDatabase(OutboxFeed, (database) => new PgOutboxFeed(database)),
  onDatabase(MessageFeed, (database) => new PgMessageFeed(database)),
  onDatabase(PollFeed, (database) => new PgPollFeed(database)),
  onDatabase(TurnoutFeed, (database) => new PgTurnoutFeed(database)),
  onDatabase(JobLock, (database) => new PgJobLock(database)),
];
