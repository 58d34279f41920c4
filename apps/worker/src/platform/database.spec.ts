import { readFileSync } from 'node:fs';
import { RELAY_CONNECTIONS, WORKER_CONNECTIONS } from '#libs/queue';
import { readConfig } from '../config.js';
import { tickers } from '../tickers.js';
import { connectionsFor } from './database.js';

const LISTENS = 1;
const BUDGET = new URL('../../../../docs/decisions/2026-11-21-connections.md', import.meta.url);

describe('Connections of a worker to PostgreSQL', () => {
  const config = readConfig({ DATABASE_APP_URL: 'postgres://db/quorate', QUORATE_SECRET: 'A'.repeat(43) });

  it('are as many as the budget says', () => {
    const all = connectionsFor(config) + RELAY_CONNECTIONS + WORKER_CONNECTIONS + LISTENS;
    expect(all).toBe(18);
    expect(readFileSync(BUDGET, 'utf8')).toContain(`a worker (${all})`);
  });

  it('are enough for each job to have one, whatever the number of jobs at once', () => {
    for (const concurrency of [1, 8, 32])
      expect(connectionsFor({ concurrency })).toBeGreaterThan(concurrency + tickers.length);
  });
});
