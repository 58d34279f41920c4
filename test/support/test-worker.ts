import 'reflect-metadata';
import { Test } from '@nestjs/testing';
import type { TestingModule } from '@nestjs/testing';
import type { Type } from '@nestjs/common';
import { AppModule } from '../../apps/worker/src/app.module.js';
import type { WorkerConfig } from '../../apps/worker/src/config.js';
import type { JobHandler } from '../../apps/worker/src/job-handler.js';
import { JOB_HANDLERS } from '../../apps/worker/src/job-handler.js';
import { QueueWorker } from '../../apps/worker/src/platform/queue-worker.js';
import { RelayTicker } from '../../apps/worker/src/platform/relay.ticker.js';
import { TickerRunner } from '../../apps/worker/src/platform/ticker-runner.js';
import { TICKERS } from '../../apps/worker/src/ticker.js';
import type { Ticker } from '../../apps/worker/src/ticker.js';

export interface TestWorker {
  readonly app: TestingModule;
  readonly queue: QueueWorker;
  readonly tickers: TickerRunner;
  /** Every line of its log so far, as JSON. */
  readonly lines: readonly string[];
  close(): Promise<void>;
}

export interface TestWorkerOptions {
  readonly database: { readonly appUrl: string; readonly secret: Uint8Array };
  /** Jobs of the test's own; none unless told. */
  readonly handlers?: readonly JobHandler[];
  /** The relay of jobs unless told. */
  readonly ticker?: Type<Ticker>;
  readonly config?: Partial<WorkerConfig>;
}

/** The real worker in this process, with jobs of the test's own, and with one of its tickers. */
export async function startTestWorker({
  database,
  handlers = [],
  ticker = RelayTicker,
  config,
}: TestWorkerOptions): Promise<TestWorker> {
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
    .useFactory({ inject: [ticker], factory: (only: Ticker) => [only] })
    .compile();
  const lines: string[] = [];
  const note = (line: unknown): void => void lines.push(JSON.stringify(line));
  app.useLogger({ log: note, warn: note, error: note, fatal: note });
  await app.init();
  return { app, queue: app.get(QueueWorker), tickers: app.get(TickerRunner), lines, close: () => app.close() };
}
