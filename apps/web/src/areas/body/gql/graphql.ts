/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** POLLING: the definition is frozen. Whether ballots are taken is said by the phase. */
export type ElectionState =
  | 'CLOSED'
  | 'CODES_ISSUED'
  | 'COUNTED'
  | 'DECLARED'
  | 'DRAFT'
  | 'OPENED'
  | 'POLLING'
  | 'ROLL_FROZEN'
  | 'TALLIED';

/** A new body and its first officer. */
export type FoundBodyInput = {
  /** The sign-in link goes there. */
  email: string;
  /** The model whose rules the body adopts. */
  modelConstitution: string;
  /** 1 to 200 characters. */
  name: string;
  /** At most 200 characters. */
  nameCy?: string | null | undefined;
  /** 1 to 200 characters. */
  officerName: string;
};

/** What an officer of a body may do. */
export type OfficerRole =
  | 'AUDITOR'
  | 'KEY_HOLDER'
  | 'RETURNING_OFFICER'
  | 'SECOND_PERSON'
  | 'SECRETARY';

export type BodyModelsQueryVariables = Exact<{ [key: string]: never; }>;


export type BodyModelsQuery = { installation: { isFoundingOpen: boolean, hasCapturedMail: boolean }, modelConstitutions: Array<{ id: string, form: string, name: string, nameCy: string, forWhom: string, forWhomCy: string, document: string }> };

export type BodyFoundMutationVariables = Exact<{
  body: FoundBodyInput;
}>;


export type BodyFoundMutation = { foundBody:
    | { __typename: 'BodyFounded', organisationId: string }
    | { __typename: 'Refusal', code: string, message: string, fields: Array<{ field: string, message: string }> }
   };

export type BodyRulesQueryVariables = Exact<{ [key: string]: never; }>;


export type BodyRulesQuery = { constitution: { version: number, adoptedAt: string, digest: string, document: string } | null, constitutionVersions: Array<{ version: number, adoptedAt: string, digest: string }> };

export type BodyAdoptMutationVariables = Exact<{
  document: string;
}>;


export type BodyAdoptMutation = { adoptConstitution:
    | { __typename: 'ConstitutionAdopted', constitution: { version: number } }
    | { __typename: 'Refusal', code: string, message: string, fields: Array<{ field: string, message: string }> }
   };

export type BodyOfficersQueryVariables = Exact<{ [key: string]: never; }>;


export type BodyOfficersQuery = { officers: Array<{ id: string, name: string, email: string, roles: Array<OfficerRole>, active: boolean }> };

export type BodyInviteMutationVariables = Exact<{
  name: string;
  email: string;
  roles: Array<OfficerRole> | OfficerRole;
}>;


export type BodyInviteMutation = { inviteOfficer:
    | { __typename: 'OfficerInvited', officer: { id: string, name: string } }
    | { __typename: 'Refusal', code: string, message: string, fields: Array<{ field: string, message: string }> }
   };

export type BodyChangeRolesMutationVariables = Exact<{
  officerId: string;
  roles: Array<OfficerRole> | OfficerRole;
}>;


export type BodyChangeRolesMutation = { changeOfficerRoles:
    | { __typename: 'OfficerRolesChanged', officer: { id: string, name: string } }
    | { __typename: 'Refusal', code: string, message: string, fields: Array<{ field: string, message: string }> }
   };

export type BodyHomeQueryVariables = Exact<{ [key: string]: never; }>;


export type BodyHomeQuery = { constitution: { version: number, document: string } | null, elections: Array<{ id: string, title: string, titleCy: string | null, state: ElectionState, opensAt: string, closesAt: string }>, membersByClass: Array<{ constituencyCode: string, classCode: string, members: number, suspended: number }> };

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

export const BodyModelsDocument = new TypedDocumentString(`
    query BodyModels {
  installation {
    isFoundingOpen
    hasCapturedMail
  }
  modelConstitutions {
    id
    form
    name
    nameCy
    forWhom
    forWhomCy
    document
  }
}
    `, {"hash":"ac712877ddf652b9b4e291f1e5edf88bc52604d71806981e9b8bb40ce1f1a7b8"}) as unknown as TypedDocumentString<BodyModelsQuery, BodyModelsQueryVariables>;
