/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type HomeInstallationQueryVariables = Exact<{ [key: string]: never; }>;


export type HomeInstallationQuery = { installation: { isFoundingOpen: boolean, hasCapturedMail: boolean, build: string } };

export type HomeRequestLinkMutationVariables = Exact<{
  email: string;
}>;


export type HomeRequestLinkMutation = { requestSignInLink:
    | { __typename: 'Refusal', code: string, message: string, fields: Array<{ field: string, message: string }> }
    | { __typename: 'SignInLinkRequested', requested: boolean }
   };

export type HomeSignInMutationVariables = Exact<{
  token: string;
}>;


export type HomeSignInMutation = { signIn:
    | { __typename: 'Refusal', code: string, message: string, fields: Array<{ field: string, message: string }> }
    | { __typename: 'SignedIn', expiresAt: string, officerId: string }
   };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const HomeInstallationDocument = new TypedDocumentString(`
    query HomeInstallation {
  installation {
    isFoundingOpen
    hasCapturedMail
    build
  }
}
    `, {"hash":"c16c1611976a154786b04af04e790629a4557703ce09825b8e5e465bf44ca9ff"}) as unknown as TypedDocumentString<HomeInstallationQuery, HomeInstallationQueryVariables>;
export const HomeRequestLinkDocument = new TypedDocumentString(`
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
    `, {"hash":"6429abfdd06e88be2a4ae48827ef0e4b80d6c07bf07cc2fbc344099f11725896"}) as unknown as TypedDocumentString<HomeRequestLinkMutation, HomeRequestLinkMutationVariables>;
export const HomeSignInDocument = new TypedDocumentString(`
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
    `, {"hash":"d730ab6ea2b10fe38c0cc5c3b2af1aa0cf561af28e5cb4fd48fcab792637c971"}) as unknown as TypedDocumentString<HomeSignInMutation, HomeSignInMutationVariables>;