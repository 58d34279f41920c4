/**
 * How long a page may take over one thing, in milliseconds: a second on a quiet machine, many on one that is slow or busy.
 * Patience costs nothing where all goes well.
 */
export const PATIENCE_MS = 60_000;

/** How long one test may take, which waits for many things in turn. */
export const TEST_MS = 240_000;
