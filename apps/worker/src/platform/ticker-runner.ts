import { setTimeout as wait } from 'node:timers/promises';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { Ticker } from '../ticker.js';
import { TICKERS } from '../ticker.js';
import { faultOf } from './fault.js';
import { within } from './patience.js';

/** A ticker that keeps failing looks less often, up to this. */
export const SLOWEST_MS = 10_000;
/** Ticks under way when the worker stops get this long to end. */
export const LAST_TICK_MS = 18_000;

/** Runs every ticker in its own loop until the worker stops; a failed tick is logged and tried again. */
@Injectable()
export class TickerRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Ticker');
  private readonly stopping = new AbortController();
  private loops: Promise<void>[] = [];
  private stopped: Promise<void> | undefined;

  constructor(@Inject(TICKERS) private readonly tickers: readonly Ticker[]) {}

  onApplicationBootstrap(): void {
    this.loops = this.tickers.map((ticker) => this.loop(ticker));
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.stop();
  }

  /** No tick begins any more. Resolves when those under way have ended, or have had their time. */
  stop(lastTickMs = LAST_TICK_MS): Promise<void> {
    this.stopped ??= this.end(lastTickMs);
    return this.stopped;
  }

  private async end(lastTickMs: number): Promise<void> {
    this.stopping.abort();
    const ended = Promise.all(this.loops).then(() => true);
    if (!(await within({ ms: lastTickMs }, ended))) this.log.warn({ event: 'ticks-cut-off' });
  }

  private async loop(ticker: Ticker): Promise<void> {
    const { signal } = this.stopping;
    let failures = 0;
    while (!signal.aborted) {
      try {
        await ticker.tick(signal);
        failures = 0;
      } catch (error) {
        failures += 1;
        this.log.warn({ event: 'tick-failed', ticker: ticker.name, failures, ...faultOf(error) });
      }
      await wait(pauseOf(ticker, failures), undefined, { signal }).catch(() => undefined);
    }
  }
}

/** Twice as long after each failure in a row, up to `SLOWEST_MS`, unless the ticker is slower anyway. */
const pauseOf = ({ everyMs }: Ticker, failures: number): number =>
  Math.min(everyMs * 2 ** Math.min(failures, 10), Math.max(SLOWEST_MS, everyMs));
