// Written by npm run build:operations from operations.graphql; changes go there.
import type { Operation } from '../../kit/client.js';
import type { RefusedFragment } from '../../kit/refused.generated.js';

export const MEMBERS_LIST: Operation<MembersListQuery, MembersListQueryVariables> = {
  hash: 'a968720e648302913a87d327f1ecb5cd910ee1b67aa74f738c4d87af770237f9',
};
export const MEMBERS_IMPORTS: Operation<MembersImportsQuery, MembersImportsQueryVariables> = {
  hash: '91829ab68f32ca118b1a3a23cc8946c9e42349d1b6a86fa39e82c476ea57ed4d',
};
export const MEMBERS_IMPORT: Operation<MembersImportQuery, MembersImportQueryVariables> = {
  hash: '20fa34c5a9996c43c281ccc4ef6467e951222b4aaa9236c7aeb3f262358893e8',
};
export const MEMBERS_IMPORT_ROWS: Operation<MembersImportRowsQuery, MembersImportRowsQueryVariables> = {
  hash: 'a0efbc36c6de5dec7c5f2b345923696fd55269f332f3029bea825e138eaa57d3',
};
export const MEMBERS_MATCH: Operation<MembersMatchMutation, MembersMatchMutationVariables> = {
  hash: 'eae875adb49cce923b4d0fd5845f1535a1fa2d7fc26eda2c2cba067f310c817b',
};
export const MEMBERS_KEEP_BOTH: Operation<MembersKeepBothMutation, MembersKeepBothMutationVariables> = {
  hash: 'ef9a7c01938e8516cbe1e5bba0ec17273401c8a073b1f7f3c0a45425c8a2bc44',
};
export const MEMBERS_CONFIRM: Operation<MembersConfirmMutation, MembersConfirmMutationVariables> = {
  hash: 'a3d7ab7a3095d54daa7ca71a7e3d0efe2dfc2a3ae95c0fa797eeb9e028726ec9',
};
export const MEMBERS_DISCARD: Operation<MembersDiscardMutation, MembersDiscardMutationVariables> = {
  hash: '41039862db3348a1dbcde016d439a86fddd5bc7480588f87f455afc419976711',
};
export const MEMBERS_UNDO: Operation<MembersUndoMutation, MembersUndoMutationVariables> = {
  hash: '3ebc65fbe978fe38ce7fc86a70798a5fa837b9e282cc45bc64def16f2093d39e',
};

/** What a column of the file is. */
export type ColumnMatchInput = {
  /** Null: do not use it. */
  readonly column?: RegisterColumn | null | undefined;
  /** From 1. */
  readonly place: number;
};

export type MemberStatus = 'ACTIVE' | 'ENDED' | 'SUSPENDED';

/** What a column of a member file may hold. MEMBER_NO, GIVEN_NAME, FAMILY_NAME, and CLASS or CONSTITUENCY are needed. */
export type RegisterColumn =
  | 'CLASS'
  | 'CONSTITUENCY'
  | 'DATE_OF_BIRTH'
  | 'EMAIL'
  | 'FAMILY_NAME'
  | 'GIVEN_NAME'
  | 'JOINED_ON'
  | 'LANGUAGE'
  | 'MEMBER_NO'
  | 'STATUS';

/** EVERYONE: members who are not in the file have left. SOME: the file is a part of the register. */
export type RegisterFileCovers = 'EVERYONE' | 'SOME';

export type RegisterImportStatus =
  | 'CONFIRMED'
  | 'DISCARDED'
  | 'FAILED'
  /** The headings do not tell what the columns are: it must be said (matchRegisterColumns). */
  | 'MATCHING'
  | 'PREVIEW'
  | 'READING'
  /** What it did was taken back. */
  | 'UNDONE';

/** What a row of a member file would do to the register. */
export type RegisterRowVerdict = 'CHANGED' | 'LEFT' | 'NEEDS_ATTENTION' | 'NEW' | 'UNCHANGED';

export type MembersListQueryVariables = {
  readonly search?: string | null | undefined;
  readonly after?: string | null | undefined;
  readonly constituencyCode?: string | null | undefined;
  readonly classCode?: string | null | undefined;
};

export type MembersListQuery = {
  readonly members: {
    readonly next: string | null;
    readonly members: ReadonlyArray<{
      readonly id: string;
      readonly memberNumber: string;
      readonly givenName: string;
      readonly familyName: string;
      readonly email: string | null;
      readonly constituencyCode: string | null;
      readonly classCode: string | null;
      readonly status: MemberStatus;
      readonly joinedOn: string;
      readonly language: string;
    }>;
  };
  readonly membersByClass: ReadonlyArray<{
    readonly constituencyCode: string;
    readonly classCode: string;
    readonly members: number;
    readonly suspended: number;
  }>;
  readonly constitution: { readonly document: string } | null;
};

