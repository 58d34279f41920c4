// Written by npm run build:operations from results.graphql; changes go there.
import type { Operation } from '../../../kit/client.js';
import type { RefusedFragment } from '../../../kit/refused.generated.js';

export const ELECTION_COUNT: Operation<ElectionCountQuery, ElectionCountQueryVariables> = {
  hash: 'c30117daabff82ef5062641840979b0c3e4791dc2d1cd3c09f0bbc913a7301e4',
};
export const ELECTION_DECISION: Operation<ElectionDecisionQuery, ElectionDecisionQueryVariables> = {
  hash: '4fb99a24c3bc05fef4c90f2b362151b4ca2401ed7bba278eecb1265c96d6a480',
};
export const ELECTION_DECLARATION: Operation<ElectionDeclarationQuery, ElectionDeclarationQueryVariables> = {
  hash: 'c7b92930b0c58d50ff8249cfa3df6e5deb77abe439d85a42f584bf82d4eb0248',
};
export const ELECTION_PROPOSE_DECLARATION: Operation<
  ElectionProposeDeclarationMutation,
  ElectionProposeDeclarationMutationVariables
> = { hash: 'b5ad2e8de96dc30c6864c29a4a8c62ce6d47fb61d9fef034c5ca125656683a14' };

export type ResolutionOutcome = 'CARRIED' | 'NOT_CARRIED';

export type ElectionCountQueryVariables = {
  readonly contestId: string;
};

export type ElectionCountQuery = {
  readonly countRecord: {
    readonly contestId: string;
    readonly rule: string;
    readonly quota: string | null;
    readonly seats: number;
    readonly vacant: number;
    readonly validPapers: number;
    readonly elected: ReadonlyArray<number>;
    readonly candidates: ReadonlyArray<{ readonly number: number; readonly name: string }>;
    readonly rejected: ReadonlyArray<{ readonly ground: string; readonly papers: number }>;
    readonly stages: ReadonlyArray<{
      readonly number: number;
      readonly title: string;
      readonly titleCy: string;
      readonly elected: ReadonlyArray<number>;
      readonly excluded: ReadonlyArray<number>;
      readonly nonTransferable: string;
      readonly narrative: ReadonlyArray<string>;
      readonly narrativeCy: ReadonlyArray<string>;
      readonly votes: ReadonlyArray<{ readonly candidate: number; readonly votes: string }>;
    }>;
  } | null;
};

export type ElectionDecisionQueryVariables = {
  readonly contestId: string;
};

export type ElectionDecisionQuery = {
  readonly resolutionRecord: {
    readonly contestId: string;
    readonly outcome: ResolutionOutcome;
    readonly for: number;
    readonly against: number;
    readonly abstained: number;
    readonly ballots: number;
    readonly electors: number;
    readonly percentFor: string | null;
    readonly limbs: ReadonlyArray<{
      readonly name: string;
      readonly met: boolean;
      readonly required: string;
      readonly rule: string;
      readonly value: string | null;
    }>;
    readonly reasons: ReadonlyArray<{ readonly rule: string; readonly text: string; readonly textCy: string }>;
  } | null;
};

export type ElectionDeclarationQueryVariables = {
  readonly electionId: string;
};

export type ElectionDeclarationQuery = {
  readonly declaration: {
    readonly content: string;
    readonly contentDigest: string;
    readonly isDeclared: boolean;
    readonly proposedAt: string;
    readonly proposedBy: string;
    readonly approvedAt: string | null;
    readonly approvedBy: string | null;
    readonly bundle: { readonly bytes: number; readonly digest: string } | null;
  } | null;
};

export type ElectionProposeDeclarationMutationVariables = {
  readonly electionId: string;
};

export type ElectionProposeDeclarationMutation = {
  readonly proposeDeclaration:
    | { readonly __typename: 'DeclarationProposed'; readonly contentDigest: string }
    | ({ readonly __typename: 'Refusal' } & RefusedFragment);
};
