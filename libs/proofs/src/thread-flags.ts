/**
 * Threads are loaded by `import` only. Piscina tries `require` first, and Node 20 aborts the whole process when a
 * module with a top-level await is required while its thread is being stopped.
 */
export const THREAD_FLAGS = ['--no-experimental-require-module'];
