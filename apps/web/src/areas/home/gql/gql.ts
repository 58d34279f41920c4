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
    "\n  query HomeInstallation {\n    installation {\n      isFoundingOpen\n      hasCapturedMail\n      build\n    }\n  }\n": typeof types.HomeInstallationDocument,
    "\n  mutation HomeRequestLink($email: String!) {\n    requestSignInLink(email: $email) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on SignInLinkRequested {\n        requested\n      }\n    }\n  }\n": typeof types.HomeRequestLinkDocument,
    "\n  mutation HomeSignIn($token: String!) {\n    signIn(token: $token) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on SignedIn {\n        expiresAt\n        officerId\n      }\n    }\n  }\n": typeof types.HomeSignInDocument,
};
const documents: Documents = {
    "\n  query HomeInstallation {\n    installation {\n      isFoundingOpen\n      hasCapturedMail\n      build\n    }\n  }\n": types.HomeInstallationDocument,
    "\n  mutation HomeRequestLink($email: String!) {\n    requestSignInLink(email: $email) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on SignInLinkRequested {\n        requested\n      }\n    }\n  }\n": types.HomeRequestLinkDocument,
    "\n  mutation HomeSignIn($token: String!) {\n    signIn(token: $token) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on SignedIn {\n        expiresAt\n        officerId\n      }\n    }\n  }\n": types.HomeSignInDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HomeInstallation {\n    installation {\n      isFoundingOpen\n      hasCapturedMail\n      build\n    }\n  }\n"): typeof import('./graphql.js').HomeInstallationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation HomeRequestLink($email: String!) {\n    requestSignInLink(email: $email) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on SignInLinkRequested {\n        requested\n      }\n    }\n  }\n"): typeof import('./graphql.js').HomeRequestLinkDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation HomeSignIn($token: String!) {\n    signIn(token: $token) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on SignedIn {\n        expiresAt\n        officerId\n      }\n    }\n  }\n"): typeof import('./graphql.js').HomeSignInDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
