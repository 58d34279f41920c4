import type { Brand } from '#libs/basics';

/** Authorises one voter to vote in one contest, whichever way (Model Election Rules 2014, r. 24). Secret (r. 67). */
export type VoterIdNumber = Brand<string, 'VoterIdNumber'>;

/** The polling methods of the Model Election Rules 2014, r. 19. */
export type VotingChannel = 'paper' | 'internet' | 'telephone' | 'text';

/**
 * A vote as it came in, by whichever channel: who sent it and when, never for whom. Only the returning officer may see
 * it, as it says who has voted (r. 67). A declaration of identity that came without a vote (r. 38) is none.
 */
export interface VoteReturn {
  readonly voterId: VoterIdNumber;
  readonly channel: VotingChannel;
  /** By the trusted clock; of paper, when the returning officer takes custody of the envelope. */
  readonly receivedAt: Date;
  /** Place in the one order of receipt of the contest, across channels; no two returns share it. */
  readonly receiptSequence: number;
  /**
   * The declaration of identity (r. 21): `made` when it is complete and correct, on paper signed and dated as well;
   * else `missing`. Electronic votes carry the one that was made when they were cast (r. 26). Of no account where the
   * contest needs none.
   */
  readonly declaration: 'made' | 'missing';
}

/** Why a return never reaches the count. */
export type Disqualification<Return extends VoteReturn = VoteReturn> =
  /** Received at or after the close of the poll: goes unopened into the packet of r. 56. */
  | { readonly kind: 'late' }
  /** No declaration of identity, or a bad one: not duly returned (r. 37). */
  | { readonly kind: 'no-declaration' }
  /** The voter ID number was used before, for the return that counts (r. 39). */
  | { readonly kind: 'duplicate'; readonly supersededBy: Return };

export interface DisqualifiedReturn<Return extends VoteReturn = VoteReturn> {
  readonly voteReturn: Return;
  readonly ground: Disqualification<Return>;
}
