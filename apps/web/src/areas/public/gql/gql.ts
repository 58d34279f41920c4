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
    "\n  query PublicDeclared {\n    declaredElections(first: 50) {\n      electionId\n      organisation\n      organisationCy\n      title\n      titleCy\n      declaredAt\n      contests\n    }\n  }\n": typeof types.PublicDeclaredDocument,
    "\n  query PublicElectionPage($electionId: ID!) {\n    publicElection(electionId: $electionId) {\n      electionId\n      organisation\n      organisationCy\n      title\n      titleCy\n      opensAt\n      closesAt\n      now\n      phase\n      timeZone\n      reference\n      phrase\n      repeatBallots\n      contests {\n        contestId\n        uuid\n        title\n        titleCy\n        kind\n        paper\n        seats\n        mostChoices\n        electors\n        fingerprint\n        rollDigest\n        text\n        textCy\n        candidates {\n          id\n          name\n          detail\n          detailCy\n        }\n      }\n    }\n    declaration(electionId: $electionId) {\n      isDeclared\n      approvedAt\n    }\n  }\n": typeof types.PublicElectionPageDocument,
    "\n  query PublicBox($contestId: ID!) {\n    ballotBox(contestId: $contestId) {\n      contestId\n      uuid\n      ballots\n      sealed\n      unchecked\n      refused\n      lastBatch {\n        batch\n        ballots\n        root\n        chainedRoot\n      }\n    }\n    contestRecord(contestId: $contestId) {\n      contest {\n        title\n        titleCy\n      }\n    }\n  }\n": typeof types.PublicBoxDocument,
    "\n  query PublicBatch($contestId: ID!, $batch: Int!) {\n    ballotBox(contestId: $contestId) {\n      receipts(batch: $batch)\n    }\n  }\n": typeof types.PublicBatchDocument,
    "\n  query PublicReceipt($tracker: String!) {\n    receipt(tracker: $tracker) {\n      contestId\n      uuid\n      tracker\n      state\n      seal {\n        leaf\n        proof\n        batch {\n          batch\n          ballots\n          root\n          chainedRoot\n        }\n      }\n    }\n  }\n": typeof types.PublicReceiptDocument,
    "\n  query PublicTrust($electionId: ID!, $language: TextLanguage!) {\n    publicElection(electionId: $electionId) {\n      organisation\n      organisationCy\n      title\n      titleCy\n    }\n    trustStatement(electionId: $electionId, language: $language) {\n      title\n      sections {\n        id\n        title\n        sentences {\n          text\n          people\n        }\n      }\n    }\n  }\n": typeof types.PublicTrustDocument,
    "\n  mutation PublicRequestHelp($electionId: ID!, $help: HelpRequestInput!) {\n    requestHelp(electionId: $electionId, help: $help) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on HelpRequested {\n        requested\n      }\n    }\n  }\n": typeof types.PublicRequestHelpDocument,
};
const documents: Documents = {
    "\n  query PublicDeclared {\n    declaredElections(first: 50) {\n      electionId\n      organisation\n      organisationCy\n      title\n      titleCy\n      declaredAt\n      contests\n    }\n  }\n": types.PublicDeclaredDocument,
    "\n  query PublicElectionPage($electionId: ID!) {\n    publicElection(electionId: $electionId) {\n      electionId\n      organisation\n      organisationCy\n      title\n      titleCy\n      opensAt\n      closesAt\n      now\n      phase\n      timeZone\n      reference\n      phrase\n      repeatBallots\n      contests {\n        contestId\n        uuid\n        title\n        titleCy\n        kind\n        paper\n        seats\n        mostChoices\n        electors\n        fingerprint\n        rollDigest\n        text\n        textCy\n        candidates {\n          id\n          name\n          detail\n          detailCy\n        }\n      }\n    }\n    declaration(electionId: $electionId) {\n      isDeclared\n      approvedAt\n    }\n  }\n": types.PublicElectionPageDocument,
    "\n  query PublicBox($contestId: ID!) {\n    ballotBox(contestId: $contestId) {\n      contestId\n      uuid\n      ballots\n      sealed\n      unchecked\n      refused\n      lastBatch {\n        batch\n        ballots\n        root\n        chainedRoot\n      }\n    }\n    contestRecord(contestId: $contestId) {\n      contest {\n        title\n        titleCy\n      }\n    }\n  }\n": types.PublicBoxDocument,
    "\n  query PublicBatch($contestId: ID!, $batch: Int!) {\n    ballotBox(contestId: $contestId) {\n      receipts(batch: $batch)\n    }\n  }\n": types.PublicBatchDocument,
    "\n  query PublicReceipt($tracker: String!) {\n    receipt(tracker: $tracker) {\n      contestId\n      uuid\n      tracker\n      state\n      seal {\n        leaf\n        proof\n        batch {\n          batch\n          ballots\n          root\n          chainedRoot\n        }\n      }\n    }\n  }\n": types.PublicReceiptDocument,
    "\n  query PublicTrust($electionId: ID!, $language: TextLanguage!) {\n    publicElection(electionId: $electionId) {\n      organisation\n      organisationCy\n      title\n      titleCy\n    }\n    trustStatement(electionId: $electionId, language: $language) {\n      title\n      sections {\n        id\n        title\n        sentences {\n          text\n          people\n        }\n      }\n    }\n  }\n": types.PublicTrustDocument,
    "\n  mutation PublicRequestHelp($electionId: ID!, $help: HelpRequestInput!) {\n    requestHelp(electionId: $electionId, help: $help) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on HelpRequested {\n        requested\n      }\n    }\n  }\n": types.PublicRequestHelpDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PublicDeclared {\n    declaredElections(first: 50) {\n      electionId\n      organisation\n      organisationCy\n      title\n      titleCy\n      declaredAt\n      contests\n    }\n  }\n"): typeof import('./graphql.js').PublicDeclaredDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PublicElectionPage($electionId: ID!) {\n    publicElection(electionId: $electionId) {\n      electionId\n      organisation\n      organisationCy\n      title\n      titleCy\n      opensAt\n      closesAt\n      now\n      phase\n      timeZone\n      reference\n      phrase\n      repeatBallots\n      contests {\n        contestId\n        uuid\n        title\n        titleCy\n        kind\n        paper\n        seats\n        mostChoices\n        electors\n        fingerprint\n        rollDigest\n        text\n        textCy\n        candidates {\n          id\n          name\n          detail\n          detailCy\n        }\n      }\n    }\n    declaration(electionId: $electionId) {\n      isDeclared\n      approvedAt\n    }\n  }\n"): typeof import('./graphql.js').PublicElectionPageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PublicBox($contestId: ID!) {\n    ballotBox(contestId: $contestId) {\n      contestId\n      uuid\n      ballots\n      sealed\n      unchecked\n      refused\n      lastBatch {\n        batch\n        ballots\n        root\n        chainedRoot\n      }\n    }\n    contestRecord(contestId: $contestId) {\n      contest {\n        title\n        titleCy\n      }\n    }\n  }\n"): typeof import('./graphql.js').PublicBoxDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PublicBatch($contestId: ID!, $batch: Int!) {\n    ballotBox(contestId: $contestId) {\n      receipts(batch: $batch)\n    }\n  }\n"): typeof import('./graphql.js').PublicBatchDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PublicReceipt($tracker: String!) {\n    receipt(tracker: $tracker) {\n      contestId\n      uuid\n      tracker\n      state\n      seal {\n        leaf\n        proof\n        batch {\n          batch\n          ballots\n          root\n          chainedRoot\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.js').PublicReceiptDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PublicTrust($electionId: ID!, $language: TextLanguage!) {\n    publicElection(electionId: $electionId) {\n      organisation\n      organisationCy\n      title\n      titleCy\n    }\n    trustStatement(electionId: $electionId, language: $language) {\n      title\n      sections {\n        id\n        title\n        sentences {\n          text\n          people\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.js').PublicTrustDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PublicRequestHelp($electionId: ID!, $help: HelpRequestInput!) {\n    requestHelp(electionId: $electionId, help: $help) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on HelpRequested {\n        requested\n      }\n    }\n  }\n"): typeof import('./graphql.js').PublicRequestHelpDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
