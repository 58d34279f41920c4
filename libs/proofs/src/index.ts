export { ProofPool, proofThreads } from './proof-pool.js';
