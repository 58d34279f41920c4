import { graphql } from './gql/index.js';

export const MEMBERS = graphql(`
  query MembersList($search: String, $after: String, $constituencyCode: String, $classCode: String) {
    members(search: $search, after: $after, first: 50, constituencyCode: $constituencyCode, classCode: $classCode) {
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
`);

export const IMPORTS = graphql(`
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
`);

export const IMPORT = graphql(`
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
`);

export const ROWS = graphql(`
  query MembersImportRows($importId: ID!, $verdict: RegisterRowVerdict, $after: Int) {
    registerImportRows(importId: $importId, verdict: $verdict, after: $after, first: 25) {
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
`);

export const MATCH = graphql(`
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
`);

export const KEEP_BOTH = graphql(`
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
`);

export const CONFIRM = graphql(`
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
`);

export const DISCARD = graphql(`
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
`);

export const UNDO = graphql(`
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
`);
