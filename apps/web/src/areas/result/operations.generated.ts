// Written by npm run build:operations from operations.graphql; changes go there.
import type { Operation } from '../../kit/client.js';

export const RESULT_PAGE: Operation<ResultPageQuery, ResultPageQueryVariables> = {
  hash: '3d8db11bf1e0433e3b8afe67bc68ce1211fa05f2c18ca0a6adfbc6c5d25a2e86',
};
export const RESULT_COUNT: Operation<ResultCountQuery, ResultCountQueryVariables> = {
  hash: '2f7c56cc2bf2b3ef494c2350de1a9d1ff19da19837980d86da6061062d36f359',
};
export const RESULT_DECISION: Operation<ResultDecisionQuery, ResultDecisionQueryVariables> = {
  hash: '37c5139d2b80e2d761349c5e297f1312244bf8163004c7c894d09cbbae0b29fe',
};

/** Exactly at the share, AT_LEAST carries and MORE_THAN does not. */
export type Comparison = 'AT_LEAST' | 'MORE_THAN';

/** Seats to fill, or a resolution to carry. */
export type ContestKind = 'RESOLUTION' | 'SEATS';

/** Whether ballots are taken, by the clock of the database. */
export type PollPhase = 'CLOSED' | 'NOT_OPEN' | 'OPEN';

export type ResolutionOutcome = 'CARRIED' | 'NOT_CARRIED';

export type ResultPageQueryVariables = {
  readonly electionId: string;
};

export type ResultPageQuery = {
  readonly publicElection: {
    readonly organisation: string;
    readonly organisationCy: string | null;
    readonly title: string;
    readonly titleCy: string | null;
    readonly opensAt: string;
    readonly closesAt: string;
    readonly phase: PollPhase;
    readonly timeZone: string;
    readonly contests: ReadonlyArray<{
      readonly contestId: string;
      readonly uuid: string;
      readonly title: string;
      readonly titleCy: string | null;
      readonly kind: ContestKind;
      readonly electors: number | null;
      readonly fingerprint: string | null;
      readonly rollDigest: string | null;
      readonly text: string | null;
      readonly textCy: string | null;
    }>;
  } | null;
  readonly declaration: {
    readonly content: string;
    readonly contentDigest: string;
    readonly isDeclared: boolean;
    readonly proposedAt: string;
    readonly approvedAt: string | null;
    readonly bundle: { readonly bytes: number; readonly digest: string } | null;
  } | null;
};

export type ResultCountQueryVariables = {
  readonly contestId: string;
};

export type ResultCountQuery = {
  readonly countRecord: {
    readonly isDeclared: boolean;
    readonly text: string;
    readonly rule: string;
    readonly ruleSource: string | null;
  } | null;
};

export type ResultDecisionQueryVariables = {
  readonly contestId: string;
};

export type ResultDecisionQuery = {
  readonly resolutionRecord: {
    readonly isDeclared: boolean;
    readonly outcome: ResolutionOutcome;
    readonly electors: number;
    readonly ballots: number;
    readonly for: number;
    readonly against: number;
    readonly abstained: number;
    readonly percentFor: string | null;
    readonly limbs: ReadonlyArray<{
      readonly name: string;
      readonly value: string | null;
      readonly comparison: Comparison;
      readonly required: string;
      readonly met: boolean;
      readonly rule: string;
    }>;
    readonly reasons: ReadonlyArray<{ readonly rule: string; readonly text: string; readonly textCy: string }>;
  } | null;
};
