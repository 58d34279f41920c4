import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { System } from '../kill/system.js';
import { ATTACKS } from '../support/attack-queries.js';

/**
 * What refusing each attack query costs the API process (reliability API-02: less than 50 ms of processor time), the
 * average of many tries, as the operating system counts it. Exits with 1 if any costs more.
 *
 *     npm run bench attacks
 */
const LIMIT_MS = 50;
const TRIES = 100;
/** Of a tick of the operating system's counter. */
const TICK_MS = 10;

const folder = mkdtempSync(path.join(tmpdir(), 'quorate-attacks-'));
const system = await System.start(folder);
try {
  const [server] = system.servers;
  const pid = system.pidOf('api-1');
  console.log(
    `processor time of the API for one refusal, average of ${TRIES}; load average ${loadavg()[0]?.toFixed(1)}\n`,
  );
  for (const [name, query] of Object.entries(ATTACKS)) {
    await repeat(server, query, 20); // warm
    const before = spent(pid);
    await repeat(server, query, TRIES);
    const ms = (spent(pid) - before) / TRIES;
    console.log(`${ms.toFixed(1).padStart(7)} ms  ${name}${ms < LIMIT_MS ? '' : '   OVER THE LIMIT'}`);
    if (ms >= LIMIT_MS) process.exitCode = 1;
  }
} finally {
  await system.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function repeat(server: string, query: string, times: number): Promise<void> {
  const body = JSON.stringify({ query });
  for (let i = 0; i < times; i++) {
    const answer = await fetch(`${server}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    }).catch(() => undefined); // hung up on a body that is too long
    if (answer?.ok) throw new Error(`answered: ${query.slice(0, 60)}`);
    await answer?.arrayBuffer();
  }
}

/** Milliseconds of processor time of a process so far, its threads included. */
function spent(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}
