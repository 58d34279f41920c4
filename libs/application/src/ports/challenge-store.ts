import type { ContestId, ElectionId } from '#libs/domain';

/** A ballot that its voter opened. Hashes are 32 bytes. */
export interface BallotToChallenge {
  readonly electionId: ElectionId;
  readonly contestId: ContestId;
  /** Keyed hash of contest and the public credential inside the ballot. */
  readonly credentialHash: Uint8Array;
  /** SHA-256 of the ballot. */
  readonly receipt: Uint8Array;
}

export type ChallengeOutcome =
  'CHALLENGED' | 'ALREADY_CHALLENGED' | 'BALLOT_ALREADY_CAST' | 'NOT_ENTITLED' | 'POLL_NOT_OPEN' | 'POLL_CLOSED';

/** Ballots that were opened instead of cast, by their hash alone: never a choice, a time or a person. */
export interface ChallengeStore {
  /** What `note` would answer; undefined for a ballot that would be noted. Decides nothing. */
  look(ballot: BallotToChallenge): Promise<ChallengeOutcome | undefined>;
  /** Notes it for ever. Of this and a casting of the same bytes at the same moment exactly one is decided. */
  note(ballot: BallotToChallenge): Promise<ChallengeOutcome>;
  /** Trackers in the order of their characters (ASCII), the first `limit` after `after`. */
  trackers(contestId: ContestId, after: string, limit: number): Promise<readonly string[]>;
}
