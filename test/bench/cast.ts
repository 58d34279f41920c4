import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Keyring } from '#libs/application';
import { migrate } from '#libs/persistence';
import pg from 'pg';
import { startPostgres } from '../../scripts/embedded-pg.mjs';
import { query } from '../../scripts/support/database.mjs';
import { NodeProcess } from '../kill/node-process.js';
import { freePort, pause } from '../kill/places.js';
import { readyElection, type ReadyElectionOptions } from '../support/ready-election.js';
import { castDirectly, castOverHttp, makeVotes } from './casting/arms.js';
import { Stopwatch, type Spent } from './casting/processor-time.js';

/**
 * Ballots a second, checked, durable and acknowledged with a signed receipt, through the HTTP API of one process, next to
 * what the bare SQL function does over plain connections in the same run; and the processor time of each part per ballot.
 * Clients run in this process on the same machine and compete with what they measure; their own time is not counted.
 *
 *     npm run bench cast -- [--votes 1000] [--rounds 3] [--together 32] [--candidates 10] [--json]
 */
const { values } = parseArgs({
  options: {
    votes: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '3' },
    together: { type: 'string', default: '32' },
    candidates: { type: 'string', default: '10' },
    json: { type: 'boolean', default: false },
  },
});
const [votes, rounds, atOnce] = [Number(values.votes), Number(values.rounds), Number(values.together)];
const THREADS = Math.max(1, availableParallelism() - 1);
const CONNECTIONS = 8;

interface Measured {
  readonly seconds: number;
  readonly spent: Spent;
  /** Milliseconds, of one voter; none for calls of the function itself. */
  readonly waits: readonly number[];
}

interface Arm {
  readonly name: string;
  readonly options?: Partial<ReadyElectionOptions>;
  /** Of the API process; none for the function itself. */
  readonly env?: NodeJS.ProcessEnv;
  readonly inOneCall?: number;
}

const ARMS: readonly Arm[] = [
  { name: 'SQL function, one voter a call', inOneCall: 1 },
  { name: 'SQL function, 32 voters a call', inOneCall: 32 },
  { name: 'HTTP API', env: { CAST_BATCHING: 'off' } },
  { name: 'HTTP API, batching', env: { CAST_BATCHING: 'on' } },
  {
    name: 'HTTP API, batching, proofs after storing',
    env: { CAST_BATCHING: 'on' },
    options: { proofChecks: 'after-storing' },
  },
];

const folder = mkdtempSync(path.join(tmpdir(), 'quorate-bench-'));
const postgres = await startPostgres({ dataDir: folder });
const apis: NodeProcess[] = [];
try {
  await query(postgres.url('postgres'), 'create database quorate');
  const secret = randomBytes(32);
  const ownerUrl = postgres.url('quorate');
  const { appUrl } = await migrate({ ownerUrl, secret });
  const keyring = new Keyring(secret, (length) => randomBytes(length));
  const owner = new pg.Client({ connectionString: ownerUrl });
  owner.on('error', () => undefined); // the server is stopped in the end, whatever happened
  await owner.connect();
  const pool = new pg.Pool({ connectionString: appUrl, max: CONNECTIONS });
  pool.on('error', () => undefined);

  const servers = new Map<string, { readonly url: string; readonly process: NodeProcess }>();
  for (const batching of ['off', 'on']) {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const env = {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_APP_URL: appUrl,
      QUORATE_SECRET: secret.toString('base64url'),
      QUORATE_DATA: folder,
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: url,
      CAST_BATCHING: batching,
      CAST_PROOF_THREADS: String(THREADS),
      CAST_CONNECTIONS: String(CONNECTIONS),
    };
    const entry = 'apps/api/src/main.js';
    const process_ = new NodeProcess({ name: batching, entry, env, logFile: path.join(folder, `api-${batching}.log`) });
    apis.push(process_);
    servers.set(batching, { url, process: process_ });
    while (
      !(await fetch(`${url}/health/ready`).then(
        ({ ok }) => ok,
        () => false,
      ))
    )
      await pause(200);
  }

  const measure = async (arm: Arm, voters: number): Promise<Measured> => {
    const candidates = [Number(values.candidates)];
    const election = await readyElection(owner, secret, { voters, candidates, ...arm.options });
    const made = makeVotes(election);
    const api = arm.env && servers.get(arm.env['CAST_BATCHING'] ?? '');
    await pause(300);
    const stopwatch = new Stopwatch(api?.process.pid, postgres.pid, THREADS);
    const began = performance.now();
    let waits: readonly number[] = [];
    if (api) waits = await castOverHttp(api.url, election, { votes: made, atOnce });
    else
      await castDirectly(pool, keyring, election, {
        votes: made,
        inOneCall: arm.inOneCall ?? 1,
        connections: CONNECTIONS,
      });
    return { seconds: (performance.now() - began) / 1_000, spent: stopwatch.stop(), waits };
  };

  for (const arm of ARMS) await measure(arm, 200); // warm
  const results = new Map<Arm, Measured[]>(ARMS.map((arm) => [arm, []]));
  for (let round = 0; round < rounds; round++)
    for (const arm of ARMS) results.get(arm)?.push(await measure(arm, votes));
  report(results);
  await pool.end();
  await owner.end();
} finally {
  await Promise.all(apis.map((api) => api.stop()));
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

function report(results: ReadonlyMap<Arm, readonly Measured[]>): void {
  const rows = [...results].map(([{ name }, measured]) => {
    const rates = measured.map(({ seconds }) => votes / seconds).sort((a, b) => a - b);
    const waits = measured.flatMap((each) => each.waits).sort((a, b) => a - b);
    const perVote = (part: keyof Spent): number =>
      sum(measured.map(({ spent }) => spent[part])) / votes / measured.length;
    return {
      name,
      perSecond: median(rates),
      slowest: rates[0] ?? 0,
      fastest: rates.at(-1) ?? 0,
      waitMedian: median(waits),
      wait99: waits[Math.floor(waits.length * 0.99)] ?? 0,
      cpu: { main: perVote('main'), pool: perVote('pool'), rest: perVote('rest'), database: perVote('database') },
    };
  });
  const floor = rows[0]?.perSecond ?? 1;
  if (values.json) {
    process.stdout.write(`${JSON.stringify({ votes, rounds, together: atOnce, threads: THREADS, rows })}\n`);
    return;
  }
  const line = (cells: readonly string[]): string =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(42) : cell.padStart(9))).join('');
  console.log(
    `\n${votes} ballots × ${rounds} rounds, ${values.candidates} candidates, ${atOnce} voters at once, ${THREADS} proof threads,`,
  );
  console.log(
    `${availableParallelism()} cores, load average ${loadavg()[0]?.toFixed(1)}; processor time in ms per ballot\n`,
  );
  console.log(
    line(['', 'ballots/s', 'of SQL', 'range', 'wait p50', 'p99 ms', 'API main', 'proofs', 'API rest', 'database']),
  );
  for (const { name, perSecond, slowest, fastest, waitMedian, wait99, cpu } of rows)
    console.log(
      line([
        name,
        perSecond.toFixed(0),
        `${((100 * perSecond) / floor).toFixed(0)} %`,
        `${slowest.toFixed(0)}-${fastest.toFixed(0)}`,
        waitMedian.toFixed(0),
        wait99.toFixed(0),
        ...[cpu.main, cpu.pool, cpu.rest, cpu.database].map((ms) => ms.toFixed(2)),
      ]),
    );
}

function sum(list: readonly number[]): number {
  return list.reduce((total, each) => total + each, 0);
}
function median(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
