import { graphql } from '../gql/index.js';

export const COUNT = graphql(`
  query ElectionCount($contestId: ID!) {
    countRecord(contestId: $contestId) {
      contestId
      rule
      quota
      seats
      vacant
      validPapers
      elected
      candidates {
        number
        name
      }
      rejected {
        ground
        papers
      }
      stages {
        number
        title
        titleCy
        elected
        excluded
        nonTransferable
        narrative
        narrativeCy
        votes {
          candidate
          votes
        }
      }
    }
  }
`);

export const DECISION = graphql(`
  query ElectionDecision($contestId: ID!) {
    resolutionRecord(contestId: $contestId) {
      contestId
      outcome
      for
      against
      abstained
      ballots
      electors
      percentFor
      limbs {
        name
        met
        required
        rule
        value
      }
      reasons {
        rule
        text
        textCy
      }
    }
  }
`);

export const DECLARATION = graphql(`
  query ElectionDeclaration($electionId: ID!) {
    declaration(electionId: $electionId) {
      content
      contentDigest
      isDeclared
      proposedAt
      proposedBy
      approvedAt
      approvedBy
      bundle {
        bytes
        digest
      }
    }
  }
`);

export const PROPOSE_DECLARATION = graphql(`
  mutation ElectionProposeDeclaration($electionId: ID!) {
    proposeDeclaration(electionId: $electionId) {
      __typename
      ... on DeclarationProposed {
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
