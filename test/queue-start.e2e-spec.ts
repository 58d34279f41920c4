import { randomUUID } from 'node:crypto';
import net from 'node:net';
import type { AddressInfo } from 'node:net';
import { jest } from '@jest/globals';
import { openQueue, openWorker } from '#libs/queue';
import type { TakesJobs } from '#libs/queue';
import { createOutboxDatabase, until } from './support/outbox-rows.js';
import type { OutboxDatabase } from './support/outbox-rows.js';

jest.setTimeout(60_000);

interface Starting {
  readonly url: string;
  /** Connections that were turned away. */
  readonly refused: number;
  /** From now on it answers. */
  isUp: boolean;
  close(): Promise<void>;
}

/** The database as it is while it starts: whoever connects is turned away. */
async function startingDatabase(databaseUrl: string): Promise<Starting> {
  const target = new URL(databaseUrl);
  const sockets = new Set<net.Socket>();
  const state = { isUp: false, refused: 0 };
  const server = net.createServer((client) => {
    client.on('error', () => undefined);
    if (!state.isUp) {
      state.refused += 1;
      client.destroy();
      return;
    }
    const upstream = net.connect(Number(target.port), target.hostname).on('error', () => client.destroy());
    for (const socket of [client, upstream]) sockets.add(socket.on('close', () => sockets.delete(socket)));
    client.pipe(upstream).pipe(client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      for (const socket of sockets) socket.destroy();
      server.close(() => resolve());
    });
  return Object.assign(state, { url: url.href, close });
}

type Jobs = Parameters<TakesJobs['addBulk']>[0];
const oneJob = (jobId: string): Jobs => [
  {
    name: 'count',
    data: { organisationId: randomUUID() as Jobs[number]['data']['organisationId'], payload: { contestId: 'c' } },
    opts: {
      jobId,
      attempts: 1,
      backoff: { type: 'exponential', delay: 1 },
      removeOnComplete: true,
      removeOnFail: true,
    },
  },
];

describe('JOB-01: a process that starts while its database does', () => {
  let database: OutboxDatabase;
  let starting: Starting;
  beforeAll(async () => {
    database = await createOutboxDatabase();
  });
  beforeEach(async () => {
    starting = await startingDatabase(database.appUrl);
  });
  afterEach(() => starting.close());
  afterAll(() => database.drop());

  const onQueue = async (jobId: string): Promise<boolean> =>
    (await database.owner.query('select 1 from bullmq.job where id = $1', [jobId])).rows.length > 0;

  it('offers jobs as soon as the database answers, however often it did not', async () => {
    const queue = openQueue({ databaseUrl: starting.url });
    queue.on('error', () => undefined);
    const jobId = randomUUID();
    await expect(queue.addBulk(oneJob(jobId))).rejects.toThrow();
    await expect(queue.addBulk(oneJob(jobId))).rejects.toThrow();
    expect(starting.refused).toBeGreaterThan(1);
    starting.isUp = true;
    await queue.addBulk(oneJob(jobId));
    expect(await onQueue(jobId)).toBe(true);
    await queue.close();
    await database.owner.query('delete from bullmq.job');
  });

  it('takes jobs as soon as the database answers, and says meanwhile what is wrong', async () => {
    const [jobId, faults, done] = [randomUUID(), [] as Error[], [] as (string | undefined)[]];
    const settings = { concurrency: 1, lostAfterSeconds: 5 };
    const worker = openWorker({ databaseUrl: starting.url }, async ({ id }) => void done.push(id), settings);
    worker.on('error', (error) => faults.push(error));
    await until('it was turned away', () => starting.refused > 0 && faults.length > 0);
    starting.isUp = true;
    const queue = openQueue({ databaseUrl: database.appUrl });
    await queue.addBulk(oneJob(jobId));
    await until('the job is done', () => done.includes(jobId));
    await Promise.all([worker.close(), queue.close()]);
    expect(done).toEqual([jobId]);
  });
});
