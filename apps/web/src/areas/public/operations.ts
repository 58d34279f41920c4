import { graphql } from './gql/index.js';

export const DECLARED = graphql(`
  query PublicDeclared {
    declaredElections(first: 50) {
      electionId
      organisation
      organisationCy
      title
      titleCy
      declaredAt
      contests
    }
  }
`);

export const ELECTION = graphql(`
  query PublicElectionPage($electionId: ID!) {
    publicElection(electionId: $electionId) {
      electionId
      organisation
      organisationCy
      title
      titleCy
      opensAt
      closesAt
      now
      phase
      timeZone
      reference
      phrase
      repeatBallots
      contests {
        contestId
        uuid
        title
        titleCy
        kind
        paper
        seats
        mostChoices
        electors
        fingerprint
        rollDigest
        text
        textCy
        candidates {
          id
          name
          detail
          detailCy
        }
      }
    }
    declaration(electionId: $electionId) {
      isDeclared
      approvedAt
    }
  }
`);

export const BOX = graphql(`
  query PublicBox($contestId: ID!) {
    ballotBox(contestId: $contestId) {
      contestId
      uuid
      ballots
      sealed
      unchecked
      refused
      lastBatch {
        batch
        ballots
        root
        chainedRoot
      }
    }
    contestRecord(contestId: $contestId) {
      contest {
        title
        titleCy
      }
    }
  }
`);

export const BATCH = graphql(`
  query PublicBatch($contestId: ID!, $batch: Int!) {
    ballotBox(contestId: $contestId) {
      receipts(batch: $batch)
    }
  }
`);

export const RECEIPT = graphql(`
  query PublicReceipt($tracker: String!) {
    receipt(tracker: $tracker) {
      contestId
      uuid
      tracker
      state
      seal {
        leaf
        proof
        batch {
          batch
          ballots
          root
          chainedRoot
        }
      }
    }
  }
`);

export const TRUST = graphql(`
  query PublicTrust($electionId: ID!, $language: TextLanguage!) {
    publicElection(electionId: $electionId) {
      organisation
      organisationCy
      title
      titleCy
    }
    trustStatement(electionId: $electionId, language: $language) {
      title
      sections {
        id
        title
        sentences {
          text
          people
        }
      }
    }
  }
`);

export const REQUEST_HELP = graphql(`
  mutation PublicRequestHelp($electionId: ID!, $help: HelpRequestInput!) {
    requestHelp(electionId: $electionId, help: $help) {
      __typename
      ... on Refusal {
        code
        message
        fields {
          field
          message
        }
      }
      ... on HelpRequested {
        requested
      }
    }
  }
`);
