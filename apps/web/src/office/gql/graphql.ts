/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What an officer of a body may do. */
export type OfficerRole = 'AUDITOR' | 'KEY_HOLDER' | 'RETURNING_OFFICER' | 'SECOND_PERSON' | 'SECRETARY';

export type MeQueryVariables = Exact<{ [key: string]: never }>;

export type MeQuery = { me: { id: string; name: string; email: string; roles: Array<OfficerRole> } | null };

export type OwnBodyQueryVariables = Exact<{ [key: string]: never }>;

export type OwnBodyQuery = { organisation: { id: string; name: string; nameCy: string | null; timeZone: string } };

export type SignOutMutationVariables = Exact<{ [key: string]: never }>;

export type SignOutMutation = { signOut: { __typename: 'SignedOut'; signedOut: boolean } };

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

export const MeDocument = new TypedDocumentString(
  `
    query Me {
  me {
    id
    name
    email
    roles
  }
}
    `,
  { hash: '90a11a7bab8a91bfa318d89976f69f798886f489d1df6bd52bab3512c3b03cbf' },
) as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const OwnBodyDocument = new TypedDocumentString(
  `
    query OwnBody {
  organisation {
    id
    name
    nameCy
    timeZone
  }
}
    `,
  { hash: 'b2aa427e7211b23c4a63e185c9c4684562434773f4515c1f1e67c0544348c606' },
) as unknown as TypedDocumentString<OwnBodyQuery, OwnBodyQueryVariables>;
export const SignOutDocument = new TypedDocumentString(
  `
    mutation SignOut {
  signOut {
    __typename
    signedOut
  }
}
    `,
  { hash: '79b83ccd9c1da99d427953d8edf6b1753c931df1c599fc8ff4112a696739e989' },
) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
