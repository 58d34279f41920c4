/** Nest token of the configuration. */
export const WORKER_CONFIG = Symbol('WORKER_CONFIG');
