import { createPostgresBackend, Queue, Worker } from 'bullmq';
import type { ConnectionOptions, Processor } from 'bullmq';
import { KeptOpen, OpenedAnew } from './opened-anew.js';
import type { Opened } from './opened-anew.js';
import type { TakesJobs } from './outbox-relay.js';

/** The one queue. Job ids are ids of outbox rows, which belong to one organisation each (TEN-03). */
export const QUEUE = 'quorate';

/** Connections to PostgreSQL of a worker, beside the one on which it listens; see docs/decisions, 21 November 2026. */
export const WORKER_CONNECTIONS = 3;
/** Connections to PostgreSQL of whoever offers jobs. */
export const RELAY_CONNECTIONS = 1;
/** No statement of the queue takes as long as this, unless something is wrong. */
const STATEMENT_MS = 15_000;
/** A store that is away is looked for this often. */
const RECONNECT_MS = 2_000;

export interface QueueStore {
  /** Absent: the queue lives in PostgreSQL. */
  readonly redisUrl?: string | undefined;
  readonly databaseUrl: string;
}

export interface WorkerSettings {
  /** Jobs at once. */
  readonly concurrency: number;
  /** A job whose worker has not been heard of for this long is taken away from it; one that runs is renewed by half of it. */
  readonly lostAfterSeconds: number;
}

/** Offers jobs. On PostgreSQL an offer that comes before the database answers fails, and the next one tries anew. */
export function openQueue(store: QueueStore): Opened & TakesJobs {
  if (store.redisUrl !== undefined) return new Queue(QUEUE, { connection: redis(store.redisUrl) });
  const connection = postgres(store, RELAY_CONNECTIONS);
  const queue = new OpenedAnew(() => new Queue(QUEUE, { connection }, createPostgresBackend));
  return Object.assign(queue, {
    addBulk: async (jobs: Parameters<TakesJobs['addBulk']>[0]) => (await queue.ready()).addBulk(jobs),
  });
}

/**
 * Takes jobs and has them done. A job whose worker was killed goes back to the queue once; after that the outbox alone
 * decides when it is offered again, so that a job that kills its worker does not come straight back.
 */
export function openWorker<Data>(
  store: QueueStore,
  process: Processor<Data>,
  { concurrency, lostAfterSeconds }: WorkerSettings,
): Opened {
  const settings = {
    concurrency,
    lockDuration: lostAfterSeconds * 1_000,
    stalledInterval: lostAfterSeconds * 500,
    runRetryDelay: RECONNECT_MS,
    maxStalledCount: 1,
  };
  if (store.redisUrl !== undefined)
    return new Worker(QUEUE, process, { ...settings, connection: redis(store.redisUrl) });
  const connection = postgres(store, WORKER_CONNECTIONS);
  const open = () => new Worker(QUEUE, process, { ...settings, autorun: false, connection }, createPostgresBackend);
  return new KeptOpen(open, RECONNECT_MS);
}

const postgres = ({ databaseUrl }: QueueStore, max: number) => ({
  connectionString: databaseUrl,
  max,
  application_name: 'quorate-queue',
  connectionTimeoutMillis: 5_000,
  statement_timeout: STATEMENT_MS,
});

/** Options and not a client: what BullMQ opens itself, it closes itself. */
const redis = (url: string): ConnectionOptions => ({
  url,
  maxRetriesPerRequest: null,
  retryStrategy: (times) => Math.min(times * 100, RECONNECT_MS),
});
