import type { TryLimit } from '../platform/try-limits.js';

const HOUR = 60 * 60;

/** Requests that name one address, or show one code, in one election. */
export const HELP_PER_PERSON: TryLimit = { name: 'help-per-person', tries: 3, seconds: HOUR };
/** Requests from one network address in one election: a ward, an office or a telephone network may sit behind one. */
export const HELP_PER_SOURCE: TryLimit = { name: 'help-per-source', tries: 30, seconds: HOUR };
