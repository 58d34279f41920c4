import { graphql } from './gql/index.js';

export const INSTALLATION = graphql(`
  query HomeInstallation {
    installation {
      isFoundingOpen
      hasCapturedMail
      build
    }
  }
`);

export const REQUEST_LINK = graphql(`
  mutation HomeRequestLink($email: String!) {
    requestSignInLink(email: $email) {
      __typename
      ... on Refusal {
        code
        message
        fields {
          field
          message
        }
      }
      ... on SignInLinkRequested {
        requested
      }
    }
  }
`);

export const SIGN_IN = graphql(`
  mutation HomeSignIn($token: String!) {
    signIn(token: $token) {
      __typename
      ... on Refusal {
        code
        message
        fields {
          field
          message
        }
      }
      ... on SignedIn {
        expiresAt
        officerId
      }
    }
  }
`);
