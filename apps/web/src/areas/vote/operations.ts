import { graphql } from './gql/index.js';

/** All that a voter's screens need to know, in one request. */
export const VOTE_PAPER = graphql(`
  query VotePaper($secondCheck: String) {
    ballotDefinition(secondCheck: $secondCheck) {
      __typename
      ... on Refusal {
        code
        message
        fields {
          field
          message
        }
      }
      ... on BallotDefinition {
        addressee
        ticket
        election {
          electionId
          organisation
          organisationCy
          title
          titleCy
          opensAt
          closesAt
          now
          phase
          phrase
          timeZone
          repeatBallots
        }
        contests {
          electionObject
          hasVoted
          returnedOtherwise {
            channel
            receivedOn
          }
          contest {
            contestId
            uuid
            title
            titleCy
            kind
            paper
            seats
            countRule
            leastChoices
            mostChoices
            text
            textCy
            candidates {
              id
              name
              detail
              detailCy
              statement
              statementCy
            }
            options {
              name
              nameCy
            }
          }
        }
      }
    }
  }
`);

/** What everybody may know of an election: for those who come without a link, or who are asked a second thing first. */
export const VOTE_ELECTION = graphql(`
  query VoteElection($electionId: ID!) {
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
      phrase
      timeZone
    }
  }
`);

export const VOTE_ELECTION_BY_REFERENCE = graphql(`
  query VoteElectionByReference($reference: String!) {
    publicElectionByReference(reference: $reference) {
      electionId
      organisation
      organisationCy
      title
      titleCy
      opensAt
      closesAt
      now
      phase
      phrase
      timeZone
    }
  }
`);

export const VOTE_CAST = graphql(`
  mutation VoteCast($ballots: [BallotToCast!]!, $ticket: String) {
    castBallots(ballots: $ballots, ticket: $ticket) {
      __typename
      ... on Refusal {
        code
        message
        fields {
          field
          message
        }
      }
      ... on BallotsRecorded {
        publicKey
        receipts {
          contestId
          tracker
          signature
        }
      }
    }
  }
`);

export const VOTE_RECEIPT = graphql(`
  query VoteReceipt($tracker: String!) {
    receipt(tracker: $tracker) {
      state
    }
  }
`);

export const VOTE_CHALLENGE = graphql(`
  mutation VoteChallenge($challenge: BallotToChallenge!) {
    challengeBallot(challenge: $challenge) {
      __typename
      ... on Refusal {
        code
        message
        fields {
          field
          message
        }
      }
      ... on BallotChallenged {
        tracker
      }
    }
  }
`);

export const VOTE_HELP = graphql(`
  mutation VoteHelp($electionId: ID!, $help: HelpRequestInput!) {
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
