/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Seats to fill, or a resolution to carry. */
export type ContestKind =
  | 'RESOLUTION'
  | 'SEATS';

/** NEW_CODE: the voting message did not come or is lost. NOT_ME: it came to somebody else than the member. */
export type HelpKind =
  | 'NEW_CODE'
  | 'NOT_ME'
  | 'OTHER';

export type HelpRequestInput = {
  /** The address that the body has of the member. Needed unless the voter’s authorisation is sent with the request. */
  email?: string | null | undefined;
  kind: HelpKind;
  /** At most 1,000 characters. */
  words?: string | null | undefined;
};

/** How a paper is marked: 1, 2, 3 … in order of preference; everyone chosen; or so many points for each. */
export type Paper =
  | 'CHOICES'
  | 'POINTS'
  | 'RANKS';

/** Whether ballots are taken, by the clock of the database. */
export type PollPhase =
  | 'CLOSED'
  | 'NOT_OPEN'
  | 'OPEN';

/** RECEIVED: proofs not checked yet. CHECKED: in the box, sealed in a moment. SEALED: in a batch. REFUSED: its proofs were wrong, the voter can vote again. */
export type ReceiptState =
  | 'CHECKED'
  | 'RECEIVED'
  | 'REFUSED'
  | 'SEALED';

/** Which ballot of a voter counts: a rule of the rule-book. */
export type RepeatBallots =
  | 'FIRST_COUNTS'
  | 'LAST_COUNTS';

/** A language in which texts are written. */
export type TextLanguage =
  | 'ENGLISH'
  | 'WELSH';

/** LEARN: who could learn a vote. CHANGE: who could change the result. STOP: who could stop the count. CHECK: what a voter can check. NOBODY: what nobody can prevent. */
export type TrustSectionId =
  | 'CHANGE'
  | 'CHECK'
  | 'LEARN'
  | 'NOBODY'
  | 'STOP';

export type PublicDeclaredQueryVariables = Exact<{ [key: string]: never; }>;


export type PublicDeclaredQuery = { declaredElections: Array<{ electionId: string, organisation: string, organisationCy: string | null, title: string, titleCy: string | null, declaredAt: string, contests: number }> };

export type PublicElectionPageQueryVariables = Exact<{
  electionId: string;
}>;


export type PublicElectionPageQuery = { publicElection: { electionId: string, organisation: string, organisationCy: string | null, title: string, titleCy: string | null, opensAt: string, closesAt: string, now: string, phase: PollPhase, timeZone: string, reference: string, phrase: Array<string>, repeatBallots: RepeatBallots, contests: Array<{ contestId: string, uuid: string, title: string, titleCy: string | null, kind: ContestKind, paper: Paper | null, seats: number | null, mostChoices: number | null, electors: number | null, fingerprint: string | null, rollDigest: string | null, text: string | null, textCy: string | null, candidates: Array<{ id: string, name: string, detail: string | null, detailCy: string | null }> }> } | null, declaration: { isDeclared: boolean, approvedAt: string | null } | null };

export type PublicBoxQueryVariables = Exact<{
  contestId: string;
}>;


export type PublicBoxQuery = { ballotBox: { contestId: string, uuid: string, ballots: number, sealed: number, unchecked: number, refused: number, lastBatch: { batch: number, ballots: number, root: string, chainedRoot: string } | null } | null, contestRecord: { contest: { title: string, titleCy: string | null } } | null };

export type PublicBatchQueryVariables = Exact<{
  contestId: string;
  batch: number;
}>;


export type PublicBatchQuery = { ballotBox: { receipts: Array<string> } | null };

export type PublicReceiptQueryVariables = Exact<{
  tracker: string;
}>;


export type PublicReceiptQuery = { receipt: { contestId: string, uuid: string, tracker: string, state: ReceiptState, seal: { leaf: number, proof: Array<string>, batch: { batch: number, ballots: number, root: string, chainedRoot: string } } | null } | null };

export type PublicTrustQueryVariables = Exact<{
  electionId: string;
  language: TextLanguage;
}>;


export type PublicTrustQuery = { publicElection: { organisation: string, organisationCy: string | null, title: string, titleCy: string | null } | null, trustStatement: { title: string, sections: Array<{ id: TrustSectionId, title: string, sentences: Array<{ text: string, people: Array<string> }> }> } | null };

