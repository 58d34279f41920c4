import { graphql } from '../gql/index.js';

export const SAFEGUARDS = graphql(`
  query ElectionSafeguards($electionId: ID!) {
    codePolicy(electionId: $electionId) {
      madeBy
      name
      spares
      words
      wordsCy
      key
    }
    outsideMixers(electionId: $electionId) {
      officerId
      name
    }
  }
`);

export const OFFICERS = graphql(`
  query ElectionOfficers {
    officers {
      id
      name
      active
      roles
    }
  }
`);

export const KEY_STATE = graphql(`
  query ElectionKeyState($electionId: ID!) {
    keyCeremony(electionId: $electionId) {
      attempt
      needed
      state
      step
      proved
      reason
      complaint {
        about
        by
        reason
      }
      members {
        member
        name
        officerId
        due
        hasRehearsed
        nextStep
        nextStepCy
      }
    }
    trusteeKeys(electionId: $electionId) {
      contestId
      officerId
      trustee
    }
  }
`);

export const SET_CODE_POLICY = graphql(`
  mutation ElectionSetCodePolicy($electionId: ID!, $madeBy: CodeMaker!, $spares: Int!, $name: String, $key: String) {
    setCodePolicy(electionId: $electionId, madeBy: $madeBy, spares: $spares, name: $name, key: $key) {
      __typename
      ... on CodePolicySaved {
        policy {
          madeBy
          words
          wordsCy
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

export const SET_KEY_POLICY = graphql(`
  mutation ElectionSetKeyPolicy($electionId: ID!, $needed: Int) {
    setKeyPolicy(electionId: $electionId, needed: $needed) {
      __typename
      ... on KeyPolicySet {
        needed
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

export const NAME_MIXERS = graphql(`
  mutation ElectionNameMixers($electionId: ID!, $officerIds: [ID!]!) {
    nameMixers(electionId: $electionId, officerIds: $officerIds) {
      __typename
      ... on MixersNamed {
        stillNeeded
        mixers {
          officerId
          name
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

export const BEGIN_CEREMONY = graphql(`
  mutation ElectionBeginCeremony($electionId: ID!, $reason: String) {
    beginKeyCeremony(electionId: $electionId, reason: $reason) {
      __typename
      ... on KeyCeremonyBegun {
        attempt
        needed
        members
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

export const CONCLUDE_CEREMONY = graphql(`
  mutation ElectionConcludeCeremony($electionId: ID!, $reason: String!) {
    concludeKeyCeremony(electionId: $electionId, reason: $reason) {
      __typename
      ... on KeyCeremonyConcluded {
        attempt
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
