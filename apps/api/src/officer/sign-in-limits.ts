import type { TryLimit } from '../platform/try-limits.js';

const MINUTE = 60;

/** Links for one e-mail address: enough for a lost mail, too few to fill a mailbox. */
export const LINKS_PER_EMAIL: TryLimit = { name: 'links-per-email', tries: 5, seconds: 60 * MINUTE };
/** Links asked for from one network address: an office behind one address may sign in together. */
export const LINKS_PER_ADDRESS: TryLimit = { name: 'links-per-address', tries: 100, seconds: 60 * MINUTE };
/** Link tokens tried from one network address. A token has 256 bits; this bounds the work, not the risk. */
export const SIGN_INS_PER_ADDRESS: TryLimit = { name: 'sign-ins-per-address', tries: 100, seconds: 15 * MINUTE };

export const minutes = (limit: TryLimit): number => Math.ceil(limit.seconds / MINUTE);
