import { graphql } from '../gql/index.js';

export const ADD_CANDIDATES = graphql(`
  mutation ElectionAddCandidates($contestId: ID!, $names: [String!]!) {
    addCandidates(contestId: $contestId, names: $names) {
      __typename
      ... on ContestSaved {
        contest {
          id
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

export const ORDER_CANDIDATES = graphql(`
  mutation ElectionOrderCandidates($contestId: ID!, $candidateIds: [ID!]!) {
    orderCandidates(contestId: $contestId, candidateIds: $candidateIds) {
      __typename
      ... on ContestSaved {
        contest {
          id
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

export const REMOVE_CANDIDATE = graphql(`
  mutation ElectionRemoveCandidate($contestId: ID!, $candidateId: ID!) {
    removeCandidate(contestId: $contestId, candidateId: $candidateId) {
      __typename
      ... on ContestSaved {
        contest {
          id
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

export const DESCRIBE_CANDIDATE = graphql(`
  mutation ElectionDescribeCandidate($contestId: ID!, $candidateId: ID!, $description: CandidateDescriptionInput!) {
    describeCandidate(contestId: $contestId, candidateId: $candidateId, description: $description) {
      __typename
      ... on ContestSaved {
        contest {
          id
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

export const CHANGE_CONTEST = graphql(`
  mutation ElectionChangeContest($contestId: ID!, $change: ContestChangeInput!) {
    changeContest(contestId: $contestId, change: $change) {
      __typename
      ... on ContestSaved {
        contest {
          id
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

export const REMOVE_CONTEST = graphql(`
  mutation ElectionRemoveContest($contestId: ID!) {
    removeContest(contestId: $contestId) {
      __typename
      ... on ContestRemoved {
        contestId
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
