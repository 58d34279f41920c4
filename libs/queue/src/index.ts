export { QUEUE, queueConnection } from './connection.js';
export type { QueueStore } from './connection.js';
export { OutboxRelay } from './outbox-relay.js';
