// Written by npm run build:operations from poll.graphql; changes go there.
import type { Operation } from '../../../kit/client.js';
import type { RefusedFragment } from '../../../kit/refused.generated.js';

export const ELECTION_OPEN_POLL: Operation<ElectionOpenPollMutation, ElectionOpenPollMutationVariables> = {
  hash: '2070dc5d0a272567b3b61429eb395a801af7dc70fb5f4e21403ac46d8d862fae',
};
export const ELECTION_CLOSE_POLL: Operation<ElectionClosePollMutation, ElectionClosePollMutationVariables> = {
  hash: '2fca8b8b23959d8b4882d46250b271cea0e624a5da6752d691c89d714b528d09',
};
export const ELECTION_FROZEN: Operation<ElectionFrozenQuery, ElectionFrozenQueryVariables> = {
  hash: '08747d1d86a6a1cc506001cc1419e5bc78869a2d3efa2612795b8a3262593bf7',
};
export const ELECTION_TURNOUT: Operation<ElectionTurnoutQuery, ElectionTurnoutQueryVariables> = {
  hash: 'f1126ac8d3a72927eaeaffa85d0e214e96a43bf65d17843e7795397ffa3d48b2',
};
export const ELECTION_OPENING_STATE: Operation<ElectionOpeningStateQuery, ElectionOpeningStateQueryVariables> = {
  hash: 'e2ebad7a95de05e05b812b4d471e5066254fd8771ca1c40ed223e0292eb496c0',
};
export const ELECTION_RECORD_LOT: Operation<ElectionRecordLotMutation, ElectionRecordLotMutationVariables> = {
  hash: '9e58a312fe9746aece9dd33f16171badf09ced733380b2512cef8ce9aada5b50',
};

/** POLLING: the definition is frozen. Whether ballots are taken is said by the phase. */
export type ElectionState =
  'CLOSED' | 'CODES_ISSUED' | 'COUNTED' | 'DECLARED' | 'DRAFT' | 'OPENED' | 'POLLING' | 'ROLL_FROZEN' | 'TALLIED';

/** What a lot decides: whose surplus is transferred first, who is excluded, who is elected, or who was elected before whom. */
export type LotPurpose = 'EXCLUSION' | 'ORDER' | 'SEAT' | 'SURPLUS';

/** WAITING: not done yet, nothing went wrong. TROUBLE: a try failed, it is tried again. REFUSED: it cannot be done; somebody must look. */
export type OpenJobState = 'REFUSED' | 'TROUBLE' | 'WAITING';

/** How a vote came. */
export type TurnoutChannel = 'IN_PERSON' | 'ONLINE' | 'PHONE' | 'POST';

/** How far apart the points of the course are. DAY: fewer than 100 electors. */
export type TurnoutUnit = 'DAY' | 'HOUR';

export type ElectionOpenPollMutationVariables = {
  readonly electionId: string;
  readonly openNow: boolean;
};

export type ElectionOpenPollMutation = {
  readonly openPoll:
    | {
        readonly __typename: 'PollOpened';
        readonly definitionDigest: string;
        readonly contests: ReadonlyArray<{
          readonly contestId: string;
          readonly fingerprint: string;
          readonly uuid: string;
        }>;
      }
    | ({ readonly __typename: 'Refusal' } & RefusedFragment);
};

export type ElectionClosePollMutationVariables = {
  readonly electionId: string;
};

export type ElectionClosePollMutation = {
  readonly closePoll:
    | { readonly __typename: 'PollClosed'; readonly closedAt: string }
    | ({ readonly __typename: 'Refusal' } & RefusedFragment);
};

export type ElectionFrozenQueryVariables = {
  readonly electionId: string;
};

export type ElectionFrozenQuery = {
  readonly publicElection: {
    readonly opensAt: string;
    readonly definition: string | null;
    readonly contests: ReadonlyArray<{
      readonly contestId: string;
      readonly title: string;
      readonly titleCy: string | null;
      readonly electors: number | null;
      readonly fingerprint: string | null;
      readonly uuid: string;
    }>;
  } | null;
};

export type ElectionTurnoutQueryVariables = {
  readonly electionId: string;
};

export type ElectionTurnoutQuery = {
  readonly turnout: {
    readonly at: string;
    readonly electors: number;
    readonly voted: number;
    readonly secrecyNumber: number;
    readonly unit: TurnoutUnit;
    readonly contests: ReadonlyArray<{
      readonly contestId: string;
      readonly title: string;
      readonly titleCy: string | null;
      readonly electors: number;
      readonly voted: number;
    }>;
    readonly groups: ReadonlyArray<{
      readonly constituencyCode: string;
      readonly classCode: string | null;
      readonly name: string;
      readonly nameCy: string;
      readonly electors: number | null;
      readonly voted: number | null;
      readonly joinedWith: ReadonlyArray<string>;
      readonly isHidden: boolean;
    }>;
    readonly channels: ReadonlyArray<{ readonly channel: TurnoutChannel; readonly voted: number | null }>;
    readonly course: ReadonlyArray<{ readonly at: string; readonly voted: number }>;
  } | null;
};

export type ElectionOpeningStateQueryVariables = {
  readonly electionId: string;
};

export type ElectionOpeningStateQuery = {
  readonly openingState: {
    readonly closesAt: string;
    readonly state: ElectionState;
    readonly jobs: ReadonlyArray<ElectionJobFragment>;
    readonly contests: ReadonlyArray<{
      readonly contestId: string;
      readonly title: string;
      readonly titleCy: string | null;
      readonly uuid: string;
      readonly sealNumber: string | null;
      readonly sealedBallots: number;
      readonly uncheckedBallots: number;
      readonly isTallied: boolean;
      readonly isMixed: boolean;
      readonly hasResult: boolean;
      readonly isCounted: boolean;
      readonly decryptionsAwaited: number;
      readonly mixers: ReadonlyArray<{
        readonly place: number;
        readonly name: string;
        readonly trustee: number;
        readonly isIn: boolean;
        readonly isTurn: boolean;
      }>;
      readonly mixAwaited: {
        readonly name: string;
        readonly since: string | null;
        readonly text: string;
        readonly textCy: string;
      } | null;
      readonly trustees: ReadonlyArray<{ readonly trustee: number; readonly name: string; readonly isIn: boolean }>;
      readonly lotAwaited: {
        readonly stage: number;
        readonly purpose: LotPurpose;
        readonly places: number;
        readonly text: string;
        readonly textCy: string;
        readonly between: ReadonlyArray<{ readonly number: number; readonly name: string }>;
      } | null;
      readonly jobs: ReadonlyArray<ElectionJobFragment>;
    }>;
  } | null;
};

export type ElectionRecordLotMutationVariables = {
  readonly contestId: string;
  readonly stage: number;
  readonly purpose: LotPurpose;
  readonly between: ReadonlyArray<number>;
  readonly chosen: ReadonlyArray<number>;
};

export type ElectionRecordLotMutation = {
  readonly recordLot:
    | { readonly __typename: 'LotRecorded'; readonly contestId: string }
    | ({ readonly __typename: 'Refusal' } & RefusedFragment);
};

export type ElectionJobFragment = {
  readonly name: string;
  readonly state: OpenJobState;
  readonly failures: number;
  readonly refusal: string | null;
};
