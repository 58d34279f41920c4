export { RecordPool } from '#libs/proofs';
