import type { ContestId, ElectionId, OrganisationId } from '#libs/domain';

/** One ballot of one voter as it goes to the database. Hashes are 32 bytes. */
export interface BallotRow {
  readonly contestId: ContestId;
  /** Keyed hash of contest and the public credential inside the ballot. */
  readonly credentialHash: Uint8Array;
  /** SHA-256 of the ballot. */
  readonly receipt: Uint8Array;
  readonly ballot: Uint8Array;
}

/** All ballots of one request of one voter: recorded all or none (CAST-07). */
export interface Casting {
  readonly tokenHash: Uint8Array;
  readonly rows: readonly BallotRow[];
}

export interface PollToCast {
  readonly organisationId: OrganisationId;
  readonly electionId: ElectionId;
  /** False where proofs are checked after storing. */
  readonly checked: boolean;
}

export type NotRecorded =
  | 'POLL_NOT_OPEN'
  | 'POLL_CLOSED'
  | 'ALREADY_VOTED'
  | 'NOT_ENTITLED'
  | 'CODE_BLOCKED'
  | 'CREDENTIAL_MISMATCH'
  | 'TOO_MANY_BALLOTS'
  | 'BALLOT_CHALLENGED'
  | 'BALLOT_REFUSED';
export type CastOutcome = 'RECORDED' | 'ALREADY_RECORDED' | NotRecorded;

/** The one way into the ballot box, and a look before it. Each call is a transaction of its own. */
export abstract class BallotIntake {
  /**
   * Records the ballots of some voters of one poll, in one transaction that is durable when the answer comes.
   * @returns one outcome for each casting, in their order
   * @throws when the answer is not known: then nothing may be concluded, and the same bytes are to be cast again
   */
  abstract cast(poll: PollToCast, castings: readonly Casting[]): Promise<readonly CastOutcome[]>;

  /**
   * What `cast` would answer for each ballot by itself, as far as can be seen without deciding anything; undefined for
   * a ballot that would be recorded. So that strangers cannot make the server check proofs, nor repeats make it check again.
   */
  abstract look(poll: PollToCast, casting: Casting): Promise<readonly (CastOutcome | undefined)[]>;
}
