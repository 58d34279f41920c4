import { graphql } from '../gql/index.js';

export const ELECTIONS = graphql(`
  query ElectionList {
    elections {
      id
      reference
      title
      titleCy
      state
      opensAt
      closesAt
    }
  }
`);

export const RULES = graphql(`
  query ElectionRules($version: Int) {
    constitution(version: $version) {
      version
      document
    }
  }
`);

export const ELECTION = graphql(`
  query ElectionDetail($electionId: ID!) {
    election(electionId: $electionId) {
      now
      phase
      election {
        id
        reference
        phrase
        title
        titleCy
        constitutionVersion
        recordDate
        opensAt
        closesAt
        repeatBallots
        state
      }
      contests {
        id
        uuid
        kind
        title
        titleCy
        constituencyCode
        classCode
        seats
        countRule
        paper
        mostChoices
        opening
        text
        textCy
        rule {
          form
          source
          threshold
        }
        candidates {
          id
          name
          detail
          detailCy
          statement
          statementCy
        }
      }
    }
  }
`);

export const STORY = graphql(`
  query ElectionStoryLines($electionId: ID!) {
    electionStory(electionId: $electionId) {
      at
      type
      byName
      textEn
      textCy
    }
  }
`);

export const CREATE = graphql(`
  mutation ElectionCreate($election: ElectionInput!) {
    createElection(election: $election) {
      __typename
      ... on ElectionCreated {
        election {
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

export const CHANGE = graphql(`
  mutation ElectionChangeTerms($electionId: ID!, $change: ElectionChangeInput!) {
    changeElection(electionId: $electionId, change: $change) {
      __typename
      ... on ElectionChanged {
        election {
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
