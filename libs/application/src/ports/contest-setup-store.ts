import type { ContestId } from '#libs/domain';
import type { ContestSetup } from './record-store.js';

/** Writes what {@link RecordStore} reads: once for each contest, and never again. */
export interface ContestSetupStore {
  add(contestId: ContestId, setup: ContestSetup): Promise<void>;
}
