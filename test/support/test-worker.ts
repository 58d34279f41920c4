import 'reflect-metadata';
import { Test } from '@nestjs/testing';
import type { TestingModule } from '@nestjs/testing';
import { JobLock } from '#libs/application';
import { AppModule } from '../../apps/worker/src/app.module.js';
import type { WorkerConfig } from '../../apps/worker/src/config.js';
import type { JobHandler } from '../../apps/worker/src/job-handler.js';
import { JOB_HANDLERS } from '../../apps/worker/src/job-handler.js';
import { QueueWorker } from '../../apps/worker/src/platform/queue-worker.js';
import { RelayTicker } from '../../apps/worker/src/platform/relay.ticker.js';
import { TICKERS } from '../../apps/worker/src/ticker.js';

export interface TestWorker {
  readonly app: TestingModule;
  readonly queue: QueueWorker;
  readonly lock: JobLock;
  close(): Promise<void>;
}

export interface TestWorkerOptions {
  readonly database: { readonly appUrl: string; readonly secret: Uint8Array };
  readonly handlers: readonly JobHandler[];
  readonly config?: Partial<WorkerConfig>;
}

/** The real worker in this process, with jobs of the test's own, and of its tickers only the relay. */
export async function startTestWorker({ database, handlers, config }: TestWorkerOptions): Promise<TestWorker> {
  const whole: WorkerConfig = {
    databaseUrl: database.appUrl,
    redisUrl: undefined,
    secret: database.secret,
    dataDirectory: 'var',
    smtpUrl: 'smtp://127.0.0.1:1',
    mailFrom: 'test@example.org',
    mailTimeoutSeconds: 60,
    publicUrl: 'http://127.0.0.1:3000',
    concurrency: 4,
    jobAgainSeconds: 1,
    ...config,
  };
  const app = await Test.createTestingModule({ imports: [AppModule.with(whole)] })
    .overrideProvider(JOB_HANDLERS)
    .useValue(handlers)
    .overrideProvider(TICKERS)
    .useFactory({ inject: [RelayTicker], factory: (relay: RelayTicker) => [relay] })
    .compile();
  app.useLogger(false);
  await app.init();
  return { app, queue: app.get(QueueWorker), lock: app.get(JobLock), close: () => app.close() };
}
