/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What a column of the file is. */
export type ColumnMatchInput = {
  /** Null: do not use it. */
  column?: RegisterColumn | null | undefined;
  /** From 1. */
  place: number;
};

export type MemberStatus =
  | 'ACTIVE'
  | 'ENDED'
  | 'SUSPENDED';

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
export type RegisterFileCovers =
  | 'EVERYONE'
  | 'SOME';

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
export type RegisterRowVerdict =
  | 'CHANGED'
  | 'LEFT'
  | 'NEEDS_ATTENTION'
  | 'NEW'
  | 'UNCHANGED';

export type MembersListQueryVariables = Exact<{
  search?: string | null | undefined;
  after?: string | null | undefined;
  constituencyCode?: string | null | undefined;
  classCode?: string | null | undefined;
}>;


export type MembersListQuery = { members: { next: string | null, members: Array<{ id: string, memberNumber: string, givenName: string, familyName: string, email: string | null, constituencyCode: string | null, classCode: string | null, status: MemberStatus, joinedOn: string, language: string }> }, membersByClass: Array<{ constituencyCode: string, classCode: string, members: number, suspended: number }>, constitution: { document: string } | null };

export type MembersImportsQueryVariables = Exact<{ [key: string]: never; }>;


export type MembersImportsQuery = { registerImports: Array<{ id: string, fileName: string, status: RegisterImportStatus, createdAt: string, mayBeUndone: boolean, counts: { new: number, changed: number, left: number } | null }>, constitution: { document: string } | null };

export type MembersImportQueryVariables = Exact<{
  id: string;
}>;


export type MembersImportQuery = { registerImport: { id: string, fileName: string, asOf: string, covers: RegisterFileCovers, status: RegisterImportStatus, createdAt: string, confirmedAt: string | null, undoneAt: string | null, mayBeUndone: boolean, previewDigest: string | null, headings: Array<string>, samples: Array<Array<string>>, columns: Array<{ column: RegisterColumn, heading: string, place: number }>, counts: { new: number, changed: number, unchanged: number, left: number, needsAttention: number } | null, failure: { code: string, message: string } | null } | null };

export type MembersImportRowsQueryVariables = Exact<{
  importId: string;
  verdict?: RegisterRowVerdict | null | undefined;
  after?: number | null | undefined;
}>;


export type MembersImportRowsQuery = { registerImportRows: { next: number | null, rows: Array<{ line: number | null, memberNumber: string | null, name: string | null, class: string | null, verdict: RegisterRowVerdict, changes: Array<{ field: string, before: string | null, after: string | null }>, faults: Array<{ code: string, heading: string | null, cell: string | null, message: string }> }> } };

export type MembersMatchMutationVariables = Exact<{
  importId: string;
  columns: Array<ColumnMatchInput> | ColumnMatchInput;
}>;


export type MembersMatchMutation = { matchRegisterColumns:
    | { __typename: 'ColumnsMatched', import: { id: string, status: RegisterImportStatus } }
    | { __typename: 'Refusal', code: string, message: string, fields: Array<{ field: string, message: string }> }
   };

export type MembersKeepBothMutationVariables = Exact<{
  importId: string;
  line: number;
}>;


export type MembersKeepBothMutation = { keepBothMembers:
    | { __typename: 'BothMembersKept', import: { id: string } }
    | { __typename: 'Refusal', code: string, message: string, fields: Array<{ field: string, message: string }> }
   };

export type MembersConfirmMutationVariables = Exact<{
  importId: string;
  previewDigest: string;
}>;


export type MembersConfirmMutation = { confirmRegisterImport:
    | { __typename: 'Refusal', code: string, message: string, fields: Array<{ field: string, message: string }> }
    | { __typename: 'RegisterImportConfirmed', import: { id: string, status: RegisterImportStatus } }
   };

export type MembersDiscardMutationVariables = Exact<{
  importId: string;
}>;


export type MembersDiscardMutation = { discardRegisterImport:
    | { __typename: 'Refusal', code: string, message: string, fields: Array<{ field: string, message: string }> }
    | { __typename: 'RegisterImportDiscarded', import: { id: string, status: RegisterImportStatus } }
   };

export type MembersUndoMutationVariables = Exact<{
  importId: string;
  reason?: string | null | undefined;
}>;


