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

const onDatabase = <Port>(
  provide: abstract new (...args: never[]) => Port,
  make: (database: Database) => Port,
): Provider => ({
  provide,
  useFactory: make,
  inject: [Database],
});

/** The ports that the database implements. */
export const databaseProviders = (url: string): Provider[] => [
  { provide: Database, useFactory: () => createDataSource({ url, applicationName: 'quorate-worker' }).initialize() },
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
