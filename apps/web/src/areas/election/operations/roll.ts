import { graphql } from '../gql/index.js';

export const ROLL_PREVIEW = graphql(`
  query ElectionRollPreview($electionId: ID!) {
    rollPreview(electionId: $electionId) {
      __typename
      ... on RollPreview {
        rolls {
          contestId
          digest
          electors
          excluded
          recordDate
          frozenAt
          reasons {
            reason
            members
          }
        }
      }
      ... on Refusal {
        code
        message
        fields {
          field
          message
        }
      }
    }
  }
`);

export const ROLL = graphql(`
  query ElectionRoll($contestId: ID!) {
    roll(contestId: $contestId) {
      contestId
      digest
      electors
      excluded
      recordDate
      frozenAt
      reasons {
        reason
        members
      }
    }
  }
`);

export const ROLL_ENTRY = graphql(`
  query ElectionRollEntry($contestId: ID!, $memberNo: String!) {
    rollEntries(contestId: $contestId, memberNo: $memberNo, first: 1) {
      memberId
      memberNo
      givenName
      familyName
      included
      reason
    }
  }
`);

export const FREEZE_ROLL = graphql(`
  mutation ElectionFreezeRoll($electionId: ID!) {
    freezeRoll(electionId: $electionId) {
      __typename
      ... on RollsFrozen {
        rolls {
          contestId
          electors
          excluded
          digest
        }
      }
      ... on Refusal {
        code
        message
        fields {
          field
          message
        }
      }
    }
  }
`);
