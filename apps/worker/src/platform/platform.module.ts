import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { BullModule, getQueueToken } from '@nestjs/bullmq';
import type { DynamicModule } from '@nestjs/common';
import { Global, Module } from '@nestjs/common';
import { Clock, JobLock, Keyring, Mailer, MessageFeed, OutboxFeed, UnitOfWork } from '#libs/application';
import { SmtpMailer, startMailCapture } from '#libs/delivery';
import {
  appDatabaseUrl,
  createDataSource,
  Database,
  PgJobLock,
  PgMessageFeed,
  PgOutboxFeed,
  TypeOrmUnitOfWork,
} from '#libs/persistence';
import { OutboxRelay, QUEUE, queueConnection } from '#libs/queue';
import type { Queue } from 'bullmq';
import type { WorkerConfig } from '../config.js';
import { Closing } from './closing.js';
import { RANDOM_BYTES, WORKER_CONFIG } from './tokens.js';

@Global()
@Module({})
export class PlatformModule {
  static with(config: WorkerConfig): DynamicModule {
    const databaseUrl = config.databaseAppUrl ?? appDatabaseUrl(config.databaseUrl ?? '', config.secret);
    return {
      module: PlatformModule,
      imports: [
        BullModule.forRootAsync({
          useFactory: () => ({ connection: queueConnection({ redisUrl: config.redisUrl, databaseUrl }) }),
        }),
        BullModule.registerQueue({ name: QUEUE }),
      ],
      providers: [
        { provide: WORKER_CONFIG, useValue: config },
        { provide: RANDOM_BYTES, useValue: (length: number) => randomBytes(length) },
        { provide: Keyring, useFactory: () => new Keyring(config.secret, (length) => randomBytes(length)) },
        { provide: Clock, useValue: { now: () => new Date() } },
        {
          provide: Database,
          useFactory: () => createDataSource({ url: databaseUrl, applicationName: 'quorate-worker' }).initialize(),
        },
        {
          provide: UnitOfWork,
          useFactory: (source: Database, keyring: Keyring) => new TypeOrmUnitOfWork(source, keyring),
          inject: [Database, Keyring],
        },
        { provide: OutboxFeed, useFactory: (source: Database) => new PgOutboxFeed(source), inject: [Database] },
        { provide: MessageFeed, useFactory: (source: Database) => new PgMessageFeed(source), inject: [Database] },
        { provide: JobLock, useFactory: (source: Database) => new PgJobLock(source), inject: [Database] },
        {
          provide: OutboxRelay,
          useFactory: (feed: OutboxFeed, queue: Queue) => new OutboxRelay(feed, queue, config.jobAgainSeconds),
          inject: [OutboxFeed, getQueueToken(QUEUE)],
        },
        Closing,
        {
          provide: Mailer,
          useFactory: async (closing: Closing) => {
            const capture =
              config.smtpUrl === undefined
                ? await startMailCapture({ directory: join(config.dataDirectory, 'mail') })
                : undefined;
            const mailer = new SmtpMailer({ url: config.smtpUrl ?? capture?.url ?? '', from: config.mailFrom });
            closing.add(async () => {
              mailer.close();
              await capture?.close();
            });
            return mailer;
          },
          inject: [Closing],
        },
      ],
      exports: [
        WORKER_CONFIG,
        RANDOM_BYTES,
        Keyring,
        Clock,
        Database,
        UnitOfWork,
        MessageFeed,
        JobLock,
        OutboxRelay,
        Mailer,
      ],
    };
  }
}
