// Written by npm run build:operations from operations.graphql; changes go there.
import type { Operation } from '../../kit/client.js';
import type { RefusedFragment } from '../../kit/refused.generated.js';

export const PUBLIC_DECLARED: Operation<PublicDeclaredQuery, PublicDeclaredQueryVariables> = {
  hash: '951352410183b643b6de8a5f162514b4942d00887f5af49ca06fadfcd7e136ae',
};
export const PUBLIC_ELECTION_PAGE: Operation<PublicElectionPageQuery, PublicElectionPageQueryVariables> = {
  hash: '8c67bbeb55a2acf48efcd0bba14d669c1cbc65441da324a227c9b4b4e8100d85',
};
export const PUBLIC_BOX: Operation<PublicBoxQuery, PublicBoxQueryVariables> = {
  hash: '749678219f25a2ecf984818adcad4a06f9eb5fe962f0a7738f5805c6413b3a12',
};
export const PUBLIC_BATCH: Operation<PublicBatchQuery, PublicBatchQueryVariables> = {
  hash: '875dd82dd2258fd8970cbfb7e249de732e5be7cd79e16a2ea0eee8cc332b2aad',
};
export const PUBLIC_RECEIPT: Operation<PublicReceiptQuery, PublicReceiptQueryVariables> = {
  hash: 'd775419f95e9d1a751c5684cc669d61a14dd3461e7f3c4e02300b5ca519025c8',
};
export const PUBLIC_TRUST: Operation<PublicTrustQuery, PublicTrustQueryVariables> = {
  hash: '25e5ed3d67bfac5232e4dfb84b4703b734061b54996d4fcc456ae3886e26d86b',
};
export const PUBLIC_REQUEST_HELP: Operation<PublicRequestHelpMutation, PublicRequestHelpMutationVariables> = {
  hash: '3175b2d2733f351b751bc1d7318bf0fb8d81f1b0b6def391a489615fa61f8397',
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

/** How a paper is marked: 1, 2, 3 … in order of preference; everyone chosen; or so many points for each. */
export type Paper = 'CHOICES' | 'POINTS' | 'RANKS';

/** Whether ballots are taken, by the clock of the database. */
export type PollPhase = 'CLOSED' | 'NOT_OPEN' | 'OPEN';

/** RECEIVED: proofs not checked yet. CHECKED: in the box, sealed in a moment. SEALED: in a batch. REFUSED: its proofs were wrong, the voter can vote again. */
export type ReceiptState = 'CHECKED' | 'RECEIVED' | 'REFUSED' | 'SEALED';

/** Which ballot of a voter counts: a rule of the rule-book. */
export type RepeatBallots = 'FIRST_COUNTS' | 'LAST_COUNTS';

/** A language in which texts are written. */
export type TextLanguage = 'ENGLISH' | 'WELSH';

/** LEARN: who could learn a vote. CHANGE: who could change the result. STOP: who could stop the count. CHECK: what a voter can check. NOBODY: what nobody can prevent. */
export type TrustSectionId = 'CHANGE' | 'CHECK' | 'LEARN' | 'NOBODY' | 'STOP';

export type PublicDeclaredQueryVariables = { [key: string]: never };

export type PublicDeclaredQuery = {
  readonly declaredElections: ReadonlyArray<{
    readonly electionId: string;
    readonly organisation: string;
    readonly organisationCy: string | null;
    readonly title: string;
    readonly titleCy: string | null;
    readonly declaredAt: string;
    readonly contests: number;
  }>;
};

export type PublicElectionPageQueryVariables = {
  readonly electionId: string;
};

export type PublicElectionPageQuery = {
  readonly publicElection: {
    readonly electionId: string;
    readonly organisation: string;
    readonly organisationCy: string | null;
    readonly title: string;
    readonly titleCy: string | null;
    readonly opensAt: string;
    readonly closesAt: string;
    readonly now: string;
    readonly phase: PollPhase;
    readonly timeZone: string;
    readonly reference: string;
    readonly phrase: ReadonlyArray<string>;
    readonly repeatBallots: RepeatBallots;
    readonly contests: ReadonlyArray<{
      readonly contestId: string;
      readonly uuid: string;
      readonly title: string;
      readonly titleCy: string | null;
      readonly kind: ContestKind;
      readonly paper: Paper | null;
      readonly seats: number | null;
      readonly mostChoices: number | null;
      readonly electors: number | null;
      readonly fingerprint: string | null;
      readonly rollDigest: string | null;
      readonly text: string | null;
      readonly textCy: string | null;
      readonly candidates: ReadonlyArray<{
        readonly id: string;
        readonly name: string;
        readonly detail: string | null;
        readonly detailCy: string | null;
      }>;
    }>;
  } | null;
  readonly declaration: { readonly isDeclared: boolean; readonly approvedAt: string | null } | null;
};

export type PublicBoxQueryVariables = {
  readonly contestId: string;
};

export type PublicBoxQuery = {
  readonly ballotBox: {
    readonly contestId: string;
    readonly uuid: string;
    readonly ballots: number;
    readonly sealed: number;
    readonly unchecked: number;
    readonly refused: number;
    readonly lastBatch: PublicBatchSealFragment | null;
  } | null;
  readonly contestRecord: { readonly contest: { readonly title: string; readonly titleCy: string | null } } | null;
};

export type PublicBatchQueryVariables = {
  readonly contestId: string;
  readonly batch: number;
};

export type PublicBatchQuery = { readonly ballotBox: { readonly receipts: ReadonlyArray<string> } | null };

export type PublicReceiptQueryVariables = {
  readonly tracker: string;
};

export type PublicReceiptQuery = {
  readonly receipt: {
    readonly contestId: string;
    readonly uuid: string;
    readonly tracker: string;
    readonly state: ReceiptState;
    readonly seal: {
      readonly leaf: number;
      readonly proof: ReadonlyArray<string>;
      readonly batch: PublicBatchSealFragment;
    } | null;
  } | null;
};

export type PublicTrustQueryVariables = {
  readonly electionId: string;
  readonly language: TextLanguage;
};

export type PublicTrustQuery = {
  readonly publicElection: {
    readonly organisation: string;
    readonly organisationCy: string | null;
    readonly title: string;
    readonly titleCy: string | null;
  } | null;
  readonly trustStatement: {
    readonly title: string;
    readonly sections: ReadonlyArray<{
      readonly id: TrustSectionId;
      readonly title: string;
      readonly sentences: ReadonlyArray<{ readonly text: string; readonly people: ReadonlyArray<string> }>;
    }>;
  } | null;
};

export type PublicRequestHelpMutationVariables = {
  readonly electionId: string;
  readonly help: HelpRequestInput;
};

export type PublicRequestHelpMutation = {
  readonly requestHelp:
    | { readonly __typename: 'HelpRequested'; readonly requested: boolean }
    | ({ readonly __typename: 'Refusal' } & RefusedFragment);
};

export type PublicBatchSealFragment = {
  readonly batch: number;
  readonly ballots: number;
  readonly root: string;
  readonly chainedRoot: string;
};
