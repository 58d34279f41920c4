import type { Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Stopping } from './stopping.js';

/** OPS-04: requests in flight get this long to finish; what is still open then is cut off. */
export const FINISH_WITHIN_MS = 25_000;

/**
 * Stops as rolling restarts need it: readiness says no, new connections are refused, answers ask clients to reconnect,
 * requests in flight finish, then pools close. Safe to call twice.
 */
export async function stopGracefully(app: NestExpressApplication, finishWithinMs = FINISH_WITHIN_MS): Promise<void> {
  const stopping = app.get(Stopping);
  if (stopping.isStopping) return;
  stopping.begin();
  const server: Server = app.getHttpServer();
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const sweep = setInterval(() => server.closeIdleConnections(), 100);
  const limit = new AbortController();
  await Promise.race([closed, pause(finishWithinMs, undefined, { signal: limit.signal }).catch(() => undefined)]);
  limit.abort();
  clearInterval(sweep);
  server.closeAllConnections();
  await app.close();
}
