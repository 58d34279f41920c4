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
    "\n  query ResultPage($electionId: ID!) {\n    publicElection(electionId: $electionId) {\n      organisation\n      organisationCy\n      title\n      titleCy\n      opensAt\n      closesAt\n      phase\n      timeZone\n      contests {\n        contestId\n        uuid\n        title\n        titleCy\n        kind\n        electors\n        fingerprint\n        rollDigest\n        text\n        textCy\n      }\n    }\n    declaration(electionId: $electionId) {\n      content\n      contentDigest\n      isDeclared\n      proposedAt\n      approvedAt\n      bundle {\n        bytes\n        digest\n      }\n    }\n  }\n": typeof types.ResultPageDocument,
    "\n  query ResultCount($contestId: ID!) {\n    countRecord(contestId: $contestId) {\n      isDeclared\n      text\n      rule\n      ruleSource\n    }\n  }\n": typeof types.ResultCountDocument,
    "\n  query ResultDecision($contestId: ID!) {\n    resolutionRecord(contestId: $contestId) {\n      isDeclared\n      outcome\n      electors\n      ballots\n      for\n      against\n      abstained\n      percentFor\n      limbs {\n        name\n        value\n        comparison\n        required\n        met\n        rule\n      }\n      reasons {\n        rule\n        text\n        textCy\n      }\n    }\n  }\n": typeof types.ResultDecisionDocument,
};
const documents: Documents = {
    "\n  query ResultPage($electionId: ID!) {\n    publicElection(electionId: $electionId) {\n      organisation\n      organisationCy\n      title\n      titleCy\n      opensAt\n      closesAt\n      phase\n      timeZone\n      contests {\n        contestId\n        uuid\n        title\n        titleCy\n        kind\n        electors\n        fingerprint\n        rollDigest\n        text\n        textCy\n      }\n    }\n    declaration(electionId: $electionId) {\n      content\n      contentDigest\n      isDeclared\n      proposedAt\n      approvedAt\n      bundle {\n        bytes\n        digest\n      }\n    }\n  }\n": types.ResultPageDocument,
    "\n  query ResultCount($contestId: ID!) {\n    countRecord(contestId: $contestId) {\n      isDeclared\n      text\n      rule\n      ruleSource\n    }\n  }\n": types.ResultCountDocument,
    "\n  query ResultDecision($contestId: ID!) {\n    resolutionRecord(contestId: $contestId) {\n      isDeclared\n      outcome\n      electors\n      ballots\n      for\n      against\n      abstained\n      percentFor\n      limbs {\n        name\n        value\n        comparison\n        required\n        met\n        rule\n      }\n      reasons {\n        rule\n        text\n        textCy\n      }\n    }\n  }\n": types.ResultDecisionDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ResultPage($electionId: ID!) {\n    publicElection(electionId: $electionId) {\n      organisation\n      organisationCy\n      title\n      titleCy\n      opensAt\n      closesAt\n      phase\n      timeZone\n      contests {\n        contestId\n        uuid\n        title\n        titleCy\n        kind\n        electors\n        fingerprint\n        rollDigest\n        text\n        textCy\n      }\n    }\n    declaration(electionId: $electionId) {\n      content\n      contentDigest\n      isDeclared\n      proposedAt\n      approvedAt\n      bundle {\n        bytes\n        digest\n      }\n    }\n  }\n"): typeof import('./graphql.js').ResultPageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ResultCount($contestId: ID!) {\n    countRecord(contestId: $contestId) {\n      isDeclared\n      text\n      rule\n      ruleSource\n    }\n  }\n"): typeof import('./graphql.js').ResultCountDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ResultDecision($contestId: ID!) {\n    resolutionRecord(contestId: $contestId) {\n      isDeclared\n      outcome\n      electors\n      ballots\n      for\n      against\n      abstained\n      percentFor\n      limbs {\n        name\n        value\n        comparison\n        required\n        met\n        rule\n      }\n      reasons {\n        rule\n        text\n        textCy\n      }\n    }\n  }\n"): typeof import('./graphql.js').ResultDecisionDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
