import { graphql } from '../gql/index.js';

export const PREVIEW = graphql(`
  query ElectionMessagePreview($electionId: ID!) {
    votingMessagePreview(electionId: $electionId) {
      recipients
      withoutEmail
      inEnglish
      inWelsh
      english {
        subject
        text
      }
      welsh {
        subject
        text
      }
    }
  }
`);

export const DELIVERY = graphql(`
  query ElectionMessageDelivery($electionId: ID!) {
    codeMessages(electionId: $electionId) {
      failed
      held
      heldUntil
      isPaused
      sending
      sent
      waiting
      withoutEmail
    }
  }
`);

export const SEND_TEST = graphql(`
  mutation ElectionSendTest($electionId: ID!, $language: TextLanguage!, $to: [String!]!) {
    sendTestMessage(electionId: $electionId, language: $language, to: $to) {
      __typename
      ... on TestMessageSent {
        sent
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

export const ISSUE_CODES = graphql(`
  mutation ElectionIssueCodes($electionId: ID!, $leaveOutWithoutEmail: Boolean!, $holdMinutes: Int!) {
    issueVotingCodes(electionId: $electionId, leaveOutWithoutEmail: $leaveOutWithoutEmail, holdMinutes: $holdMinutes) {
      __typename
      ... on VotingCodesRequested {
        electors
        withoutEmail
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

export const PAUSE = graphql(`
  mutation ElectionPauseMessages($electionId: ID!) {
    pauseVotingMessages(electionId: $electionId) {
      __typename
      ... on VotingMessagesChanged {
        messages {
          isPaused
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

export const RESUME = graphql(`
  mutation ElectionResumeMessages($electionId: ID!) {
    resumeVotingMessages(electionId: $electionId) {
      __typename
      ... on VotingMessagesChanged {
        messages {
          isPaused
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

export const HELP_REQUESTS = graphql(`
  query ElectionHelpRequests($electionId: ID!) {
    helpRequests(electionId: $electionId) {
      id
      kind
      at
      email
      words
      memberId
      memberName
      state
      note
    }
  }
`);

export const SETTLE_HELP = graphql(`
  mutation ElectionSettleHelp($id: ID!, $settlement: HelpSettlementInput!) {
    settleHelpRequest(id: $id, settlement: $settlement) {
      __typename
      ... on HelpRequestSettled {
        request {
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
