// Written by npm run build:operations from roll.graphql; changes go there.
import type { Operation } from '../../../kit/client.js';
import type { RefusedFragment } from '../../../kit/refused.generated.js';

export const ELECTION_ROLL_PREVIEW: Operation<ElectionRollPreviewQuery, ElectionRollPreviewQueryVariables> = {
  hash: 'b32c3ab6199273987483cc359c563b27493636e67ab7897107f6c6052a761b28',
};
export const ELECTION_ROLL: Operation<ElectionRollQuery, ElectionRollQueryVariables> = {
  hash: 'd11995a91f84f56c2379ece64172628ada82a3bec069c11ae2ee581286b93496',
};
export const ELECTION_ROLL_ENTRY: Operation<ElectionRollEntryQuery, ElectionRollEntryQueryVariables> = {
  hash: '175dff0a0b974b09028a30e76c25a37a40f2189fb51b9c3cd0be08dd83b1f8f3',
};
export const ELECTION_FREEZE_ROLL: Operation<ElectionFreezeRollMutation, ElectionFreezeRollMutationVariables> = {
  hash: '31067842039f0fb8c82f6f0472c5e060aaabc523a045d8fb86683ee1c0c2b602',
};

/** Why a member is on the roll of a contest (ENTITLED), or is not. */
export type RollReason =
  | 'AGE_NOT_KNOWN'
  | 'CLASS_WITHOUT_VOTE'
  | 'ENTITLED'
  | 'JOINED_TOO_LATE'
  | 'LEFT'
  | 'NOT_YET_A_MEMBER'
  | 'NO_CLASS'
  | 'OTHER_CLASS'
  | 'SUSPENDED'
  | 'UNDER_AGE';

export type ElectionRollPreviewQueryVariables = {
  readonly electionId: string;
};

export type ElectionRollPreviewQuery = {
  readonly rollPreview:
    | ({ readonly __typename: 'Refusal' } & RefusedFragment)
    | { readonly __typename: 'RollPreview'; readonly rolls: ReadonlyArray<ElectionRollFiguresFragment> };
};

export type ElectionRollQueryVariables = {
  readonly contestId: string;
};

export type ElectionRollQuery = { readonly roll: ElectionRollFiguresFragment | null };

export type ElectionRollEntryQueryVariables = {
  readonly contestId: string;
  readonly memberNo: string;
};

export type ElectionRollEntryQuery = {
  readonly rollEntries: ReadonlyArray<{
    readonly memberId: string;
    readonly memberNo: string;
    readonly givenName: string;
    readonly familyName: string;
    readonly included: boolean;
    readonly reason: RollReason;
  }>;
};

export type ElectionFreezeRollMutationVariables = {
  readonly electionId: string;
};

export type ElectionFreezeRollMutation = {
  readonly freezeRoll:
    | ({ readonly __typename: 'Refusal' } & RefusedFragment)
    | {
        readonly __typename: 'RollsFrozen';
        readonly rolls: ReadonlyArray<{
          readonly contestId: string;
          readonly electors: number;
          readonly excluded: number;
          readonly digest: string;
        }>;
      };
};

export type ElectionRollFiguresFragment = {
  readonly contestId: string;
  readonly digest: string;
  readonly electors: number;
  readonly excluded: number;
  readonly recordDate: string;
  readonly frozenAt: string | null;
  readonly reasons: ReadonlyArray<{ readonly reason: RollReason; readonly members: number }>;
};
