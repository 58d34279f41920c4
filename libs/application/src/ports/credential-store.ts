import type { ContestId, ElectionId, MemberId } from '#libs/domain';

export interface ElectorEntry {
  readonly memberId: MemberId;
  /** Contests on whose roll the member stands. */
  readonly contestIds: readonly ContestId[];
}

export interface ElectorContact {
  readonly memberId: MemberId;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string | undefined;
  readonly language: 'en' | 'cy';
}

export interface VotingRightRow {
  readonly rightId: string;
  readonly memberId: MemberId;
  /** Keyed hashes ({@link Keyring}): of the sign-in token, and of contest and public credential. */
  readonly tokenHash: Uint8Array;
  readonly credentialHash: Uint8Array;
}

export interface CredentialList {
  /** The public credentials object, exact bytes. */
  readonly credentials: Uint8Array;
  /** Digest over the rights, to find a right changed afterwards ({@link CredentialStore.rightsDigest}). */
  readonly tokenDigest: string;
}

/** Voting rights and public credentials as they are issued. Casting has its own way to them. */
export interface CredentialStore {
  /** Lets this transaction run longer than others may; it is a job, not a request. */
  allowLongStatements(seconds: number): Promise<void>;
  /** Everybody who is on the roll of any contest, in no promised order. */
  electors(electionId: ElectionId): Promise<readonly ElectorEntry[]>;
  contacts(memberIds: readonly MemberId[]): Promise<readonly ElectorContact[]>;
  addRights(contestId: ContestId, rights: readonly VotingRightRow[]): Promise<void>;
  addList(contestId: ContestId, list: CredentialList): Promise<void>;
  list(contestId: ContestId): Promise<CredentialList | undefined>;
  /** The contests of an election in which the holder of a token may vote, and whether a ballot is recorded. */
  rightsOf(
    electionId: ElectionId,
    tokenHash: Uint8Array,
  ): Promise<readonly { readonly contestId: ContestId; readonly hasVoted: boolean }[]>;
  /**
   * Hex SHA-256 over one line `<token hash>,<credential hash>`, hex and ended by a line feed, for every right of the
   * contest, lines ascending; and how many there are.
   */
  rightsDigest(contestId: ContestId): Promise<{ readonly digest: string; readonly rights: number }>;
}
