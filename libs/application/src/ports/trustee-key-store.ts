import type { ContestId, ElectionId, OfficerId } from '#libs/domain';

/** The public half of a key-holder's key for one contest. */
export interface TrusteeKeyRow {
  readonly contestId: ContestId;
  /** Number of the trustee in the public record; the platform's own key is number 1 and not in this list. */
  readonly trustee: number;
  readonly officerId: OfficerId;
  /** `{"pok":…,"public_key":…}` as it goes into the trustees object. */
  readonly publicKey: string;
}

export interface TrusteeKeyStore {
  add(keys: readonly TrusteeKeyRow[]): Promise<void>;
  /** By contest, then trustee number. */
  ofElection(electionId: ElectionId): Promise<readonly TrusteeKeyRow[]>;
  ofContest(contestId: ContestId): Promise<readonly TrusteeKeyRow[]>;
  /** Whether any of these public elements (hex) is the key of any contest of the organisation. */
  areInUse(publicKeys: readonly string[]): Promise<boolean>;
  /** Takes back the keys of one key-holder; returns how many there were. */
  remove(electionId: ElectionId, officerId: OfficerId): Promise<number>;
  /** Numbers the keys of a contest anew. */
  renumber(contestId: ContestId, keys: readonly TrusteeKeyRow[]): Promise<void>;
}
