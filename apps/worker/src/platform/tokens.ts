/** Nest token of the configuration. */
export const WORKER_CONFIG = Symbol('WORKER_CONFIG');
/** Nest token of the operating system's random generator (`RandomBytes`). */
export const RANDOM_BYTES = Symbol('RANDOM_BYTES');
