import { Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { Database } from '#libs/persistence';

/** What is closed last, once jobs and tickers have ended. */
@Injectable()
export class Closing implements OnApplicationShutdown {
  private readonly last: (() => Promise<void>)[] = [];

  constructor(private readonly dataSource: Database) {}

  add(close: () => Promise<void>): void {
    this.last.push(close);
  }

  async onApplicationShutdown(): Promise<void> {
    for (const close of this.last) await close();
    await this.dataSource.destroy();
  }
}
