import { randomBytes } from 'node:crypto';
import type { DynamicModule, Provider } from '@nestjs/common';
import { Global, Module } from '@nestjs/common';
import { Clock, Keyring, OutboxFeed, RANDOM_BYTES, RecordWork } from '#libs/application';
import { RecordPool } from '#libs/proofs';
import { openQueue, OutboxRelay } from '#libs/queue';
import type { WorkerConfig } from '../config.js';
import { Closing } from './closing.js';
import { databaseProviders } from './database.js';
import { mailProvider } from './mail.js';
import { QueueFaults } from './queue-faults.js';
import { WORKER_CONFIG } from './tokens.js';

const relayProvider: Provider = {
  provide: OutboxRelay,
  inject: [WORKER_CONFIG, OutboxFeed, QueueFaults, Closing],
  useFactory: (config: WorkerConfig, feed: OutboxFeed, faults: QueueFaults, closing: Closing) => {
    const queue = openQueue(config);
    queue.on('error', (error) => faults.note(error));
    closing.add(() => queue.close());
    return new OutboxRelay(feed, queue, config.jobAgainSeconds);
  },
};

/** What use cases and tickers need of the world outside. */
const providersFor = (config: WorkerConfig): Provider[] => [
  { provide: WORKER_CONFIG, useValue: config },
  { provide: RANDOM_BYTES, useValue: (length: number) => randomBytes(length) },
  { provide: Keyring, useFactory: () => new Keyring(config.secret, (length) => randomBytes(length)) },
  { provide: Clock, useValue: { now: () => new Date() } },
  ...databaseProviders(config),
  QueueFaults,
  Closing,
  relayProvider,
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
    const providers = providersFor(config);
    return { module: PlatformModule, providers, exports: providers };
  }
}
