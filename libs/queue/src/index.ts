export { openQueue, openWorker, QUEUE, RELAY_CONNECTIONS, WORKER_CONNECTIONS } from './connection.js';
export type { QueueStore, WorkerSettings } from './connection.js';
export type { Opened } from './opened-anew.js';
export { AT_A_TIME, OutboxRelay } from './outbox-relay.js';
export type { TakesJobs } from './outbox-relay.js';
