import { Inject, Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { Ticker } from '../ticker.js';
import { TICKERS } from '../ticker.js';

/** A ticker that keeps failing looks less often, up to this. */
const SLOWEST_MS = 10_000;

/** Runs every ticker in its own loop until the worker stops; a failed tick is logged and tried again. */
@Injectable()
export class TickerRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Ticker');
  private readonly stop = new AbortController();
  private loops: Promise<void>[] = [];

  constructor(@Inject(TICKERS) private readonly tickers: readonly Ticker[]) {}

  onApplicationBootstrap(): void {
    this.loops = this.tickers.map((ticker) => this.loop(ticker));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await Promise.all(this.loops);
  }

  private async loop(ticker: Ticker): Promise<void> {
    let failures = 0;
    while (!this.stop.signal.aborted) {
      try {
        await ticker.tick();
        failures = 0;
      } catch (error) {
        failures += 1;
        this.log.warn({ event: 'tick-failed', ticker: ticker.name, failures, error: describe(error) });
      }
      await this.pause(Math.min(ticker.everyMs * 2 ** Math.min(failures, 6), Math.max(SLOWEST_MS, ticker.everyMs)));
    }
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.stop.signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      this.stop.signal.addEventListener('abort', done);
    });
  }
}

const describe = (error: unknown): string => (error instanceof Error ? error.message : String(error));
