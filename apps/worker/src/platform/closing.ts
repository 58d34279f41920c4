import { Injectable, Logger } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { Database } from '#libs/persistence';
import { faultOf } from './fault.js';

/** What is closed last, once jobs and tickers have ended. */
@Injectable()
export class Closing implements OnApplicationShutdown {
  private readonly log = new Logger('Closing');
  private readonly last: (() => Promise<void>)[] = [];

  constructor(private readonly dataSource: Database) {}

  add(close: () => Promise<void>): void {
    this.last.push(close);
  }

  /** What cannot be closed is said, and holds up nothing else. */
  async onApplicationShutdown(): Promise<void> {
    for (const close of [...this.last, () => this.dataSource.destroy()])
      await close().catch((error: unknown) => this.log.warn({ event: 'not-closed', ...faultOf(error) }));
  }
}