export type MembersUndoMutation = { undoRegisterImport:
    | { __typename: 'Refusal', code: string, message: string, fields: Array<{ field: string, message: string }> }
    | { __typename: 'RegisterImportUndone', import: { id: string, status: RegisterImportStatus } }
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

export const MembersListDocument = new TypedDocumentString(`
    query MembersList($search: String, $after: String, $constituencyCode: String, $classCode: String) {
  members(
    search: $search
    after: $after
    first: 50
    constituencyCode: $constituencyCode
    classCode: $classCode
  ) {
    next
    members {
      id
      memberNumber
      givenName
      familyName
      email
      constituencyCode
      classCode
      status
      joinedOn
      language
    }
  }
  membersByClass {
    constituencyCode
    classCode
    members
    suspended
  }
  constitution {
    document
  }
}
    `, {"hash":"1db985fe09bc6b5977c8355ba67dea9c7af7c80261bc558e223daa9ad8086c7d"}) as unknown as TypedDocumentString<MembersListQuery, MembersListQueryVariables>;
export const MembersImportsDocument = new TypedDocumentString(`
    query MembersImports {
  registerImports {
    id
    fileName
    status
    createdAt
    mayBeUndone
    counts {
      new
      changed
      left
    }
  }
  constitution {
    document
  }
}
    `, {"hash":"6ec193decdf98480e489b6685db813653ccf0b16b94a69dab6c78f1ea1f4962d"}) as unknown as TypedDocumentString<MembersImportsQuery, MembersImportsQueryVariables>;
export const MembersImportDocument = new TypedDocumentString(`
    query MembersImport($id: ID!) {
  registerImport(id: $id) {
    id
    fileName
    asOf
    covers
    status
    createdAt
    confirmedAt
    undoneAt
    mayBeUndone
    previewDigest
    headings
    samples
    columns {
      column
      heading
      place
    }
    counts {
      new
      changed
      unchanged
      left
      needsAttention
    }
    failure {
      code
      message
    }
  }
}
    `, {"hash":"ef4ed744d54362b76c5fdb91f9d2c4fa152f3c586589d0b23b612b3b2e576cdb"}) as unknown as TypedDocumentString<MembersImportQuery, MembersImportQueryVariables>;
export const MembersImportRowsDocument = new TypedDocumentString(`
    query MembersImportRows($importId: ID!, $verdict: RegisterRowVerdict, $after: Int) {
  registerImportRows(
    importId: $importId
    verdict: $verdict
    after: $after
    first: 25
  ) {
    next
    rows {
      line
      memberNumber
      name
      class
      verdict
      changes {
        field
        before
        after
      }
      faults {
        code
        heading
        cell
        message
      }
    }
  }
}
    `, {"hash":"2337aa3a69618ef03695ee18ea47899cbcace062a91a15e951ca9c8688cae7cb"}) as unknown as TypedDocumentString<MembersImportRowsQuery, MembersImportRowsQueryVariables>;
export const MembersMatchDocument = new TypedDocumentString(`
    mutation MembersMatch($importId: ID!, $columns: [ColumnMatchInput!]!) {
  matchRegisterColumns(importId: $importId, columns: $columns) {
    __typename
    ... on Refusal {
      code
      message
      fields {
        field
        message
      }
    }
    ... on ColumnsMatched {
      import {
        id
        status
      }
    }
  }
}
    `, {"hash":"acc8e3adb2fc75991802e1a810272d90b295e3cbe24c4476705d1e0fcc25e7df"}) as unknown as TypedDocumentString<MembersMatchMutation, MembersMatchMutationVariables>;
export const MembersKeepBothDocument = new TypedDocumentString(`
    mutation MembersKeepBoth($importId: ID!, $line: Int!) {
  keepBothMembers(importId: $importId, line: $line) {
    __typename
    ... on Refusal {
      code
      message
      fields {
        field
        message
      }
    }
    ... on BothMembersKept {
      import {
        id
      }
    }
  }
}
    `, {"hash":"dc042cc7baf5adfafcb1a25275f5a7da6d122f912a98ea9d213e8a545fc3fcce"}) as unknown as TypedDocumentString<MembersKeepBothMutation, MembersKeepBothMutationVariables>;
export const MembersConfirmDocument = new TypedDocumentString(`
    mutation MembersConfirm($importId: ID!, $previewDigest: String!) {
  confirmRegisterImport(importId: $importId, previewDigest: $previewDigest) {
    __typename
    ... on Refusal {
      code
      message
      fields {
        field
        message
      }
    }
    ... on RegisterImportConfirmed {
      import {
        id
        status
      }
    }
  }
}
    `, {"hash":"28948b176048a88fa534a599fcc6cee16175440d9549c926ad3e94a65dacc343"}) as unknown as TypedDocumentString<MembersConfirmMutation, MembersConfirmMutationVariables>;
export const MembersDiscardDocument = new TypedDocumentString(`
    mutation MembersDiscard($importId: ID!) {
  discardRegisterImport(importId: $importId) {
    __typename
    ... on Refusal {
      code
      message
      fields {
        field
        message
      }
    }
    ... on RegisterImportDiscarded {
      import {
        id
        status
      }
    }
  }
}
    `, {"hash":"6e33894a24ec6b0e8fe2cfa073813484c2120ec1dff35bfaddc869c868bea9b6"}) as unknown as TypedDocumentString<MembersDiscardMutation, MembersDiscardMutationVariables>;
export const MembersUndoDocument = new TypedDocumentString(`
    mutation MembersUndo($importId: ID!, $reason: String) {
  undoRegisterImport(importId: $importId, reason: $reason) {
    __typename
    ... on Refusal {
      code
      message
      fields {
        field
        message
      }
    }
    ... on RegisterImportUndone {
      import {
        id
        status
      }
    }
  }
}
    `, {"hash":"2b648e5b94f0d8aea7c18aed84902d3091112496c82b7db48c81bc3446407641"}) as unknown as TypedDocumentString<MembersUndoMutation, MembersUndoMutationVariables>;