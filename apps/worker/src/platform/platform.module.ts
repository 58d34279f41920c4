import { randomBytes } from 'node:crypto';
import { BullModule, getQueueToken } from '@nestjs/bullmq';
import type { DynamicModule, Provider } from '@nestjs/common';
import { Global, Module } from '@nestjs/common';
import { Clock, Keyring, OutboxFeed, RecordWork } from '#libs/application';
import { appDatabaseUrl } from '#libs/persistence';
import { RecordPool } from '#libs/proofs';
import { OutboxRelay, QUEUE, queueConnection } from '#libs/queue';
import type { Queue } from 'bullmq';
import type { WorkerConfig } from '../config.js';
import { Closing } from './closing.js';
import { databaseProviders } from './database.js';
import { mailProvider } from './mail.js';
import { RANDOM_BYTES, WORKER_CONFIG } from './tokens.js';

/** What use cases and tickers need of the world outside. */
const providersFor = (config: WorkerConfig, databaseUrl: string): Provider[] => [
  { provide: WORKER_CONFIG, useValue: config },
  { provide: RANDOM_BYTES, useValue: (length: number) => randomBytes(length) },
  { provide: Keyring, useFactory: () => new Keyring(config.secret, (length) => randomBytes(length)) },
  { provide: Clock, useValue: { now: () => new Date() } },
  ...databaseProviders(databaseUrl),
  {
    provide: OutboxRelay,
    useFactory: (feed: OutboxFeed, queue: Queue) => new OutboxRelay(feed, queue, config.jobAgainSeconds),
    inject: [OutboxFeed, getQueueToken(QUEUE)],
  },
  Closing,
  mailProvider,
  {
    provide: RecordWork,
    inject: [Closing],
    useFactory: (closing: Closing) => {
      const pool = new RecordPool({ threads: config.concurrency });
      closing.add(() => pool.close());
      return pool;
    },
  },
];

@Global()
@Module({})
export class PlatformModule {
  static with(config: WorkerConfig): DynamicModule {
    const databaseUrl = config.databaseAppUrl ?? appDatabaseUrl(config.databaseUrl ?? '', config.secret);
    const providers = providersFor(config, databaseUrl);
    return {
      module: PlatformModule,
      imports: [
        BullModule.forRootAsync({
          useFactory: () => ({ connection: queueConnection({ redisUrl: config.redisUrl, databaseUrl }) }),
        }),
        BullModule.registerQueue({ name: QUEUE }),
      ],
      providers,
      exports: providers,
    };
  }
}
