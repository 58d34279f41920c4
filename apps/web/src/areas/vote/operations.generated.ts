// Written by npm run build:operations from operations.graphql; changes go there.
import type { Operation } from '../../kit/client.js';
import type { RefusedFragment } from '../../kit/refused.generated.js';

export const VOTE_PAPER: Operation<VotePaperQuery, VotePaperQueryVariables> = {
  hash: 'a8297b4845fbb28a7f5a2afb5bc92cf17f498097a556fb20765a99e566afb122',
};
export const VOTE_ELECTION: Operation<VoteElectionQuery, VoteElectionQueryVariables> = {
  hash: '0383d869b80b2a8c71ac1c26ba2b64c965415e42d76259fd3e1a66eedf67b73f',
};
export const VOTE_ELECTION_BY_REFERENCE: Operation<
  VoteElectionByReferenceQuery,
  VoteElectionByReferenceQueryVariables
> = { hash: 'b45b304634774f2701953e8e1cf4bf149e28fa5fd539794c4b0bc72a7a4c1223' };
export const VOTE_CAST: Operation<VoteCastMutation, VoteCastMutationVariables> = {
  hash: 'f0199231b4459c9cb80072722bca26145a689f0d0274e8489e78e8c5b22e411f',
};
export const VOTE_RECEIPT: Operation<VoteReceiptQuery, VoteReceiptQueryVariables> = {
  hash: 'dac1afdf0b4a9eea8f6b4de7d9a97d3e15f3017800cc8776b9d6cfa617a97bf0',
};
export const VOTE_CHALLENGE: Operation<VoteChallengeMutation, VoteChallengeMutationVariables> = {
  hash: 'dc900c8b467c2bbc6b9d5496d1767e3ded038cdff1a41440a3acd7d8603781cd',
};
export const VOTE_HELP: Operation<VoteHelpMutation, VoteHelpMutationVariables> = {
  hash: '9f02da7e6b83eca3554c15400ef7a1f9f43d6041c54c69bb89fa245f3dfe7599',
};
export const VOTE_INSTALLATION: Operation<VoteInstallationQuery, VoteInstallationQueryVariables> = {
  hash: 'be13ac8ba255e1d4c856ea424bd0e41fd313f2b11f221a64630586bd7d762de1',
};

/** A sealed ballot for one contest. */
export type BallotToCast = {
  /** The exact text that was made once; repeat these bytes until an answer comes. */
  readonly ballot: string;
  readonly contestId: string;
};

/** A sealed ballot that its voter opens instead of casting it. */
export type BallotToChallenge = {
  /** The exact text that was made once. */
  readonly ballot: string;
  /** Names the public record of the contest. */
  readonly contestUuid: string;
  /** The opening as the device wrote it: `quorate-opening/1`. */
  readonly opening: string;
};

/** Seats to fill, or a resolution to carry. */
export type ContestKind = 'RESOLUTION' | 'SEATS';

/** NEW_CODE: the voting message did not come or is lost. NOT_ME: it came to somebody else than the member. */
export type HelpKind = 'NEW_CODE' | 'NOT_ME' | 'OTHER';

export type HelpRequestInput = {
  /** The address that the body has of the member. Needed unless the voter’s authorisation is sent with the request. */
  readonly email?: string | null | undefined;
  readonly kind: HelpKind;
  /** At most 1,000 characters. */
  readonly words?: string | null | undefined;
};

/** How a vote came that was not cast online. */
export type OtherChannel = 'IN_PERSON' | 'PHONE' | 'POST';

/** How a paper is marked: 1, 2, 3 … in order of preference; everyone chosen; or so many points for each. */
export type Paper = 'CHOICES' | 'POINTS' | 'RANKS';

/** Whether ballots are taken, by the clock of the database. */
export type PollPhase = 'CLOSED' | 'NOT_OPEN' | 'OPEN';

