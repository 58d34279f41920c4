// Written by npm run build:operations from contests.graphql; changes go there.
import type { Operation } from '../../../kit/client.js';
import type { RefusedFragment } from '../../../kit/refused.generated.js';

export const ELECTION_ADD_CANDIDATES: Operation<ElectionAddCandidatesMutation, ElectionAddCandidatesMutationVariables> =
  { hash: '6da4e1e16f847a8368076ec45156b97a01ccf7c37e6f37d3b25ce5db56e8f8cf' };
export const ELECTION_ORDER_CANDIDATES: Operation<
  ElectionOrderCandidatesMutation,
  ElectionOrderCandidatesMutationVariables
> = { hash: 'fc16c547522ff98b23f3aa0f379e9bcde90cb809b3a63424a99e248a5f684fdc' };
export const ELECTION_REMOVE_CANDIDATE: Operation<
  ElectionRemoveCandidateMutation,
  ElectionRemoveCandidateMutationVariables
> = { hash: '994b40463fbdc23ffcf23c367c86e580672e76857d5f95972f96d4f19d6ebba0' };
export const ELECTION_DESCRIBE_CANDIDATE: Operation<
  ElectionDescribeCandidateMutation,
  ElectionDescribeCandidateMutationVariables
> = { hash: '5015e7aa0d3300ca5bb575f5ea842d8ed9fd1e52512692e401c0eb2adcb8c0af' };
export const ELECTION_CHANGE_CONTEST: Operation<ElectionChangeContestMutation, ElectionChangeContestMutationVariables> =
  { hash: '4710b94d1d4bf746b8b747a11c1dd5d20a63479f43526276615903156edf24d8' };
export const ELECTION_REMOVE_CONTEST: Operation<ElectionRemoveContestMutation, ElectionRemoveContestMutationVariables> =
  { hash: '535b23a0e3f23f2628d60308af93f992617265a91a254f6d0e9608d556389b30' };

/** MIXING: ballots are shuffled and decrypted one by one. ADDING_UP: they are added up under encryption, and nothing but the totals is decrypted. */
export type BoxOpening = 'ADDING_UP' | 'MIXING';

/** The whole description of a candidate: what is left out, or empty, is taken away. */
export type CandidateDescriptionInput = {
  /** One line under the name, 80 characters at most. */
  readonly detail?: string | null | undefined;
  readonly detailCy?: string | null | undefined;
  /** A small part of Markdown, 4,000 characters at most. */
  readonly statement?: string | null | undefined;
  readonly statementCy?: string | null | undefined;
};

/** Exactly at the share, AT_LEAST carries and MORE_THAN does not. */
export type Comparison = 'AT_LEAST' | 'MORE_THAN';

/** What is left out stays as it is. */
export type ContestChangeInput = {
  /** Left out: every class of the constituency. */
  readonly classCode?: string | null | undefined;
  /** Needed where there are seats. Left out for a resolution: members of every constituency vote. */
  readonly constituencyCode?: string | null | undefined;
  readonly countRule?: string | null | undefined;
  /** SEATS unless told. */
  readonly kind?: ContestKind | null | undefined;
  /** The most a paper of choices may choose; as the rule says unless told. */
  readonly mostChoices?: number | null | undefined;
  /** Left out: choices are added up, all other papers mixed. MIXING gives cast vote records of choices. */
  readonly opening?: BoxOpening | null | undefined;
  /** What carries the resolution. */
  readonly rule?: ResolutionRuleInput | null | undefined;
  readonly seats?: number | null | undefined;
  /** The resolution in full; paragraphs parted by line feeds. */
  readonly text?: string | null | undefined;
  readonly textCy?: string | null | undefined;
  /** Needed for a resolution. */
  readonly title?: string | null | undefined;
  readonly titleCy?: string | null | undefined;
};

/** Seats to fill, or a resolution to carry. */
export type ContestKind = 'RESOLUTION' | 'SEATS';

