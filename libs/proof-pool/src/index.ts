export { RecordPool } from './record-pool.js';
