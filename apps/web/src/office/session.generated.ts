// Written by npm run build:operations from session.graphql; changes go there.
import type { Operation } from '../kit/client.js';

export const ME: Operation<MeQuery, MeQueryVariables> = {
  hash: '2083f9e642a7a93b5cb369214f30ea1149705c175189a12ca11bfafa7f435b94',
};
export const OWN_BODY: Operation<OwnBodyQuery, OwnBodyQueryVariables> = {
  hash: 'e250b022dca5c023cd829edf21d83a057e545b0b5b9d628fa41034f548032217',
};
export const SIGN_OUT: Operation<SignOutMutation, SignOutMutationVariables> = {
  hash: '5a6e47cfcabf7b6fc5b302e2d2073a3dda74b7d65d6cea548e844d90cb59f260',
};

/** What an officer of a body may do. */
export type OfficerRole = 'AUDITOR' | 'KEY_HOLDER' | 'RETURNING_OFFICER' | 'SECOND_PERSON' | 'SECRETARY';

export type MeQueryVariables = { [key: string]: never };

export type MeQuery = {
  readonly me: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly roles: ReadonlyArray<OfficerRole>;
  } | null;
};

export type OwnBodyQueryVariables = { [key: string]: never };

export type OwnBodyQuery = {
  readonly organisation: {
    readonly id: string;
    readonly name: string;
    readonly nameCy: string | null;
    readonly timeZone: string;
  };
};

export type SignOutMutationVariables = { [key: string]: never };

export type SignOutMutation = { readonly signOut: { readonly __typename: 'SignedOut'; readonly signedOut: boolean } };
