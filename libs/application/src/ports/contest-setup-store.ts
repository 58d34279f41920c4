import type { ContestId, ElectionId } from '#libs/domain';
import type { ContestSetup } from './record-store.js';

/** What a voter's device needs of a setup: not the list of credentials, which grows with the roll. */
export interface FrozenContestObject {
  readonly contestId: ContestId;
  /** The election object, exact bytes. */
  readonly election: Uint8Array;
  /** φ */
  readonly fingerprint: string;
}

/** Writes what {@link RecordStore} reads: once for each contest, and never again. */
export interface ContestSetupStore {
  add(contestId: ContestId, setup: ContestSetup): Promise<void>;
  /** In the order of the ballot paper; none until the definition is frozen. */
  electionObjects(electionId: ElectionId): Promise<readonly FrozenContestObject[]>;
}
