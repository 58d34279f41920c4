import { graphql } from './gql/index.js';

export const TASKS = graphql(`
  query KeysTasks {
    elections {
      id
      title
      titleCy
      state
      opensAt
      closesAt
    }
    myDecryptions {
      electionId
      uuid
      step
    }
    myMixingTasks {
      electionId
      title
      titleCy
    }
  }
`);

export const KEY_STATE = graphql(`
  query KeysKeyState($electionId: ID!) {
    keyCeremony(electionId: $electionId) {
      needed
      attempt
      state
      ownPlace
      members {
        due
        officerId
        hasRehearsed
      }
    }
    trusteeKeys(electionId: $electionId) {
      contestId
      officerId
    }
  }
`);

export const ELECTION_KEYS = graphql(`
  query KeysOfElection($electionId: ID!) {
    election(electionId: $electionId) {
      election {
        id
        title
        titleCy
        state
        closesAt
      }
      contests {
        id
        uuid
        title
        titleCy
      }
    }
    keyCeremony(electionId: $electionId) {
      needed
      attempt
      state
      step
      ownPlace
      reason
      complaint {
        by
        about
        reason
      }
      members {
        member
        officerId
        name
        due
        hasRehearsed
      }
      messages
    }
    trusteeKeys(electionId: $electionId) {
      contestId
      officerId
      publicKey
    }
  }
`);

export const SUBMIT = graphql(`
  mutation KeysSubmit($electionId: ID!, $keys: [TrusteeKeyInput!]!) {
    submitTrusteeKeys(electionId: $electionId, keys: $keys) {
      __typename
      ... on Refusal {
        code
        message
        fields {
          field
          message
        }
      }
      ... on TrusteeKeysHandedIn {
        keys {
          contestId
        }
      }
    }
  }
`);

export const WITHDRAW = graphql(`
  mutation KeysWithdraw($electionId: ID!) {
    withdrawTrusteeKeys(electionId: $electionId) {
      __typename
      ... on Refusal {
        code
        message
        fields {
          field
          message
        }
      }
      ... on TrusteeKeysWithdrawn {
        withdrawn
      }
    }
  }
`);

export const SEND = graphql(`
  mutation KeysSendCeremonyMessage($electionId: ID!, $message: String!) {
    sendCeremonyMessage(electionId: $electionId, message: $message) {
      __typename
      ... on Refusal {
        code
        message
        fields {
          field
          message
        }
      }
      ... on CeremonyMessageTaken {
        step
        next
      }
    }
  }
`);

export const OPENING = graphql(`
  query KeysOpening($electionId: ID!) {
    openingState(electionId: $electionId) {
      state
      closesAt
      contests {
        contestId
        title
        titleCy
        sealNumber
        sealedBallots
        isMixed
        hasResult
        decryptionsAwaited
        trustees {
          trustee
          name
          isIn
        }
      }
    }
    myDecryptions {
      electionId
      contestId
      uuid
      title
      titleCy
      trustee
      step
      committed
      commitmentsAwaited
      partsAwaited
    }
    installation {
      build
    }
  }
`);

export const COMMIT = graphql(`
  mutation KeysCommit($electionId: ID!, $digests: [DecryptionDigestInput!]!) {
    commitDecryptions(electionId: $electionId, digests: $digests) {
      __typename
      ... on Refusal {
        code
        message
        fields {
          field
          message
        }
      }
      ... on DecryptionsCommitted {
        contests {
          contestId
          awaited
        }
      }
    }
  }
`);
