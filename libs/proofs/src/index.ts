export { OpeningPool } from './opening-pool.js';
export { ProofPool, proofThreads } from './proof-pool.js';
export { RecordPool } from './record-pool.js';
