/* eslint-disable */
import * as types from './graphql.js';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query MembersList($search: String, $after: String, $constituencyCode: String, $classCode: String) {\n    members(search: $search, after: $after, first: 50, constituencyCode: $constituencyCode, classCode: $classCode) {\n      next\n      members {\n        id\n        memberNumber\n        givenName\n        familyName\n        email\n        constituencyCode\n        classCode\n        status\n        joinedOn\n        language\n      }\n    }\n    membersByClass {\n      constituencyCode\n      classCode\n      members\n      suspended\n    }\n    constitution {\n      document\n    }\n  }\n": typeof types.MembersListDocument,
    "\n  query MembersImports {\n    registerImports {\n      id\n      fileName\n      status\n      createdAt\n      mayBeUndone\n      counts {\n        new\n        changed\n        left\n      }\n    }\n    constitution {\n      document\n    }\n  }\n": typeof types.MembersImportsDocument,
    "\n  query MembersImport($id: ID!) {\n    registerImport(id: $id) {\n      id\n      fileName\n      asOf\n      covers\n      status\n      createdAt\n      confirmedAt\n      undoneAt\n      mayBeUndone\n      previewDigest\n      headings\n      samples\n      columns {\n        column\n        heading\n        place\n      }\n      counts {\n        new\n        changed\n        unchanged\n        left\n        needsAttention\n      }\n      failure {\n        code\n        message\n      }\n    }\n  }\n": typeof types.MembersImportDocument,
    "\n  query MembersImportRows($importId: ID!, $verdict: RegisterRowVerdict, $after: Int) {\n    registerImportRows(importId: $importId, verdict: $verdict, after: $after, first: 25) {\n      next\n      rows {\n        line\n        memberNumber\n        name\n        class\n        verdict\n        changes {\n          field\n          before\n          after\n        }\n        faults {\n          code\n          heading\n          cell\n          message\n        }\n      }\n    }\n  }\n": typeof types.MembersImportRowsDocument,
    "\n  mutation MembersMatch($importId: ID!, $columns: [ColumnMatchInput!]!) {\n    matchRegisterColumns(importId: $importId, columns: $columns) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on ColumnsMatched {\n        import {\n          id\n          status\n        }\n      }\n    }\n  }\n": typeof types.MembersMatchDocument,
    "\n  mutation MembersKeepBoth($importId: ID!, $line: Int!) {\n    keepBothMembers(importId: $importId, line: $line) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on BothMembersKept {\n        import {\n          id\n        }\n      }\n    }\n  }\n": typeof types.MembersKeepBothDocument,
    "\n  mutation MembersConfirm($importId: ID!, $previewDigest: String!) {\n    confirmRegisterImport(importId: $importId, previewDigest: $previewDigest) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on RegisterImportConfirmed {\n        import {\n          id\n          status\n        }\n      }\n    }\n  }\n": typeof types.MembersConfirmDocument,
    "\n  mutation MembersDiscard($importId: ID!) {\n    discardRegisterImport(importId: $importId) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on RegisterImportDiscarded {\n        import {\n          id\n          status\n        }\n      }\n    }\n  }\n": typeof types.MembersDiscardDocument,
    "\n  mutation MembersUndo($importId: ID!, $reason: String) {\n    undoRegisterImport(importId: $importId, reason: $reason) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on RegisterImportUndone {\n        import {\n          id\n          status\n        }\n      }\n    }\n  }\n": typeof types.MembersUndoDocument,
};
const documents: Documents = {
    "\n  query MembersList($search: String, $after: String, $constituencyCode: String, $classCode: String) {\n    members(search: $search, after: $after, first: 50, constituencyCode: $constituencyCode, classCode: $classCode) {\n      next\n      members {\n        id\n        memberNumber\n        givenName\n        familyName\n        email\n        constituencyCode\n        classCode\n        status\n        joinedOn\n        language\n      }\n    }\n    membersByClass {\n      constituencyCode\n      classCode\n      members\n      suspended\n    }\n    constitution {\n      document\n    }\n  }\n": types.MembersListDocument,
    "\n  query MembersImports {\n    registerImports {\n      id\n      fileName\n      status\n      createdAt\n      mayBeUndone\n      counts {\n        new\n        changed\n        left\n      }\n    }\n    constitution {\n      document\n    }\n  }\n": types.MembersImportsDocument,
    "\n  query MembersImport($id: ID!) {\n    registerImport(id: $id) {\n      id\n      fileName\n      asOf\n      covers\n      status\n      createdAt\n      confirmedAt\n      undoneAt\n      mayBeUndone\n      previewDigest\n      headings\n      samples\n      columns {\n        column\n        heading\n        place\n      }\n      counts {\n        new\n        changed\n        unchanged\n        left\n        needsAttention\n      }\n      failure {\n        code\n        message\n      }\n    }\n  }\n": types.MembersImportDocument,
    "\n  query MembersImportRows($importId: ID!, $verdict: RegisterRowVerdict, $after: Int) {\n    registerImportRows(importId: $importId, verdict: $verdict, after: $after, first: 25) {\n      next\n      rows {\n        line\n        memberNumber\n        name\n        class\n        verdict\n        changes {\n          field\n          before\n          after\n        }\n        faults {\n          code\n          heading\n          cell\n          message\n        }\n      }\n    }\n  }\n": types.MembersImportRowsDocument,
    "\n  mutation MembersMatch($importId: ID!, $columns: [ColumnMatchInput!]!) {\n    matchRegisterColumns(importId: $importId, columns: $columns) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on ColumnsMatched {\n        import {\n          id\n          status\n        }\n      }\n    }\n  }\n": types.MembersMatchDocument,
    "\n  mutation MembersKeepBoth($importId: ID!, $line: Int!) {\n    keepBothMembers(importId: $importId, line: $line) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on BothMembersKept {\n        import {\n          id\n        }\n      }\n    }\n  }\n": types.MembersKeepBothDocument,
    "\n  mutation MembersConfirm($importId: ID!, $previewDigest: String!) {\n    confirmRegisterImport(importId: $importId, previewDigest: $previewDigest) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on RegisterImportConfirmed {\n        import {\n          id\n          status\n        }\n      }\n    }\n  }\n": types.MembersConfirmDocument,
    "\n  mutation MembersDiscard($importId: ID!) {\n    discardRegisterImport(importId: $importId) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on RegisterImportDiscarded {\n        import {\n          id\n          status\n        }\n      }\n    }\n  }\n": types.MembersDiscardDocument,
    "\n  mutation MembersUndo($importId: ID!, $reason: String) {\n    undoRegisterImport(importId: $importId, reason: $reason) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on RegisterImportUndone {\n        import {\n          id\n          status\n        }\n      }\n    }\n  }\n": types.MembersUndoDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MembersList($search: String, $after: String, $constituencyCode: String, $classCode: String) {\n    members(search: $search, after: $after, first: 50, constituencyCode: $constituencyCode, classCode: $classCode) {\n      next\n      members {\n        id\n        memberNumber\n        givenName\n        familyName\n        email\n        constituencyCode\n        classCode\n        status\n        joinedOn\n        language\n      }\n    }\n    membersByClass {\n      constituencyCode\n      classCode\n      members\n      suspended\n    }\n    constitution {\n      document\n    }\n  }\n"): typeof import('./graphql.js').MembersListDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MembersImports {\n    registerImports {\n      id\n      fileName\n      status\n      createdAt\n      mayBeUndone\n      counts {\n        new\n        changed\n        left\n      }\n    }\n    constitution {\n      document\n    }\n  }\n"): typeof import('./graphql.js').MembersImportsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MembersImport($id: ID!) {\n    registerImport(id: $id) {\n      id\n      fileName\n      asOf\n      covers\n      status\n      createdAt\n      confirmedAt\n      undoneAt\n      mayBeUndone\n      previewDigest\n      headings\n      samples\n      columns {\n        column\n        heading\n        place\n      }\n      counts {\n        new\n        changed\n        unchanged\n        left\n        needsAttention\n      }\n      failure {\n        code\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.js').MembersImportDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MembersImportRows($importId: ID!, $verdict: RegisterRowVerdict, $after: Int) {\n    registerImportRows(importId: $importId, verdict: $verdict, after: $after, first: 25) {\n      next\n      rows {\n        line\n        memberNumber\n        name\n        class\n        verdict\n        changes {\n          field\n          before\n          after\n        }\n        faults {\n          code\n          heading\n          cell\n          message\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.js').MembersImportRowsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MembersMatch($importId: ID!, $columns: [ColumnMatchInput!]!) {\n    matchRegisterColumns(importId: $importId, columns: $columns) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on ColumnsMatched {\n        import {\n          id\n          status\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.js').MembersMatchDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MembersKeepBoth($importId: ID!, $line: Int!) {\n    keepBothMembers(importId: $importId, line: $line) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on BothMembersKept {\n        import {\n          id\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.js').MembersKeepBothDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MembersConfirm($importId: ID!, $previewDigest: String!) {\n    confirmRegisterImport(importId: $importId, previewDigest: $previewDigest) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on RegisterImportConfirmed {\n        import {\n          id\n          status\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.js').MembersConfirmDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MembersDiscard($importId: ID!) {\n    discardRegisterImport(importId: $importId) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on RegisterImportDiscarded {\n        import {\n          id\n          status\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.js').MembersDiscardDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MembersUndo($importId: ID!, $reason: String) {\n    undoRegisterImport(importId: $importId, reason: $reason) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on RegisterImportUndone {\n        import {\n          id\n          status\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.js').MembersUndoDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
