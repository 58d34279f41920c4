export * from './authorise.js';
export * from './keyring.js';
export * from './ports/audit-trail.js';
export * from './ports/clock.js';
export * from './ports/messages.js';
export * from './ports/outbox.js';
export * from './ports/stores.js';
export * from './ports/unit-of-work.js';
