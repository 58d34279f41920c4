import type { Provider } from '@nestjs/common';
import {
  JobLock,
  Keyring,
  MessageFeed,
  OutboxFeed,
  PollFeed,
  TOGETHER,
  TurnoutFeed,
  UnitOfWork,
} from '#libs/application';
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
import { tickers } from '../tickers.js';

/** All job locks are of one session. */
const LOCKS = 1;
/** Messages are marked several at a time, while the ticker that sends them needs no connection for itself. */
const MAIL = TOGETHER - 1;

/** Connections of the worker to PostgreSQL, those of the queue aside; see docs/decisions, 21 November 2026. */
export const connectionsFor = ({ concurrency }: Pick<WorkerConfig, 'concurrency'>): number =>
  LOCKS + tickers.length + MAIL + concurrency;

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
