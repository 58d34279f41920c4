import { graphql } from '../gql/index.js';

export const APPROVALS = graphql(`
  query ElectionApprovals($electionId: ID) {
    approvals(electionId: $electionId) {
      id
      kind
      electionId
      electionTitle
      electionTitleCy
      content
      contentDigest
      proposedBy
      proposedByName
      proposedAt
      state
      decidedByName
      decidedAt
      reason
    }
  }
`);

export const PROPOSE_OPENING = graphql(`
  mutation ElectionProposeOpening($electionId: ID!, $openNow: Boolean!) {
    proposeOpening(electionId: $electionId, openNow: $openNow) {
      __typename
      ... on OpeningProposed {
        approval {
          id
          contentDigest
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

export const APPROVE_OPENING = graphql(`
  mutation ElectionApproveOpening($approvalId: ID!, $contentDigest: String!) {
    approveOpening(approvalId: $approvalId, contentDigest: $contentDigest) {
      __typename
      ... on OpeningApproved {
        approval {
          id
          state
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

export const APPROVE_DECLARATION = graphql(`
  mutation ElectionApproveDeclaration($electionId: ID!, $contentDigest: String!) {
    approveDeclaration(electionId: $electionId, contentDigest: $contentDigest) {
      __typename
      ... on ResultDeclared {
        electionId
        contentDigest
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

export const DECLINE = graphql(`
  mutation ElectionDeclineApproval($approvalId: ID!, $reason: String!) {
    declineApproval(approvalId: $approvalId, reason: $reason) {
      __typename
      ... on ApprovalDeclined {
        approval {
          id
          state
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
