import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { jest } from '@jest/globals';
import { ok } from '#libs/basics';
import { PgOutboxFeed, createDataSource } from '#libs/persistence';
import { openQueue, OutboxRelay } from '#libs/queue';
import type { JobHandler } from '../apps/worker/src/job-handler.js';
import { FINISH_WITHIN_MS } from '../apps/worker/src/platform/queue-worker.js';
import { callCast } from './support/cast-calls.js';
import { startMortalRedis } from './support/mortal-redis.js';
import type { MortalRedis } from './support/mortal-redis.js';
import { createOutboxDatabase, until } from './support/outbox-rows.js';
import type { OutboxDatabase } from './support/outbox-rows.js';
import { contestWithRights, insertPoll } from './support/poll-rows.js';
import { isRedisAtHand } from './support/redis.js';
import { startTestWorker } from './support/test-worker.js';
import type { TestWorker, TestWorkerOptions } from './support/test-worker.js';
import { endWorkerProcesses, startWorkerProcess } from './support/worker-process.js';

jest.setTimeout(90_000);

/** `LONG_JOB_MS=60000` shows a job that does not end in time. */
const LONG_JOB_MS = Number(process.env['LONG_JOB_MS'] ?? 1_500);
const TEST_JOBS = fileURLToPath(new URL('./support/worker-with-test-jobs.mjs', import.meta.url));
const keys = (n: number): string[] => Array.from({ length: n }, (_, i) => `key-${String(i).padStart(4, '0')}`);

let database: OutboxDatabase;
const workers: TestWorker[] = [];
const startWorker = async (options: Omit<TestWorkerOptions, 'database'>): Promise<TestWorker> => {
  const worker = await startTestWorker({ database, ...options });
  workers.push(worker);
  return worker;
};

beforeAll(async () => {
  database = await createOutboxDatabase();
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.close()));
  await database.owner.query('update outbox_job set done_at = now() where done_at is null');
});
afterAll(async () => {
  await endWorkerProcesses();
  await database.drop();
});

interface Store {
  readonly redisUrl: string | undefined;
  wipe(): Promise<void>;
  /** How many jobs the store of the queue holds. */
  holds(): Promise<number>;
}

let redis: MortalRedis | undefined;
afterAll(() => redis?.stop());

const inPostgres = async (): Promise<Store> => ({
  redisUrl: undefined,
  wipe: async () => void (await database.owner.query('delete from bullmq.job')),
  holds: async () => {
    const { rows } = await database.owner.query<{ n: number }>('select count(*)::int as n from bullmq.job');
    return rows[0]?.n ?? 0;
  },
});
const inRedis = async (): Promise<Store> => {
  redis ??= await startMortalRedis();
  const server = redis;
  return { redisUrl: server.url, wipe: () => server.flushAll(), holds: () => server.jobs() };
};
const stores: readonly (readonly [string, () => Promise<Store>])[] = isRedisAtHand()
  ? [['PostgreSQL', inPostgres], ['Redis', inRedis]] // prettier-ignore
  : [['PostgreSQL', inPostgres]];

