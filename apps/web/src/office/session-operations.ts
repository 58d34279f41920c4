import { graphql } from './gql/index.js';

export const ME = graphql(`
  query Me {
    me {
      id
      name
      email
      roles
    }
  }
`);

export const OWN_BODY = graphql(`
  query OwnBody {
    organisation {
      id
      name
      nameCy
      timeZone
    }
  }
`);

export const SIGN_OUT = graphql(`
  mutation SignOut {
    signOut {
      __typename
      signedOut
    }
  }
`);