export type PublicRequestHelpMutationVariables = Exact<{
  electionId: string;
  help: HelpRequestInput;
}>;


export type PublicRequestHelpMutation = { requestHelp:
    | { __typename: 'HelpRequested', requested: boolean }
    | { __typename: 'Refusal', code: string, message: string, fields: Array<{ field: string, message: string }> }
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

export const PublicDeclaredDocument = new TypedDocumentString(`
    query PublicDeclared {
  declaredElections(first: 50) {
    electionId
    organisation
    organisationCy
    title
    titleCy
    declaredAt
    contests
  }
}
    `, {"hash":"9daa00e01c68c8d9a2d6ec728b260192a464eebf98dad34d6a5347715b1408fc"}) as unknown as TypedDocumentString<PublicDeclaredQuery, PublicDeclaredQueryVariables>;
export const PublicElectionPageDocument = new TypedDocumentString(`
    query PublicElectionPage($electionId: ID!) {
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
    timeZone
    reference
    phrase
    repeatBallots
    contests {
      contestId
      uuid
      title
      titleCy
      kind
      paper
      seats
      mostChoices
      electors
      fingerprint
      rollDigest
      text
      textCy
      candidates {
        id
        name
        detail
        detailCy
      }
    }
  }
  declaration(electionId: $electionId) {
    isDeclared
    approvedAt
  }
}
    `, {"hash":"07099a5007c9373b6031bf537121cdb08030a414c96a494de5ae6efa27887773"}) as unknown as TypedDocumentString<PublicElectionPageQuery, PublicElectionPageQueryVariables>;
export const PublicBoxDocument = new TypedDocumentString(`
    query PublicBox($contestId: ID!) {
  ballotBox(contestId: $contestId) {
    contestId
    uuid
    ballots
    sealed
    unchecked
    refused
    lastBatch {
      batch
      ballots
      root
      chainedRoot
    }
  }
  contestRecord(contestId: $contestId) {
    contest {
      title
      titleCy
    }
  }
}
    `, {"hash":"98396056e659444c4a8647895ec2d89b402e7f4c2193b0d9eca14f30d58bdd10"}) as unknown as TypedDocumentString<PublicBoxQuery, PublicBoxQueryVariables>;
export const PublicBatchDocument = new TypedDocumentString(`
    query PublicBatch($contestId: ID!, $batch: Int!) {
  ballotBox(contestId: $contestId) {
    receipts(batch: $batch)
  }
}
    `, {"hash":"4c6afc8204a8d0c3205e445b9e19be743137c1a799997ac67f3d1cda595d1e12"}) as unknown as TypedDocumentString<PublicBatchQuery, PublicBatchQueryVariables>;
export const PublicReceiptDocument = new TypedDocumentString(`
    query PublicReceipt($tracker: String!) {
  receipt(tracker: $tracker) {
    contestId
    uuid
    tracker
    state
    seal {
      leaf
      proof
      batch {
        batch
        ballots
        root
        chainedRoot
      }
    }
  }
}
    `, {"hash":"70537bcadbdcc583f8813bdb641a6b4d20ead4ed6d41767b167ac4562e4085a7"}) as unknown as TypedDocumentString<PublicReceiptQuery, PublicReceiptQueryVariables>;
export const PublicTrustDocument = new TypedDocumentString(`
    query PublicTrust($electionId: ID!, $language: TextLanguage!) {
  publicElection(electionId: $electionId) {
    organisation
    organisationCy
    title
    titleCy
  }
  trustStatement(electionId: $electionId, language: $language) {
    title
    sections {
      id
      title
      sentences {
        text
        people
      }
    }
  }
}
    `, {"hash":"69db9e26ed5bf75c096e6b8d17d0834a2bc2c72b6298113962a9df7bb1a1b4ac"}) as unknown as TypedDocumentString<PublicTrustQuery, PublicTrustQueryVariables>;
export const PublicRequestHelpDocument = new TypedDocumentString(`
    mutation PublicRequestHelp($electionId: ID!, $help: HelpRequestInput!) {
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
    `, {"hash":"8ae4c20690329e3b7de7f7477378ced88f31d037d0cac828db64a5baf1eaffe0"}) as unknown as TypedDocumentString<PublicRequestHelpMutation, PublicRequestHelpMutationVariables>;