export const BodyFoundDocument = new TypedDocumentString(`
    mutation BodyFound($body: FoundBodyInput!) {
  foundBody(body: $body) {
    __typename
    ... on Refusal {
      code
      message
      fields {
        field
        message
      }
    }
    ... on BodyFounded {
      organisationId
    }
  }
}
    `, {"hash":"8e78124b53691866638032a4cafe89e617110da46671f86dec944cedbb4d10d7"}) as unknown as TypedDocumentString<BodyFoundMutation, BodyFoundMutationVariables>;
export const BodyRulesDocument = new TypedDocumentString(`
    query BodyRules {
  constitution {
    version
    adoptedAt
    digest
    document
  }
  constitutionVersions {
    version
    adoptedAt
    digest
  }
}
    `, {"hash":"fa18089e59844300798a40d448cea34e47fa9e3d11b1c04e3ca752ca2a22e7f4"}) as unknown as TypedDocumentString<BodyRulesQuery, BodyRulesQueryVariables>;
export const BodyAdoptDocument = new TypedDocumentString(`
    mutation BodyAdopt($document: String!) {
  adoptConstitution(document: $document) {
    __typename
    ... on Refusal {
      code
      message
      fields {
        field
        message
      }
    }
    ... on ConstitutionAdopted {
      constitution {
        version
      }
    }
  }
}
    `, {"hash":"4ab900758c76aaf889df2654a42754dedfc9b4b80fc1d1752f97c2c3bbd2e444"}) as unknown as TypedDocumentString<BodyAdoptMutation, BodyAdoptMutationVariables>;
export const BodyOfficersDocument = new TypedDocumentString(`
    query BodyOfficers {
  officers {
    id
    name
    email
    roles
    active
  }
}
    `, {"hash":"0fa59b9c06711ff55737cb5637db1c1f16509b79c36cb3085a8f3ca164bf229f"}) as unknown as TypedDocumentString<BodyOfficersQuery, BodyOfficersQueryVariables>;
export const BodyInviteDocument = new TypedDocumentString(`
    mutation BodyInvite($name: String!, $email: String!, $roles: [OfficerRole!]!) {
  inviteOfficer(name: $name, email: $email, roles: $roles) {
    __typename
    ... on Refusal {
      code
      message
      fields {
        field
        message
      }
    }
    ... on OfficerInvited {
      officer {
        id
        name
      }
    }
  }
}
    `, {"hash":"e6ee8035cbf385f6067e8ea53c98de5d0da2715970dde5609b111c008c353532"}) as unknown as TypedDocumentString<BodyInviteMutation, BodyInviteMutationVariables>;
export const BodyChangeRolesDocument = new TypedDocumentString(`
    mutation BodyChangeRoles($officerId: ID!, $roles: [OfficerRole!]!) {
  changeOfficerRoles(officerId: $officerId, roles: $roles) {
    __typename
    ... on Refusal {
      code
      message
      fields {
        field
        message
      }
    }
    ... on OfficerRolesChanged {
      officer {
        id
        name
      }
    }
  }
}
    `, {"hash":"577fb46c9e15d257158c558c151d6656cf86737729379f633a11e2a1665b4578"}) as unknown as TypedDocumentString<BodyChangeRolesMutation, BodyChangeRolesMutationVariables>;
export const BodyHomeDocument = new TypedDocumentString(`
    query BodyHome {
  constitution {
    version
    document
  }
  elections {
    id
    title
    titleCy
    state
    opensAt
    closesAt
  }
  membersByClass {
    constituencyCode
    classCode
    members
    suspended
  }
}
    `, {"hash":"9011a7bbd450809807aa6b8bbbef3fd810465383bb018f18396b87fcd9d23d2d"}) as unknown as TypedDocumentString<BodyHomeQuery, BodyHomeQueryVariables>;