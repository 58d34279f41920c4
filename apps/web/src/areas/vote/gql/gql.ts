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
  '\n  query VotePaper($secondCheck: String) {\n    ballotDefinition(secondCheck: $secondCheck) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on BallotDefinition {\n        addressee\n        ticket\n        election {\n          electionId\n          organisation\n          organisationCy\n          title\n          titleCy\n          opensAt\n          closesAt\n          now\n          phase\n          phrase\n          timeZone\n          repeatBallots\n        }\n        contests {\n          electionObject\n          hasVoted\n          returnedOtherwise {\n            channel\n            receivedOn\n          }\n          contest {\n            contestId\n            uuid\n            title\n            titleCy\n            kind\n            paper\n            seats\n            countRule\n            leastChoices\n            mostChoices\n            text\n            textCy\n            candidates {\n              id\n              name\n              detail\n              detailCy\n              statement\n              statementCy\n            }\n            options {\n              name\n              nameCy\n            }\n          }\n        }\n      }\n    }\n  }\n': typeof types.VotePaperDocument;
  '\n  query VoteElection($electionId: ID!) {\n    publicElection(electionId: $electionId) {\n      electionId\n      organisation\n      organisationCy\n      title\n      titleCy\n      opensAt\n      closesAt\n      now\n      phase\n      phrase\n      timeZone\n    }\n  }\n': typeof types.VoteElectionDocument;
  '\n  query VoteElectionByReference($reference: String!) {\n    publicElectionByReference(reference: $reference) {\n      electionId\n      organisation\n      organisationCy\n      title\n      titleCy\n      opensAt\n      closesAt\n      now\n      phase\n      phrase\n      timeZone\n    }\n  }\n': typeof types.VoteElectionByReferenceDocument;
  '\n  mutation VoteCast($ballots: [BallotToCast!]!, $ticket: String) {\n    castBallots(ballots: $ballots, ticket: $ticket) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on BallotsRecorded {\n        publicKey\n        receipts {\n          contestId\n          tracker\n          signature\n        }\n      }\n    }\n  }\n': typeof types.VoteCastDocument;
  '\n  query VoteReceipt($tracker: String!) {\n    receipt(tracker: $tracker) {\n      state\n    }\n  }\n': typeof types.VoteReceiptDocument;
  '\n  mutation VoteChallenge($challenge: BallotToChallenge!) {\n    challengeBallot(challenge: $challenge) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on BallotChallenged {\n        tracker\n      }\n    }\n  }\n': typeof types.VoteChallengeDocument;
  '\n  mutation VoteHelp($electionId: ID!, $help: HelpRequestInput!) {\n    requestHelp(electionId: $electionId, help: $help) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on HelpRequested {\n        requested\n      }\n    }\n  }\n': typeof types.VoteHelpDocument;
};
const documents: Documents = {
  '\n  query VotePaper($secondCheck: String) {\n    ballotDefinition(secondCheck: $secondCheck) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on BallotDefinition {\n        addressee\n        ticket\n        election {\n          electionId\n          organisation\n          organisationCy\n          title\n          titleCy\n          opensAt\n          closesAt\n          now\n          phase\n          phrase\n          timeZone\n          repeatBallots\n        }\n        contests {\n          electionObject\n          hasVoted\n          returnedOtherwise {\n            channel\n            receivedOn\n          }\n          contest {\n            contestId\n            uuid\n            title\n            titleCy\n            kind\n            paper\n            seats\n            countRule\n            leastChoices\n            mostChoices\n            text\n            textCy\n            candidates {\n              id\n              name\n              detail\n              detailCy\n              statement\n              statementCy\n            }\n            options {\n              name\n              nameCy\n            }\n          }\n        }\n      }\n    }\n  }\n':
    types.VotePaperDocument,
  '\n  query VoteElection($electionId: ID!) {\n    publicElection(electionId: $electionId) {\n      electionId\n      organisation\n      organisationCy\n      title\n      titleCy\n      opensAt\n      closesAt\n      now\n      phase\n      phrase\n      timeZone\n    }\n  }\n':
    types.VoteElectionDocument,
  '\n  query VoteElectionByReference($reference: String!) {\n    publicElectionByReference(reference: $reference) {\n      electionId\n      organisation\n      organisationCy\n      title\n      titleCy\n      opensAt\n      closesAt\n      now\n      phase\n      phrase\n      timeZone\n    }\n  }\n':
    types.VoteElectionByReferenceDocument,
  '\n  mutation VoteCast($ballots: [BallotToCast!]!, $ticket: String) {\n    castBallots(ballots: $ballots, ticket: $ticket) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on BallotsRecorded {\n        publicKey\n        receipts {\n          contestId\n          tracker\n          signature\n        }\n      }\n    }\n  }\n':
    types.VoteCastDocument,
  '\n  query VoteReceipt($tracker: String!) {\n    receipt(tracker: $tracker) {\n      state\n    }\n  }\n':
    types.VoteReceiptDocument,
  '\n  mutation VoteChallenge($challenge: BallotToChallenge!) {\n    challengeBallot(challenge: $challenge) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on BallotChallenged {\n        tracker\n      }\n    }\n  }\n':
    types.VoteChallengeDocument,
  '\n  mutation VoteHelp($electionId: ID!, $help: HelpRequestInput!) {\n    requestHelp(electionId: $electionId, help: $help) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on HelpRequested {\n        requested\n      }\n    }\n  }\n':
    types.VoteHelpDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query VotePaper($secondCheck: String) {\n    ballotDefinition(secondCheck: $secondCheck) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on BallotDefinition {\n        addressee\n        ticket\n        election {\n          electionId\n          organisation\n          organisationCy\n          title\n          titleCy\n          opensAt\n          closesAt\n          now\n          phase\n          phrase\n          timeZone\n          repeatBallots\n        }\n        contests {\n          electionObject\n          hasVoted\n          returnedOtherwise {\n            channel\n            receivedOn\n          }\n          contest {\n            contestId\n            uuid\n            title\n            titleCy\n            kind\n            paper\n            seats\n            countRule\n            leastChoices\n            mostChoices\n            text\n            textCy\n            candidates {\n              id\n              name\n              detail\n              detailCy\n              statement\n              statementCy\n            }\n            options {\n              name\n              nameCy\n            }\n          }\n        }\n      }\n    }\n  }\n',
): typeof import('./graphql.js').VotePaperDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query VoteElection($electionId: ID!) {\n    publicElection(electionId: $electionId) {\n      electionId\n      organisation\n      organisationCy\n      title\n      titleCy\n      opensAt\n      closesAt\n      now\n      phase\n      phrase\n      timeZone\n    }\n  }\n',
): typeof import('./graphql.js').VoteElectionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query VoteElectionByReference($reference: String!) {\n    publicElectionByReference(reference: $reference) {\n      electionId\n      organisation\n      organisationCy\n      title\n      titleCy\n      opensAt\n      closesAt\n      now\n      phase\n      phrase\n      timeZone\n    }\n  }\n',
): typeof import('./graphql.js').VoteElectionByReferenceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation VoteCast($ballots: [BallotToCast!]!, $ticket: String) {\n    castBallots(ballots: $ballots, ticket: $ticket) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on BallotsRecorded {\n        publicKey\n        receipts {\n          contestId\n          tracker\n          signature\n        }\n      }\n    }\n  }\n',
): typeof import('./graphql.js').VoteCastDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query VoteReceipt($tracker: String!) {\n    receipt(tracker: $tracker) {\n      state\n    }\n  }\n',
): typeof import('./graphql.js').VoteReceiptDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation VoteChallenge($challenge: BallotToChallenge!) {\n    challengeBallot(challenge: $challenge) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on BallotChallenged {\n        tracker\n      }\n    }\n  }\n',
): typeof import('./graphql.js').VoteChallengeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation VoteHelp($electionId: ID!, $help: HelpRequestInput!) {\n    requestHelp(electionId: $electionId, help: $help) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on HelpRequested {\n        requested\n      }\n    }\n  }\n',
): typeof import('./graphql.js').VoteHelpDocument;

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
