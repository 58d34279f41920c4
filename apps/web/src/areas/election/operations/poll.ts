import { graphql } from '../gql/index.js';

export const OPEN_POLL = graphql(`
  mutation ElectionOpenPoll($electionId: ID!, $openNow: Boolean!) {
    openPoll(electionId: $electionId, openNow: $openNow) {
      __typename
      ... on PollOpened {
        definitionDigest
        contests {
          contestId
          fingerprint
          uuid
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

export const CLOSE_POLL = graphql(`
  mutation ElectionClosePoll($electionId: ID!) {
    closePoll(electionId: $electionId) {
      __typename
      ... on PollClosed {
        closedAt
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

export const FROZEN = graphql(`
  query ElectionFrozen($electionId: ID!) {
    publicElection(electionId: $electionId) {
      opensAt
      definition
      contests {
        contestId
        title
        titleCy
        electors
        fingerprint
        uuid
      }
    }
  }
`);

export const TURNOUT = graphql(`
  query ElectionTurnout($electionId: ID!) {
    turnout(electionId: $electionId) {
      at
      electors
      voted
      secrecyNumber
      unit
      contests {
        contestId
        title
        titleCy
        electors
        voted
      }
      groups {
        constituencyCode
        classCode
        name
        nameCy
        electors
        voted
        joinedWith
        isHidden
      }
      channels {
        channel
        voted
      }
      course {
        at
        voted
      }
    }
  }
`);

export const OPENING = graphql(`
  query ElectionOpeningState($electionId: ID!) {
    openingState(electionId: $electionId) {
      closesAt
      state
      jobs {
        name
        state
        failures
        refusal
      }
      contests {
        contestId
        title
        titleCy
        uuid
        sealNumber
        sealedBallots
        uncheckedBallots
        isTallied
        isMixed
        hasResult
        isCounted
        decryptionsAwaited
        mixers {
          place
          name
          trustee
          isIn
          isTurn
        }
        mixAwaited {
          name
          since
          text
          textCy
        }
        trustees {
          trustee
          name
          isIn
        }
        lotAwaited {
          stage
          purpose
          places
          text
          textCy
          between {
            number
            name
          }
        }
        jobs {
          name
          state
          failures
          refusal
        }
      }
    }
  }
`);

export const RECORD_LOT = graphql(`
  mutation ElectionRecordLot(
    $contestId: ID!
    $stage: Int!
    $purpose: LotPurpose!
    $between: [Int!]!
    $chosen: [Int!]!
  ) {
    recordLot(contestId: $contestId, stage: $stage, purpose: $purpose, between: $between, chosen: $chosen) {
      __typename
      ... on LotRecorded {
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
