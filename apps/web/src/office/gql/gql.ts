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
  '\n  query Me {\n    me {\n      id\n      name\n      email\n      roles\n    }\n  }\n': typeof types.MeDocument;
  '\n  query OwnBody {\n    organisation {\n      id\n      name\n      nameCy\n      timeZone\n    }\n  }\n': typeof types.OwnBodyDocument;
  '\n  mutation SignOut {\n    signOut {\n      __typename\n      signedOut\n    }\n  }\n': typeof types.SignOutDocument;
};
const documents: Documents = {
  '\n  query Me {\n    me {\n      id\n      name\n      email\n      roles\n    }\n  }\n': types.MeDocument,
  '\n  query OwnBody {\n    organisation {\n      id\n      name\n      nameCy\n      timeZone\n    }\n  }\n':
    types.OwnBodyDocument,
  '\n  mutation SignOut {\n    signOut {\n      __typename\n      signedOut\n    }\n  }\n': types.SignOutDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query Me {\n    me {\n      id\n      name\n      email\n      roles\n    }\n  }\n',
): typeof import('./graphql.js').MeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query OwnBody {\n    organisation {\n      id\n      name\n      nameCy\n      timeZone\n    }\n  }\n',
): typeof import('./graphql.js').OwnBodyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation SignOut {\n    signOut {\n      __typename\n      signedOut\n    }\n  }\n',
): typeof import('./graphql.js').SignOutDocument;

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
