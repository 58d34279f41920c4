import { createPostgresBackend, setDefaultBackendFactory } from 'bullmq';
import type { ConnectionOptions } from 'bullmq';
import { Redis } from 'ioredis';

/** The one queue. Job ids are ids of outbox rows, which belong to one organisation each (TEN-03). */
export const QUEUE = 'quorate';

export interface QueueStore {
  /** Absent: the queue lives in PostgreSQL. */
  readonly redisUrl?: string | undefined;
  readonly databaseUrl: string;
}

/** Must be called before any Queue or Worker is built: it also chooses the back-end of the whole process. */
export function queueConnection({ redisUrl, databaseUrl }: QueueStore): ConnectionOptions {
  if (redisUrl !== undefined) return new Redis(redisUrl, { maxRetriesPerRequest: null });
  setDefaultBackendFactory(createPostgresBackend);
  return { connectionString: databaseUrl, max: 4 };
}
