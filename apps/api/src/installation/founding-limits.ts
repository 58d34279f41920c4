import type { TryLimit } from '../platform/try-limits.js';

/** Bodies set up from one network address: a class that tries Quorate out sits behind one. */
export const BODIES_PER_ADDRESS: TryLimit = { name: 'bodies-per-address', tries: 40, seconds: 60 * 60 };
