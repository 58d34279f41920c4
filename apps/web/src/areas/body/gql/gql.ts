/* eslint-disable */
import * as types from './graphql.js';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query BodyModels {\n    installation {\n      isFoundingOpen\n      hasCapturedMail\n    }\n    modelConstitutions {\n      id\n      form\n      name\n      nameCy\n      forWhom\n      forWhomCy\n      document\n    }\n  }\n": typeof types.BodyModelsDocument,
    "\n  mutation BodyFound($body: FoundBodyInput!) {\n    foundBody(body: $body) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on BodyFounded {\n        organisationId\n      }\n    }\n  }\n": typeof types.BodyFoundDocument,
    "\n  query BodyRules {\n    constitution {\n      version\n      adoptedAt\n      digest\n      document\n    }\n    constitutionVersions {\n      version\n      adoptedAt\n      digest\n    }\n  }\n": typeof types.BodyRulesDocument,
    "\n  mutation BodyAdopt($document: String!) {\n    adoptConstitution(document: $document) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on ConstitutionAdopted {\n        constitution {\n          version\n        }\n      }\n    }\n  }\n": typeof types.BodyAdoptDocument,
    "\n  query BodyOfficers {\n    officers {\n      id\n      name\n      email\n      roles\n      active\n    }\n  }\n": typeof types.BodyOfficersDocument,
    "\n  mutation BodyInvite($name: String!, $email: String!, $roles: [OfficerRole!]!) {\n    inviteOfficer(name: $name, email: $email, roles: $roles) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on OfficerInvited {\n        officer {\n          id\n          name\n        }\n      }\n    }\n  }\n": typeof types.BodyInviteDocument,
    "\n  mutation BodyChangeRoles($officerId: ID!, $roles: [OfficerRole!]!) {\n    changeOfficerRoles(officerId: $officerId, roles: $roles) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on OfficerRolesChanged {\n        officer {\n          id\n          name\n        }\n      }\n    }\n  }\n": typeof types.BodyChangeRolesDocument,
    "\n  query BodyHome {\n    constitution {\n      version\n      document\n    }\n    elections {\n      id\n      title\n      titleCy\n      state\n      opensAt\n      closesAt\n    }\n    membersByClass {\n      constituencyCode\n      classCode\n      members\n      suspended\n    }\n  }\n": typeof types.BodyHomeDocument,
};
const documents: Documents = {
    "\n  query BodyModels {\n    installation {\n      isFoundingOpen\n      hasCapturedMail\n    }\n    modelConstitutions {\n      id\n      form\n      name\n      nameCy\n      forWhom\n      forWhomCy\n      document\n    }\n  }\n": types.BodyModelsDocument,
    "\n  mutation BodyFound($body: FoundBodyInput!) {\n    foundBody(body: $body) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on BodyFounded {\n        organisationId\n      }\n    }\n  }\n": types.BodyFoundDocument,
    "\n  query BodyRules {\n    constitution {\n      version\n      adoptedAt\n      digest\n      document\n    }\n    constitutionVersions {\n      version\n      adoptedAt\n      digest\n    }\n  }\n": types.BodyRulesDocument,
    "\n  mutation BodyAdopt($document: String!) {\n    adoptConstitution(document: $document) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on ConstitutionAdopted {\n        constitution {\n          version\n        }\n      }\n    }\n  }\n": types.BodyAdoptDocument,
    "\n  query BodyOfficers {\n    officers {\n      id\n      name\n      email\n      roles\n      active\n    }\n  }\n": types.BodyOfficersDocument,
    "\n  mutation BodyInvite($name: String!, $email: String!, $roles: [OfficerRole!]!) {\n    inviteOfficer(name: $name, email: $email, roles: $roles) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on OfficerInvited {\n        officer {\n          id\n          name\n        }\n      }\n    }\n  }\n": types.BodyInviteDocument,
    "\n  mutation BodyChangeRoles($officerId: ID!, $roles: [OfficerRole!]!) {\n    changeOfficerRoles(officerId: $officerId, roles: $roles) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on OfficerRolesChanged {\n        officer {\n          id\n          name\n        }\n      }\n    }\n  }\n": types.BodyChangeRolesDocument,
    "\n  query BodyHome {\n    constitution {\n      version\n      document\n    }\n    elections {\n      id\n      title\n      titleCy\n      state\n      opensAt\n      closesAt\n    }\n    membersByClass {\n      constituencyCode\n      classCode\n      members\n      suspended\n    }\n  }\n": types.BodyHomeDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BodyModels {\n    installation {\n      isFoundingOpen\n      hasCapturedMail\n    }\n    modelConstitutions {\n      id\n      form\n      name\n      nameCy\n      forWhom\n      forWhomCy\n      document\n    }\n  }\n"): typeof import('./graphql.js').BodyModelsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BodyFound($body: FoundBodyInput!) {\n    foundBody(body: $body) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on BodyFounded {\n        organisationId\n      }\n    }\n  }\n"): typeof import('./graphql.js').BodyFoundDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BodyRules {\n    constitution {\n      version\n      adoptedAt\n      digest\n      document\n    }\n    constitutionVersions {\n      version\n      adoptedAt\n      digest\n    }\n  }\n"): typeof import('./graphql.js').BodyRulesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BodyAdopt($document: String!) {\n    adoptConstitution(document: $document) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on ConstitutionAdopted {\n        constitution {\n          version\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.js').BodyAdoptDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BodyOfficers {\n    officers {\n      id\n      name\n      email\n      roles\n      active\n    }\n  }\n"): typeof import('./graphql.js').BodyOfficersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BodyInvite($name: String!, $email: String!, $roles: [OfficerRole!]!) {\n    inviteOfficer(name: $name, email: $email, roles: $roles) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on OfficerInvited {\n        officer {\n          id\n          name\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.js').BodyInviteDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BodyChangeRoles($officerId: ID!, $roles: [OfficerRole!]!) {\n    changeOfficerRoles(officerId: $officerId, roles: $roles) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on OfficerRolesChanged {\n        officer {\n          id\n          name\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.js').BodyChangeRolesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BodyHome {\n    constitution {\n      version\n      document\n    }\n    elections {\n      id\n      title\n      titleCy\n      state\n      opensAt\n      closesAt\n    }\n    membersByClass {\n      constituencyCode\n      classCode\n      members\n      suspended\n    }\n  }\n"): typeof import('./graphql.js').BodyHomeDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
