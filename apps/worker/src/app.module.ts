import type { DynamicModule } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { CastingModule } from './casting/casting.module.js';
import type { WorkerConfig } from './config.js';
import { DeliveryModule } from './delivery/delivery.module.js';
import { ElectionModule } from './election/election.module.js';
import { handlers } from './handlers.js';
import type { JobHandler } from './job-handler.js';
import { JOB_HANDLERS } from './job-handler.js';
import { JobRunner } from './platform/job-runner.js';
import { PlatformModule } from './platform/platform.module.js';
import { QueueWorker } from './platform/queue-worker.js';
import { TickerRunner } from './platform/ticker-runner.js';
import type { Ticker } from './ticker.js';
import { TICKERS } from './ticker.js';
import { tickers } from './tickers.js';
import { useCases } from './use-cases.js';

@Module({})
export class AppModule {
  static with(config: WorkerConfig): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.with(config), CastingModule, DeliveryModule, ElectionModule],
      providers: [
        ...useCases,
        ...handlers,
        ...tickers,
        { provide: JOB_HANDLERS, useFactory: (...all: JobHandler[]) => all, inject: [...handlers] },
        { provide: TICKERS, useFactory: (...all: Ticker[]) => all, inject: [...tickers] },
        JobRunner,
        QueueWorker,
        TickerRunner,
      ],
    };
  }
}
