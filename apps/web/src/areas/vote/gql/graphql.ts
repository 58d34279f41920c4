/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** A sealed ballot for one contest. */
export type BallotToCast = {
  /** The exact text that was made once; repeat these bytes until an answer comes. */
  ballot: string;
  contestId: string;
};

/** A sealed ballot that its voter opens instead of casting it. */
export type BallotToChallenge = {
  /** The exact text that was made once. */
  ballot: string;
  /** Names the public record of the contest. */
  contestUuid: string;
  /** The opening as the device wrote it: `quorate-opening/1`. */
  opening: string;
};

/** Seats to fill, or a resolution to carry. */
export type ContestKind = 'RESOLUTION' | 'SEATS';

/** NEW_CODE: the voting message did not come or is lost. NOT_ME: it came to somebody else than the member. */
export type HelpKind = 'NEW_CODE' | 'NOT_ME' | 'OTHER';

export type HelpRequestInput = {
  /** The address that the body has of the member. Needed unless the voter’s authorisation is sent with the request. */
  email?: string | null | undefined;
  kind: HelpKind;
  /** At most 1,000 characters. */
  words?: string | null | undefined;
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

export type VotePaperQueryVariables = Exact<{
  secondCheck?: string | null | undefined;
}>;

export type VotePaperQuery = {
  ballotDefinition:
    | {
        __typename: 'BallotDefinition';
        addressee: string;
        ticket: string | null;
        election: {
          electionId: string;
          organisation: string;
          organisationCy: string | null;
          title: string;
          titleCy: string | null;
          opensAt: string;
          closesAt: string;
          now: string;
          phase: PollPhase;
          phrase: Array<string>;
          timeZone: string;
          repeatBallots: RepeatBallots;
        };
        contests: Array<{
          electionObject: string;
          hasVoted: boolean;
          returnedOtherwise: { channel: OtherChannel; receivedOn: string } | null;
          contest: {
            contestId: string;
            uuid: string;
            title: string;
            titleCy: string | null;
            kind: ContestKind;
            paper: Paper | null;
            seats: number | null;
            countRule: string | null;
            leastChoices: number;
            mostChoices: number | null;
            text: string | null;
            textCy: string | null;
            candidates: Array<{
              id: string;
              name: string;
              detail: string | null;
              detailCy: string | null;
              statement: string | null;
              statementCy: string | null;
            }>;
            options: Array<{ name: string; nameCy: string }>;
          };
        }>;
      }
    | { __typename: 'Refusal'; code: string; message: string; fields: Array<{ field: string; message: string }> };
};

export type VoteElectionQueryVariables = Exact<{
  electionId: string;
}>;

export type VoteElectionQuery = {
  publicElection: {
    electionId: string;
    organisation: string;
    organisationCy: string | null;
    title: string;
    titleCy: string | null;
    opensAt: string;
    closesAt: string;
    now: string;
    phase: PollPhase;
    phrase: Array<string>;
    timeZone: string;
  } | null;
};

export type VoteElectionByReferenceQueryVariables = Exact<{
  reference: string;
}>;

export type VoteElectionByReferenceQuery = {
  publicElectionByReference: {
    electionId: string;
    organisation: string;
    organisationCy: string | null;
    title: string;
    titleCy: string | null;
    opensAt: string;
    closesAt: string;
    now: string;
    phase: PollPhase;
    phrase: Array<string>;
    timeZone: string;
  } | null;
};

export type VoteCastMutationVariables = Exact<{
  ballots: Array<BallotToCast> | BallotToCast;
  ticket?: string | null | undefined;
}>;

export type VoteCastMutation = {
  castBallots:
    | {
        __typename: 'BallotsRecorded';
        publicKey: string;
        receipts: Array<{ contestId: string; tracker: string; signature: string }>;
      }
    | { __typename: 'Refusal'; code: string; message: string; fields: Array<{ field: string; message: string }> };
};

export type VoteReceiptQueryVariables = Exact<{
  tracker: string;
}>;

export type VoteReceiptQuery = { receipt: { state: ReceiptState } | null };

export type VoteChallengeMutationVariables = Exact<{
  challenge: BallotToChallenge;
}>;

export type VoteChallengeMutation = {
  challengeBallot:
    | { __typename: 'BallotChallenged'; tracker: string }
    | { __typename: 'Refusal'; code: string; message: string; fields: Array<{ field: string; message: string }> };
};

export type VoteHelpMutationVariables = Exact<{
  electionId: string;
  help: HelpRequestInput;
}>;

export type VoteHelpMutation = {
  requestHelp:
    | { __typename: 'HelpRequested'; requested: boolean }
    | { __typename: 'Refusal'; code: string; message: string; fields: Array<{ field: string; message: string }> };
};

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const VotePaperDocument = new TypedDocumentString(
  `
    query VotePaper($secondCheck: String) {
  ballotDefinition(secondCheck: $secondCheck) {
    __typename
    ... on Refusal {
      code
      message
      fields {
        field
        message
      }
    }
    ... on BallotDefinition {
      addressee
      ticket
      election {
        electionId
        organisation
        organisationCy
        title
        titleCy
        opensAt
        closesAt
        now
        phase
        phrase
        timeZone
        repeatBallots
      }
      contests {
        electionObject
        hasVoted
        returnedOtherwise {
          channel
          receivedOn
        }
        contest {
          contestId
          uuid
          title
          titleCy
          kind
          paper
          seats
          countRule
          leastChoices
          mostChoices
          text
          textCy
          candidates {
            id
            name
            detail
            detailCy
            statement
            statementCy
          }
          options {
            name
            nameCy
          }
        }
      }
    }
  }
}
    `,
  { hash: '04c2df205f91bdc7dbb6d55ad868dfaf63ab975785df145aaee9c2a75addda3f' },
) as unknown as TypedDocumentString<VotePaperQuery, VotePaperQueryVariables>;
export const VoteElectionDocument = new TypedDocumentString(
  `
    query VoteElection($electionId: ID!) {
  publicElection(electionId: $electionId) {
    electionId
    organisation
    organisationCy
    title
    titleCy
    opensAt
    closesAt
    now
    phase
    phrase
    timeZone
  }
}
    `,
  { hash: '6199bde4492af5c371d8020bc9520eb56b55e00773a0f451e00b7cd9a4e9ed9e' },
) as unknown as TypedDocumentString<VoteElectionQuery, VoteElectionQueryVariables>;
export const VoteElectionByReferenceDocument = new TypedDocumentString(
  `
    query VoteElectionByReference($reference: String!) {
  publicElectionByReference(reference: $reference) {
    electionId
    organisation
    organisationCy
    title
    titleCy
    opensAt
    closesAt
    now
    phase
    phrase
    timeZone
  }
}
    `,
  { hash: '6700b3269b3ecec441e41abc14d429c6330d1c29d02a20acb719831d10e474b2' },
) as unknown as TypedDocumentString<VoteElectionByReferenceQuery, VoteElectionByReferenceQueryVariables>;
export const VoteCastDocument = new TypedDocumentString(
  `
    mutation VoteCast($ballots: [BallotToCast!]!, $ticket: String) {
  castBallots(ballots: $ballots, ticket: $ticket) {
    __typename
    ... on Refusal {
      code
      message
      fields {
        field
        message
      }
    }
    ... on BallotsRecorded {
      publicKey
      receipts {
        contestId
        tracker
        signature
      }
    }
  }
}
    `,
  { hash: '41083d382b4aca7cd098b4df232f9ca05c87e17744bdc8255ba4ec518adf1a46' },
) as unknown as TypedDocumentString<VoteCastMutation, VoteCastMutationVariables>;
export const VoteReceiptDocument = new TypedDocumentString(
  `
    query VoteReceipt($tracker: String!) {
  receipt(tracker: $tracker) {
    state
  }
}
    `,
  { hash: '1f59434374e0a4b80d26ad0e7f2cd6ac115b1ba796b6044c64bb62a55e4ed798' },
) as unknown as TypedDocumentString<VoteReceiptQuery, VoteReceiptQueryVariables>;
export const VoteChallengeDocument = new TypedDocumentString(
  `
    mutation VoteChallenge($challenge: BallotToChallenge!) {
  challengeBallot(challenge: $challenge) {
    __typename
    ... on Refusal {
      code
      message
      fields {
        field
        message
      }
    }
    ... on BallotChallenged {
      tracker
    }
  }
}
    `,
  { hash: '25f5579aa56998fe4d814c448db8d7befd7aba0380c4ecc8539dc9c94ba5f66e' },
) as unknown as TypedDocumentString<VoteChallengeMutation, VoteChallengeMutationVariables>;
export const VoteHelpDocument = new TypedDocumentString(
  `
    mutation VoteHelp($electionId: ID!, $help: HelpRequestInput!) {
  requestHelp(electionId: $electionId, help: $help) {
    __typename
    ... on Refusal {
      code
      message
      fields {
        field
        message
      }
    }
    ... on HelpRequested {
      requested
    }
  }
}
    `,
  { hash: 'f0377ce22b461696c5a4b77149248ca1e39779832ba912e0fc9face24878eef8' },
) as unknown as TypedDocumentString<VoteHelpMutation, VoteHelpMutationVariables>;