export type MembersImportsQueryVariables = { [key: string]: never };

export type MembersImportsQuery = {
  readonly registerImports: ReadonlyArray<{
    readonly id: string;
    readonly fileName: string;
    readonly status: RegisterImportStatus;
    readonly createdAt: string;
    readonly mayBeUndone: boolean;
    readonly counts: { readonly new: number; readonly changed: number; readonly left: number } | null;
  }>;
  readonly constitution: { readonly document: string } | null;
};

export type MembersImportQueryVariables = {
  readonly id: string;
};

export type MembersImportQuery = {
  readonly registerImport: {
    readonly id: string;
    readonly fileName: string;
    readonly asOf: string;
    readonly covers: RegisterFileCovers;
    readonly status: RegisterImportStatus;
    readonly createdAt: string;
    readonly confirmedAt: string | null;
    readonly undoneAt: string | null;
    readonly mayBeUndone: boolean;
    readonly previewDigest: string | null;
    readonly headings: ReadonlyArray<string>;
    readonly samples: ReadonlyArray<ReadonlyArray<string>>;
    readonly columns: ReadonlyArray<{
      readonly column: RegisterColumn;
      readonly heading: string;
      readonly place: number;
    }>;
    readonly counts: {
      readonly new: number;
      readonly changed: number;
      readonly unchanged: number;
      readonly left: number;
      readonly needsAttention: number;
    } | null;
    readonly failure: { readonly code: string; readonly message: string } | null;
  } | null;
  readonly constitution: { readonly document: string } | null;
};

export type MembersImportRowsQueryVariables = {
  readonly importId: string;
  readonly verdict?: RegisterRowVerdict | null | undefined;
  readonly after?: number | null | undefined;
};

export type MembersImportRowsQuery = {
  readonly registerImportRows: {
    readonly next: number | null;
    readonly rows: ReadonlyArray<{
      readonly line: number | null;
      readonly memberNumber: string | null;
      readonly name: string | null;
      readonly class: string | null;
      readonly verdict: RegisterRowVerdict;
      readonly changes: ReadonlyArray<{
        readonly field: string;
        readonly before: string | null;
        readonly after: string | null;
      }>;
      readonly faults: ReadonlyArray<{
        readonly code: string;
        readonly heading: string | null;
        readonly cell: string | null;
        readonly message: string;
      }>;
    }>;
  };
};

export type MembersMatchMutationVariables = {
  readonly importId: string;
  readonly columns: ReadonlyArray<ColumnMatchInput>;
};

export type MembersMatchMutation = {
  readonly matchRegisterColumns:
    | { readonly __typename: 'ColumnsMatched'; readonly import: MembersImportStateFragment }
    | ({ readonly __typename: 'Refusal' } & RefusedFragment);
};

export type MembersKeepBothMutationVariables = {
  readonly importId: string;
  readonly line: number;
};

export type MembersKeepBothMutation = {
  readonly keepBothMembers:
    | { readonly __typename: 'BothMembersKept'; readonly import: { readonly id: string } }
    | ({ readonly __typename: 'Refusal' } & RefusedFragment);
};

export type MembersConfirmMutationVariables = {
  readonly importId: string;
  readonly previewDigest: string;
};

export type MembersConfirmMutation = {
  readonly confirmRegisterImport:
    | ({ readonly __typename: 'Refusal' } & RefusedFragment)
    | { readonly __typename: 'RegisterImportConfirmed'; readonly import: MembersImportStateFragment };
};

export type MembersDiscardMutationVariables = {
  readonly importId: string;
};

export type MembersDiscardMutation = {
  readonly discardRegisterImport:
    | ({ readonly __typename: 'Refusal' } & RefusedFragment)
    | { readonly __typename: 'RegisterImportDiscarded'; readonly import: MembersImportStateFragment };
};

export type MembersUndoMutationVariables = {
  readonly importId: string;
  readonly reason?: string | null | undefined;
};

export type MembersUndoMutation = {
  readonly undoRegisterImport:
    | ({ readonly __typename: 'Refusal' } & RefusedFragment)
    | { readonly __typename: 'RegisterImportUndone'; readonly import: MembersImportStateFragment };
};

export type MembersImportStateFragment = { readonly id: string; readonly status: RegisterImportStatus };
