import { resolve } from 'node:path';
import type { Stack } from './stack.js';

/** A Quorate that runs on this machine already; nothing of it is stopped. Its captured mail is read. */
export const runningServer = (server: string): Stack => ({
  server,
  env: process.env,
  dataDirectory: resolve(process.env['QUORATE_DATA'] ?? 'var'),
  stop: () => Promise.resolve(),
});
