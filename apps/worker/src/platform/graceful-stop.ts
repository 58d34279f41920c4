import type { INestApplicationContext } from '@nestjs/common';
import { within } from './patience.js';
import { QueueWorker } from './queue-worker.js';
import { TickerRunner } from './ticker-runner.js';

/** All in all, the worker stops within this (OPS-04). */
export const STOP_WITHIN_MS = 24_000;

/**
 * Stops as rolling restarts need it: no new job and no new tick, those under way end or are handed back, then pools
 * close. Whatever does not end in time is cut off, which loses nothing: PostgreSQL still says that it is to be done.
 */
export async function stopGracefully(worker: INestApplicationContext, withinMs = STOP_WITHIN_MS): Promise<void> {
  const all = async (): Promise<true> => {
    await Promise.all([worker.get(QueueWorker).stop(), worker.get(TickerRunner).stop()]);
    await worker.close();
    return true;
  };
  await within({ ms: withinMs }, all());
}
