/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Exactly at the share, AT_LEAST carries and MORE_THAN does not. */
export type Comparison =
  | 'AT_LEAST'
  | 'MORE_THAN';

/** Seats to fill, or a resolution to carry. */
export type ContestKind =
  | 'RESOLUTION'
  | 'SEATS';

/** Whether ballots are taken, by the clock of the database. */
export type PollPhase =
  | 'CLOSED'
  | 'NOT_OPEN'
  | 'OPEN';

export type ResolutionOutcome =
  | 'CARRIED'
  | 'NOT_CARRIED';

export type ResultPageQueryVariables = Exact<{
  electionId: string;
}>;


export type ResultPageQuery = { publicElection: { organisation: string, organisationCy: string | null, title: string, titleCy: string | null, opensAt: string, closesAt: string, phase: PollPhase, timeZone: string, contests: Array<{ contestId: string, uuid: string, title: string, titleCy: string | null, kind: ContestKind, electors: number | null, fingerprint: string | null, rollDigest: string | null, text: string | null, textCy: string | null }> } | null, declaration: { content: string, contentDigest: string, isDeclared: boolean, proposedAt: string, approvedAt: string | null, bundle: { bytes: number, digest: string } | null } | null };

export type ResultCountQueryVariables = Exact<{
  contestId: string;
}>;


export type ResultCountQuery = { countRecord: { isDeclared: boolean, text: string, rule: string, ruleSource: string | null } | null };

export type ResultDecisionQueryVariables = Exact<{
  contestId: string;
}>;


export type ResultDecisionQuery = { resolutionRecord: { isDeclared: boolean, outcome: ResolutionOutcome, electors: number, ballots: number, for: number, against: number, abstained: number, percentFor: string | null, limbs: Array<{ name: string, value: string | null, comparison: Comparison, required: string, met: boolean, rule: string }>, reasons: Array<{ rule: string, text: string, textCy: string }> } | null };

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

export const ResultPageDocument = new TypedDocumentString(`
    query ResultPage($electionId: ID!) {
  publicElection(electionId: $electionId) {
    organisation
    organisationCy
    title
    titleCy
    opensAt
    closesAt
    phase
    timeZone
    contests {
      contestId
      uuid
      title
      titleCy
      kind
      electors
      fingerprint
      rollDigest
      text
      textCy
    }
  }
  declaration(electionId: $electionId) {
    content
    contentDigest
    isDeclared
    proposedAt
    approvedAt
    bundle {
      bytes
      digest
    }
  }
}
    `, {"hash":"952fc9c5995d670ea55db85519cb0933845ab582bc0a2520dc5302b0f3f12dd7"}) as unknown as TypedDocumentString<ResultPageQuery, ResultPageQueryVariables>;
export const ResultCountDocument = new TypedDocumentString(`
    query ResultCount($contestId: ID!) {
  countRecord(contestId: $contestId) {
    isDeclared
    text
    rule
    ruleSource
  }
}
    `, {"hash":"80a1684d05aae6a087f59bda629d020acde063c64e5771243a0dd117f01eceb7"}) as unknown as TypedDocumentString<ResultCountQuery, ResultCountQueryVariables>;
export const ResultDecisionDocument = new TypedDocumentString(`
    query ResultDecision($contestId: ID!) {
  resolutionRecord(contestId: $contestId) {
    isDeclared
    outcome
    electors
    ballots
    for
    against
    abstained
    percentFor
    limbs {
      name
      value
      comparison
      required
      met
      rule
    }
    reasons {
      rule
      text
      textCy
    }
  }
}
    `, {"hash":"363597d65cad5c6ab38274520c07683e68f3b41cdc7ecd9bed0fb3525dccd386"}) as unknown as TypedDocumentString<ResultDecisionQuery, ResultDecisionQueryVariables>;