/** RECEIVED: proofs not checked yet. CHECKED: in the box, sealed in a moment. SEALED: in a batch. REFUSED: its proofs were wrong, the voter can vote again. */
export type ReceiptState = 'CHECKED' | 'RECEIVED' | 'REFUSED' | 'SEALED';

/** Which ballot of a voter counts: a rule of the rule-book. */
export type RepeatBallots = 'FIRST_COUNTS' | 'LAST_COUNTS';

export type VotePaperQueryVariables = {
  readonly secondCheck?: string | null | undefined;
};

export type VotePaperQuery = {
  readonly ballotDefinition:
    | {
        readonly __typename: 'BallotDefinition';
        readonly addressee: string;
        readonly ticket: string | null;
        readonly election: { readonly repeatBallots: RepeatBallots } & VoteElectionFactsFragment;
        readonly contests: ReadonlyArray<{
          readonly electionObject: string;
          readonly hasVoted: boolean;
          readonly returnedOtherwise: { readonly channel: OtherChannel; readonly receivedOn: string } | null;
          readonly contest: {
            readonly contestId: string;
            readonly uuid: string;
            readonly title: string;
            readonly titleCy: string | null;
            readonly kind: ContestKind;
            readonly paper: Paper | null;
            readonly seats: number | null;
            readonly countRule: string | null;
            readonly leastChoices: number;
            readonly mostChoices: number | null;
            readonly text: string | null;
            readonly textCy: string | null;
            readonly candidates: ReadonlyArray<{
              readonly id: string;
              readonly name: string;
              readonly detail: string | null;
              readonly detailCy: string | null;
              readonly statement: string | null;
              readonly statementCy: string | null;
            }>;
            readonly options: ReadonlyArray<{ readonly name: string; readonly nameCy: string }>;
          };
        }>;
      }
    | ({ readonly __typename: 'Refusal' } & RefusedFragment);
};

export type VoteElectionQueryVariables = {
  readonly electionId: string;
};

export type VoteElectionQuery = { readonly publicElection: VoteElectionFactsFragment | null };

export type VoteElectionByReferenceQueryVariables = {
  readonly reference: string;
};

export type VoteElectionByReferenceQuery = { readonly publicElectionByReference: VoteElectionFactsFragment | null };

export type VoteCastMutationVariables = {
  readonly ballots: ReadonlyArray<BallotToCast>;
  readonly ticket?: string | null | undefined;
};

export type VoteCastMutation = {
  readonly castBallots:
    | {
        readonly __typename: 'BallotsRecorded';
        readonly publicKey: string;
        readonly receipts: ReadonlyArray<{
          readonly contestId: string;
          readonly tracker: string;
          readonly signature: string;
        }>;
      }
    | ({ readonly __typename: 'Refusal' } & RefusedFragment);
};

export type VoteReceiptQueryVariables = {
  readonly tracker: string;
};

export type VoteReceiptQuery = { readonly receipt: { readonly state: ReceiptState } | null };

export type VoteChallengeMutationVariables = {
  readonly challenge: BallotToChallenge;
};

export type VoteChallengeMutation = {
  readonly challengeBallot:
    | { readonly __typename: 'BallotChallenged'; readonly tracker: string }
    | ({ readonly __typename: 'Refusal' } & RefusedFragment);
};

export type VoteHelpMutationVariables = {
  readonly electionId: string;
  readonly help: HelpRequestInput;
};

export type VoteHelpMutation = {
  readonly requestHelp:
    | { readonly __typename: 'HelpRequested'; readonly requested: boolean }
    | ({ readonly __typename: 'Refusal' } & RefusedFragment);
};

export type VoteElectionFactsFragment = {
  readonly electionId: string;
  readonly organisation: string;
  readonly organisationCy: string | null;
  readonly title: string;
  readonly titleCy: string | null;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly now: string;
  readonly phase: PollPhase;
  readonly phrase: ReadonlyArray<string>;
  readonly timeZone: string;
};

export type VoteInstallationQueryVariables = { [key: string]: never };

export type VoteInstallationQuery = { readonly installation: { readonly hasCapturedMail: boolean } };