/** ORDINARY: more for than against. SPECIAL: at least 3/4 of the votes cast. TWO_THIRDS: at least 2/3. */
export type NamedThreshold = 'ORDINARY' | 'SPECIAL' | 'TWO_THIRDS';

/** What carries a resolution: `form` alone; or `source` with `threshold` or `share`, and more if need be. */
export type ResolutionRuleInput = {
  /** Fewest votes for and against together. */
  readonly fewestVotes?: number | null | undefined;
  /** A form that a statute fixes, such as `company-ordinary` or `company-special`. */
  readonly form?: string | null | undefined;
  readonly share?: ResolutionShareInput | null | undefined;
  /** Instrument and number, such as `Rules of the society, r. 12`. */
  readonly source?: string | null | undefined;
  readonly threshold?: NamedThreshold | null | undefined;
  readonly turnout?: ReadonlyArray<ResolutionTurnoutInput> | null | undefined;
};

/** A part of the votes cast, or of all who could vote. */
export type ResolutionShareInput = {
  readonly comparison: Comparison;
  readonly of: ShareOf;
  /** An exact fraction: `3/4`, `0.75` or `75%`. */
  readonly share: string;
};

/** A part of all who could vote that must have voted, or must have voted in favour. */
export type ResolutionTurnoutInput = {
  /** An exact fraction: `1/2`, `0.5` or `50%`. */
  readonly atLeast: string;
  readonly counts: TurnoutCounts;
};

/** Of what a share is taken: the votes for and against, or all who could vote. */
export type ShareOf = 'ALL_MEMBERS' | 'VOTES_CAST';

/** Whether all who voted for or against are counted, or those in favour. */
export type TurnoutCounts = 'IN_FAVOUR' | 'VOTING';

export type ElectionAddCandidatesMutationVariables = {
  readonly contestId: string;
  readonly names: ReadonlyArray<string>;
};

export type ElectionAddCandidatesMutation = {
  readonly addCandidates:
    | ({ readonly __typename: 'ContestSaved' } & ElectionContestSavedFragment)
    | ({ readonly __typename: 'Refusal' } & RefusedFragment);
};

export type ElectionOrderCandidatesMutationVariables = {
  readonly contestId: string;
  readonly candidateIds: ReadonlyArray<string>;
};

export type ElectionOrderCandidatesMutation = {
  readonly orderCandidates:
    | ({ readonly __typename: 'ContestSaved' } & ElectionContestSavedFragment)
    | ({ readonly __typename: 'Refusal' } & RefusedFragment);
};

export type ElectionRemoveCandidateMutationVariables = {
  readonly contestId: string;
  readonly candidateId: string;
};

export type ElectionRemoveCandidateMutation = {
  readonly removeCandidate:
    | ({ readonly __typename: 'ContestSaved' } & ElectionContestSavedFragment)
    | ({ readonly __typename: 'Refusal' } & RefusedFragment);
};

export type ElectionDescribeCandidateMutationVariables = {
  readonly contestId: string;
  readonly candidateId: string;
  readonly description: CandidateDescriptionInput;
};

export type ElectionDescribeCandidateMutation = {
  readonly describeCandidate:
    | ({ readonly __typename: 'ContestSaved' } & ElectionContestSavedFragment)
    | ({ readonly __typename: 'Refusal' } & RefusedFragment);
};

export type ElectionChangeContestMutationVariables = {
  readonly contestId: string;
  readonly change: ContestChangeInput;
};

export type ElectionChangeContestMutation = {
  readonly changeContest:
    | ({ readonly __typename: 'ContestSaved' } & ElectionContestSavedFragment)
    | ({ readonly __typename: 'Refusal' } & RefusedFragment);
};

export type ElectionRemoveContestMutationVariables = {
  readonly contestId: string;
};

export type ElectionRemoveContestMutation = {
  readonly removeContest:
    | { readonly __typename: 'ContestRemoved'; readonly contestId: string }
    | ({ readonly __typename: 'Refusal' } & RefusedFragment);
};

export type ElectionContestSavedFragment = { readonly contest: { readonly id: string } };
