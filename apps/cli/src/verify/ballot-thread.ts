import { randomBytes } from 'node:crypto';
import { loadFastGroup, proofWorker } from '#libs/belenios';

/** Runs in a worker thread; the group keeps its tables, the worker what it read of the last election. */
const { group } = await loadFastGroup((length) => randomBytes(length));

/** Does one task of a verification. */
export default proofWorker(group);
