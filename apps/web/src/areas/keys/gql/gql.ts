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
    "\n  query KeysTasks {\n    elections {\n      id\n      title\n      titleCy\n      state\n      opensAt\n      closesAt\n    }\n    myDecryptions {\n      electionId\n      uuid\n      step\n    }\n    myMixingTasks {\n      electionId\n      title\n      titleCy\n    }\n  }\n": typeof types.KeysTasksDocument,
    "\n  query KeysKeyState($electionId: ID!) {\n    keyCeremony(electionId: $electionId) {\n      needed\n      attempt\n      state\n      ownPlace\n      members {\n        due\n        officerId\n        hasRehearsed\n      }\n    }\n    trusteeKeys(electionId: $electionId) {\n      contestId\n      officerId\n    }\n  }\n": typeof types.KeysKeyStateDocument,
    "\n  query KeysOfElection($electionId: ID!) {\n    election(electionId: $electionId) {\n      election {\n        id\n        title\n        titleCy\n        state\n        closesAt\n      }\n      contests {\n        id\n        uuid\n        title\n        titleCy\n      }\n    }\n    keyCeremony(electionId: $electionId) {\n      needed\n      attempt\n      state\n      step\n      ownPlace\n      reason\n      complaint {\n        by\n        about\n        reason\n      }\n      members {\n        member\n        officerId\n        name\n        due\n        hasRehearsed\n      }\n      messages\n    }\n    trusteeKeys(electionId: $electionId) {\n      contestId\n      officerId\n      publicKey\n    }\n  }\n": typeof types.KeysOfElectionDocument,
    "\n  mutation KeysSubmit($electionId: ID!, $keys: [TrusteeKeyInput!]!) {\n    submitTrusteeKeys(electionId: $electionId, keys: $keys) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on TrusteeKeysHandedIn {\n        keys {\n          contestId\n        }\n      }\n    }\n  }\n": typeof types.KeysSubmitDocument,
    "\n  mutation KeysWithdraw($electionId: ID!) {\n    withdrawTrusteeKeys(electionId: $electionId) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on TrusteeKeysWithdrawn {\n        withdrawn\n      }\n    }\n  }\n": typeof types.KeysWithdrawDocument,
    "\n  mutation KeysSendCeremonyMessage($electionId: ID!, $message: String!) {\n    sendCeremonyMessage(electionId: $electionId, message: $message) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on CeremonyMessageTaken {\n        step\n        next\n      }\n    }\n  }\n": typeof types.KeysSendCeremonyMessageDocument,
    "\n  query KeysOpening($electionId: ID!) {\n    openingState(electionId: $electionId) {\n      state\n      closesAt\n      contests {\n        contestId\n        title\n        titleCy\n        sealNumber\n        sealedBallots\n        isMixed\n        hasResult\n        decryptionsAwaited\n        trustees {\n          trustee\n          name\n          isIn\n        }\n      }\n    }\n    myDecryptions {\n      electionId\n      contestId\n      uuid\n      title\n      titleCy\n      trustee\n      step\n      committed\n      commitmentsAwaited\n      partsAwaited\n    }\n    installation {\n      build\n    }\n  }\n": typeof types.KeysOpeningDocument,
    "\n  mutation KeysCommit($electionId: ID!, $digests: [DecryptionDigestInput!]!) {\n    commitDecryptions(electionId: $electionId, digests: $digests) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on DecryptionsCommitted {\n        contests {\n          contestId\n          awaited\n        }\n      }\n    }\n  }\n": typeof types.KeysCommitDocument,
};
const documents: Documents = {
    "\n  query KeysTasks {\n    elections {\n      id\n      title\n      titleCy\n      state\n      opensAt\n      closesAt\n    }\n    myDecryptions {\n      electionId\n      uuid\n      step\n    }\n    myMixingTasks {\n      electionId\n      title\n      titleCy\n    }\n  }\n": types.KeysTasksDocument,
    "\n  query KeysKeyState($electionId: ID!) {\n    keyCeremony(electionId: $electionId) {\n      needed\n      attempt\n      state\n      ownPlace\n      members {\n        due\n        officerId\n        hasRehearsed\n      }\n    }\n    trusteeKeys(electionId: $electionId) {\n      contestId\n      officerId\n    }\n  }\n": types.KeysKeyStateDocument,
    "\n  query KeysOfElection($electionId: ID!) {\n    election(electionId: $electionId) {\n      election {\n        id\n        title\n        titleCy\n        state\n        closesAt\n      }\n      contests {\n        id\n        uuid\n        title\n        titleCy\n      }\n    }\n    keyCeremony(electionId: $electionId) {\n      needed\n      attempt\n      state\n      step\n      ownPlace\n      reason\n      complaint {\n        by\n        about\n        reason\n      }\n      members {\n        member\n        officerId\n        name\n        due\n        hasRehearsed\n      }\n      messages\n    }\n    trusteeKeys(electionId: $electionId) {\n      contestId\n      officerId\n      publicKey\n    }\n  }\n": types.KeysOfElectionDocument,
    "\n  mutation KeysSubmit($electionId: ID!, $keys: [TrusteeKeyInput!]!) {\n    submitTrusteeKeys(electionId: $electionId, keys: $keys) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on TrusteeKeysHandedIn {\n        keys {\n          contestId\n        }\n      }\n    }\n  }\n": types.KeysSubmitDocument,
    "\n  mutation KeysWithdraw($electionId: ID!) {\n    withdrawTrusteeKeys(electionId: $electionId) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on TrusteeKeysWithdrawn {\n        withdrawn\n      }\n    }\n  }\n": types.KeysWithdrawDocument,
    "\n  mutation KeysSendCeremonyMessage($electionId: ID!, $message: String!) {\n    sendCeremonyMessage(electionId: $electionId, message: $message) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on CeremonyMessageTaken {\n        step\n        next\n      }\n    }\n  }\n": types.KeysSendCeremonyMessageDocument,
    "\n  query KeysOpening($electionId: ID!) {\n    openingState(electionId: $electionId) {\n      state\n      closesAt\n      contests {\n        contestId\n        title\n        titleCy\n        sealNumber\n        sealedBallots\n        isMixed\n        hasResult\n        decryptionsAwaited\n        trustees {\n          trustee\n          name\n          isIn\n        }\n      }\n    }\n    myDecryptions {\n      electionId\n      contestId\n      uuid\n      title\n      titleCy\n      trustee\n      step\n      committed\n      commitmentsAwaited\n      partsAwaited\n    }\n    installation {\n      build\n    }\n  }\n": types.KeysOpeningDocument,
    "\n  mutation KeysCommit($electionId: ID!, $digests: [DecryptionDigestInput!]!) {\n    commitDecryptions(electionId: $electionId, digests: $digests) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on DecryptionsCommitted {\n        contests {\n          contestId\n          awaited\n        }\n      }\n    }\n  }\n": types.KeysCommitDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query KeysTasks {\n    elections {\n      id\n      title\n      titleCy\n      state\n      opensAt\n      closesAt\n    }\n    myDecryptions {\n      electionId\n      uuid\n      step\n    }\n    myMixingTasks {\n      electionId\n      title\n      titleCy\n    }\n  }\n"): typeof import('./graphql.js').KeysTasksDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query KeysKeyState($electionId: ID!) {\n    keyCeremony(electionId: $electionId) {\n      needed\n      attempt\n      state\n      ownPlace\n      members {\n        due\n        officerId\n        hasRehearsed\n      }\n    }\n    trusteeKeys(electionId: $electionId) {\n      contestId\n      officerId\n    }\n  }\n"): typeof import('./graphql.js').KeysKeyStateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query KeysOfElection($electionId: ID!) {\n    election(electionId: $electionId) {\n      election {\n        id\n        title\n        titleCy\n        state\n        closesAt\n      }\n      contests {\n        id\n        uuid\n        title\n        titleCy\n      }\n    }\n    keyCeremony(electionId: $electionId) {\n      needed\n      attempt\n      state\n      step\n      ownPlace\n      reason\n      complaint {\n        by\n        about\n        reason\n      }\n      members {\n        member\n        officerId\n        name\n        due\n        hasRehearsed\n      }\n      messages\n    }\n    trusteeKeys(electionId: $electionId) {\n      contestId\n      officerId\n      publicKey\n    }\n  }\n"): typeof import('./graphql.js').KeysOfElectionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation KeysSubmit($electionId: ID!, $keys: [TrusteeKeyInput!]!) {\n    submitTrusteeKeys(electionId: $electionId, keys: $keys) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on TrusteeKeysHandedIn {\n        keys {\n          contestId\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.js').KeysSubmitDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation KeysWithdraw($electionId: ID!) {\n    withdrawTrusteeKeys(electionId: $electionId) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on TrusteeKeysWithdrawn {\n        withdrawn\n      }\n    }\n  }\n"): typeof import('./graphql.js').KeysWithdrawDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation KeysSendCeremonyMessage($electionId: ID!, $message: String!) {\n    sendCeremonyMessage(electionId: $electionId, message: $message) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on CeremonyMessageTaken {\n        step\n        next\n      }\n    }\n  }\n"): typeof import('./graphql.js').KeysSendCeremonyMessageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query KeysOpening($electionId: ID!) {\n    openingState(electionId: $electionId) {\n      state\n      closesAt\n      contests {\n        contestId\n        title\n        titleCy\n        sealNumber\n        sealedBallots\n        isMixed\n        hasResult\n        decryptionsAwaited\n        trustees {\n          trustee\n          name\n          isIn\n        }\n      }\n    }\n    myDecryptions {\n      electionId\n      contestId\n      uuid\n      title\n      titleCy\n      trustee\n      step\n      committed\n      commitmentsAwaited\n      partsAwaited\n    }\n    installation {\n      build\n    }\n  }\n"): typeof import('./graphql.js').KeysOpeningDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation KeysCommit($electionId: ID!, $digests: [DecryptionDigestInput!]!) {\n    commitDecryptions(electionId: $electionId, digests: $digests) {\n      __typename\n      ... on Refusal {\n        code\n        message\n        fields {\n          field\n          message\n        }\n      }\n      ... on DecryptionsCommitted {\n        contests {\n          contestId\n          awaited\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.js').KeysCommitDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
