import { graphql } from './gql/index.js';

export const RESULT = graphql(`
  query ResultPage($electionId: ID!) {
    publicElection(electionId: $electionId) {
      organisation
      organisationCy
      title
      titleCy
      opensAt
      closesAt
      phase
      timeZone
      contests {
        contestId
        uuid
        title
        titleCy
        kind
        electors
        fingerprint
        rollDigest
        text
        textCy
      }
    }
    declaration(electionId: $electionId) {
      content
      contentDigest
      isDeclared
      proposedAt
      approvedAt
      bundle {
        bytes
        digest
      }
    }
  }
`);

export const COUNT = graphql(`
  query ResultCount($contestId: ID!) {
    countRecord(contestId: $contestId) {
      isDeclared
      text
      rule
      ruleSource
    }
  }
`);

export const DECISION = graphql(`
  query ResultDecision($contestId: ID!) {
    resolutionRecord(contestId: $contestId) {
      isDeclared
      outcome
      electors
      ballots
      for
      against
      abstained
      percentFor
      limbs {
        name
        value
        comparison
        required
        met
        rule
      }
      reasons {
        rule
        text
        textCy
      }
    }
  }
`);