describe.each(stores)('Jobs, the queue being in %s', (_name, openStore) => {
  let store: Store;
  beforeAll(async () => {
    store = await openStore();
  });
  beforeEach(() => store.wipe());
  const withStore = (handlers: readonly JobHandler[], config: TestWorkerOptions['config'] = {}): Promise<TestWorker> =>
    startWorker({ handlers, config: { redisUrl: store.redisUrl, ...config } });

  it('JOB-01: are done when the change that wants them commits, and never offered when it rolls back', async () => {
    const body = await database.organisation();
    const ran: string[] = [];
    await database.want(body, 'count', ['never'], { rollBack: true });
    await database.want(body, 'count', keys(20));
    await withStore([{ name: 'count', run: async ({ jobId }) => ok(ran.push(jobId)) }]);
    await until('all are done', async () => (await database.jobs(body)).every(({ isDone }) => isDone));
    expect((await database.jobs(body)).map(({ key }) => key)).toEqual(keys(20));
    await wait(1_500); // longer than it takes until a job is offered again
    expect(ran).toHaveLength(20);
    expect(new Set(ran).size).toBe(20);
    expect(await store.holds()).toBe(0);
  });

  it('JOB-01: are done although the queue was wiped after it took them', async () => {
    const body = await database.organisation();
    await database.want(body, 'count', keys(20));
    const source = await createDataSource({ url: database.appUrl, applicationName: 'test', max: 2 }).initialize();
    const queue = openQueue({ redisUrl: store.redisUrl, databaseUrl: database.appUrl });
    expect(await new OutboxRelay(new PgOutboxFeed(source), queue, 1).relay()).toBe(20);
    expect(await store.holds()).toBe(20);
    await store.wipe();
    expect(await store.holds()).toBe(0);
    await Promise.all([queue.close(), source.destroy()]);

    let runs = 0;
    await withStore([{ name: 'count', run: async () => ok((runs += 1)) }]);
    await until('all are done', async () => (await database.jobs(body)).every(({ isDone }) => isDone));
    expect(runs).toBe(20);
  });

  it('JOB-02: brought to two workers at once take effect once, also when the queue forgets that they run', async () => {
    const body = await database.organisation();
    const runs = new Map<string, number>();
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    const slow: JobHandler = {
      name: 'count',
      async run({ jobId }) {
        runs.set(jobId, (runs.get(jobId) ?? 0) + 1);
        await gate;
        return ok(true);
      },
    };
    await Promise.all([withStore([slow]), withStore([slow])]);
    await database.want(body, 'count', keys(6));
    await until('all six have begun', () => runs.size === 6);
    for (let i = 0; i < 2; i += 1) {
      await store.wipe();
      await wait(1_200); // offered again to whoever has a hand free
    }
    open();
    await until('all are done', async () => (await database.jobs(body)).every(({ isDone }) => isDone));
    expect([...runs.values()]).toEqual([1, 1, 1, 1, 1, 1]);
    expect((await database.jobs(body)).map(({ begun }) => begun)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('JOB-05: go on while one of them always throws', async () => {
    const body = await database.organisation();
    let throws = 0;
    let others = 0;
    await database.want(body, 'count', ['poison']);
    await withStore([
      { name: 'count', run: () => Promise.reject(new Error(`always, ${(throws += 1)}`)) },
      { name: 'mix', run: async () => ok((others += 1)) },
    ]);
    await until('it was tried twice', () => throws >= 2);
    await database.want(body, 'mix', keys(20));
    await until('the others are done', () => others === 20);
    const poison = (await database.jobs(body)).find(({ key }) => key === 'poison');
    expect(poison).toMatchObject({ isDone: false, error: expect.stringMatching(/^always, \d$/) as string });
    expect(poison?.attempts).toBeGreaterThanOrEqual(2);
  });

  it('OPS-04: are finished when the worker stops, or handed back and begun anew by another', async () => {
    const body = await database.organisation();
    const seen: string[] = [];
    const named = (who: string, ms: number): JobHandler => ({
      name: 'count',
      async run() {
        seen.push(`${who} begins`);
        await wait(ms, undefined, { ref: ms < 1_000 }); // what has no end must not keep the test run
        seen.push(`${who} ends`);
        return ok(true);
      },
    });
    const leaving = await withStore([named('the first', 500)], { jobAgainSeconds: 60 });
    await database.want(body, 'count', ['short']);
    await until('it runs', () => seen.length === 1);
    await leaving.queue.stop();
    expect(seen).toEqual(['the first begins', 'the first ends']);
    expect(await database.jobs(body)).toMatchObject([{ key: 'short', isDone: true, begun: 1 }]);

    seen.length = 0;
    const also = await withStore([named('the second', 3_600_000)], { jobAgainSeconds: 60 });
    await database.want(body, 'count', ['without end']);
    await until('it runs', () => seen.length === 1);
    const began = performance.now();
    await also.queue.stop(200);
    expect(performance.now() - began).toBeLessThan(4_000);
    await withStore([named('the third', 0)], { jobAgainSeconds: 60 });
    await until('it is done', async () => (await database.jobs(body)).every(({ isDone }) => isDone), 10);
    expect(seen).toEqual(['the second begins', 'the third begins', 'the third ends']);
  });
});

describe('The outbox', () => {
  it('JOB-05: offers a job that always throws ever more rarely', async () => {
    const body = await database.organisation();
    const at: number[] = [];
    await database.want(body, 'count', ['poison']);
    const poison: JobHandler = {
      name: 'count',
      async run() {
        at.push(performance.now());
        throw new Error('always');
      },
    };
    await startWorker({ handlers: [poison], config: { jobAgainSeconds: 0.4 } });
    await until('it was offered three times', () => at.length >= 7, 40); // three tries an offer
    const [first = 0, second = 0, third = 0] = [at[0], at[3], at[6]];
    expect(second - first).toBeGreaterThan(1_200); // again after 0.4 s × (1 + tries so far)
    expect(third - second).toBeGreaterThan(2_400);
  });
});

describe('The locks of jobs', () => {
  it('take one connection however many jobs run, and a job ends well when that connection breaks', async () => {
    const body = await database.organisation();
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    let runs = 0;
    const handlers: readonly JobHandler[] = [
      {
        name: 'count',
        async run() {
          runs += 1;
          await gate;
          return ok(true);
        },
      },
    ];
    await startWorker({ handlers, config: { concurrency: 16, jobAgainSeconds: 60 } });
    await database.want(body, 'count', keys(16));
    await until('all run', () => runs === 16);
    const { rows } = await database.owner.query<{ pid: number; locks: number }>(
      `select pid, count(*)::int as locks from pg_locks l join pg_stat_activity a using (pid)
       where l.locktype = 'advisory' and a.datname = current_database() and a.application_name = 'quorate-worker' group by pid`,
    );
    expect(rows).toMatchObject([{ locks: 16 }]);
    await database.owner.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    open();
    await until('all are done', async () => (await database.jobs(body)).every(({ isDone }) => isDone));
    expect(runs).toBe(16);

    await database.want(body, 'count', ['afterwards']);
    await until('it is done too', async () => (await database.jobs(body)).every(({ isDone }) => isDone));
  });
});

describe('JOB-06: without any worker', () => {
  it('a poll opens and closes for ballots by the clock of the database', async () => {
    const tokens = Array.from({ length: 3 }, () => randomBytes(32));
    const contest = contestWithRights([true, true, true], tokens);
    const { organisationId, electionId } = await insertPoll(database.owner, {
      opensIn: 2,
      closesIn: 4,
      contests: [contest],
    });
    const cast = (voter: number): Promise<string[]> =>
      callCast(database.owner, { organisationId, electionId }, [
        [
          {
            contestId: contest.contestId,
            token: tokens[voter] ?? Buffer.alloc(0),
            credential: contest.rights[voter]?.credentialHash ?? Buffer.alloc(0),
            ballot: Buffer.from(`ballot of ${voter}`),
          },
        ],
      ]);
    const passed = async (column: 'opens_at' | 'closes_at'): Promise<boolean> => {
      const { rows } = await database.owner.query<{ opens_at: boolean; closes_at: boolean }>(
        `select clock_timestamp() >= opens_at as opens_at, clock_timestamp() >= closes_at as closes_at
         from election where election_id = $1`,
        [electionId],
      );
      return rows[0]?.[column] === true;
    };
    const before = await cast(0);
    expect(await passed('opens_at')).toBe(false);
    await until('it opens', () => passed('opens_at'));
    const during = await cast(1);
    expect(await passed('closes_at')).toBe(false);
    await until('it closes', () => passed('closes_at'));
    const after = await cast(2);
    expect([before, during, after]).toEqual([['POLL_NOT_OPEN'], ['RECORDED'], ['POLL_CLOSED']]);
  });
});

describe('Worker processes', () => {
  it('JOB-05: a job that ends its worker does not keep the others from being done', async () => {
    const body = await database.organisation();
    await database.want(body, 'count', ['poison']);
    let kills = 0;
    let isOver = false;
    const keepRunning = async (): Promise<void> => {
      while (!isOver) {
        const worker = await startWorkerProcess({ database, script: TEST_JOBS }).catch(() => undefined);
        const end = await worker?.ended;
        if (end === undefined || end.signal === 'SIGKILL') kills += 1;
      }
    };
    const running = keepRunning();
    await until('it has ended a worker twice', () => kills >= 2, 40);
    await database.want(body, 'build-bundle', keys(20));
    const others = async () => (await database.jobs(body)).filter(({ key }) => key !== 'poison');
    await until('the others are done', async () => (await others()).every(({ isDone }) => isDone), 40);
    isOver = true;
    await endWorkerProcesses();
    await running;
    const poison = (await database.jobs(body)).find(({ key }) => key === 'poison');
    expect(poison).toMatchObject({ isDone: false, attempts: 0 });
    expect(poison?.begun).toBeGreaterThanOrEqual(2);
  });

  it('OPS-04: SIGTERM ends a worker with code 0 within 25 s: its job has ended, or is open for another', async () => {
    const body = await database.organisation();
    await database.want(body, 'mix', ['long']);
    const worker = await startWorkerProcess({ database, script: TEST_JOBS, env: { TEST_JOB_MS: String(LONG_JOB_MS) } });
    await worker.line('long-job-begun');
    const began = performance.now();
    worker.kill('SIGTERM');
    expect(await worker.ended).toEqual({ code: 0, signal: null });
    expect(performance.now() - began).toBeLessThan(25_000);
    const hasEnded = worker.lines.some((line) => line.includes('long-job-ended'));
    expect(hasEnded).toBe(LONG_JOB_MS < FINISH_WITHIN_MS);
    expect(await database.jobs(body)).toMatchObject([{ isDone: hasEnded, begun: 1, attempts: 0 }]);
  });

  it('say in one line what is wrong with their configuration, and end with code 1', async () => {
    const fault = await startWorkerProcess({ database, env: { QUORATE_SECRET: 'hunter2' } }).catch(
      (error: unknown) => error,
    );
    expect(String(fault)).toBe(
      'Error: the process ended: The worker cannot start: the secret must be base64url of at least 32 bytes',
    );
  });
});
