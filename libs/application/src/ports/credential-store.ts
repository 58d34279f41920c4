import type { ContestId, ElectionId, MemberId, OtherChannel } from '#libs/domain';
import type { BlockReason } from '#libs/evidence';

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

/** An elector as a maker of codes outside gets to know them. */
export interface ElectorToWriteTo {
  readonly memberNo: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string | undefined;
  readonly language: 'en' | 'cy';
  /** In the order of the ballot paper. */
  readonly contestIds: readonly ContestId[];
}

/** What a block found, for one contest in which the member has a right. */
export interface BlockedRight {
  readonly contestId: ContestId;
  /** `VOTED`: a ballot stands, so the code stays as it is (AUTH-05). */
  readonly outcome: 'BLOCKED' | 'BLOCKED_BEFORE' | 'VOTED';
  /** Keyed hash of the credential of the code that is, or was last, theirs. */
  readonly credentialHash: Uint8Array;
}

/** A member as the holder of a voting code. */
export interface TokenHolder {
  readonly givenName: string;
  readonly familyName: string;
  /** YYYY-MM-DD */
  readonly dateOfBirth: string | undefined;
  /** In the order of the ballot paper. */
  readonly rights: readonly {
    readonly contestId: ContestId;
    /** Whether a ballot is recorded. */
    readonly hasVoted: boolean;
    /** A vote by another channel that was accepted; the day is YYYY-MM-DD. */
    readonly returnedOtherwise: { readonly channel: OtherChannel; readonly receivedOn: string } | undefined;
  }[];
}

/** Voting rights and public credentials as they are issued. Casting has its own way to them. */
export interface CredentialStore {
  /** Lets this transaction run longer than others may; it is a job, not a request. */
  allowLongStatements(seconds: number): Promise<void>;
  /** Everybody who is on the roll of any contest, in no promised order. */
  electors(electionId: ElectionId): Promise<readonly ElectorEntry[]>;
  contacts(memberIds: readonly MemberId[]): Promise<readonly ElectorContact[]>;
  /** Everybody who is on the roll of any contest, in the order of member numbers by code point, after one of them. */
  electorsToWriteTo(
    electionId: ElectionId,
    page: { readonly after?: string; readonly limit: number },
  ): Promise<readonly ElectorToWriteTo[]>;
  /** Members on the roll of any contest, by member number. */
  electorsByNumber(electionId: ElectionId): Promise<ReadonlyMap<string, ElectorEntry>>;
  addRights(contestId: ContestId, rights: readonly VotingRightRow[]): Promise<void>;
  addList(contestId: ContestId, list: CredentialList): Promise<void>;
  list(contestId: ContestId): Promise<CredentialList | undefined>;
  /** Who holds a token, if it gives a right, or gave one that a vote by another channel has used up. */
  holderOf(electionId: ElectionId, tokenHash: Uint8Array): Promise<TokenHolder | undefined>;
  /** Takes the code off every right of the member of which no ballot stands; none if the member has no right. */
  block(electionId: ElectionId, memberId: MemberId, reason: BlockReason): Promise<readonly BlockedRight[]>;
  /** Gives a blocked right another code; false if it is not blocked, or blocked because the member votes otherwise. */
  activate(right: Omit<VotingRightRow, 'rightId'> & { readonly contestId: ContestId }): Promise<boolean>;
  /** Whether a token is of a code that was blocked. */
  isBlocked(electionId: ElectionId, tokenHash: Uint8Array): Promise<boolean>;
  /** Whether a ballot of the member stands, by contest in which the member has a right. */
  marksOf(electionId: ElectionId, memberId: MemberId): Promise<ReadonlyMap<ContestId, boolean>>;
  /**
   * Hex SHA-256 over one line `<token hash>,<credential hash>`, hex and ended by a line feed, for every right of the
   * contest with the code that it was issued with, lines ascending; and how many there are.
   */
  rightsDigest(contestId: ContestId): Promise<{ readonly digest: string; readonly rights: number }>;
}
