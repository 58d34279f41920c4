/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What you promise to hand in for one contest. */
export type DecryptionDigestInput = {
  contestId: string;
  /** SHA-256 of the exact text of your partial decryption, 64 hexadecimal digits. */
  digest: string;
};

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

/** The public half of a key-holder’s key for one contest. */
export type TrusteeKeyInput = {
  contestId: string;
  /** JSON with the public key and the proof of knowing its secret, as `quorate key make` writes it. */
  publicKey: string;
};

export type KeysTasksQueryVariables = Exact<{ [key: string]: never; }>;


export type KeysTasksQuery = { elections: Array<{ id: string, title: string, titleCy: string | null, state: ElectionState, opensAt: string, closesAt: string }>, myDecryptions: Array<{ electionId: string, uuid: string, step: string }>, myMixingTasks: Array<{ electionId: string, title: string, titleCy: string | null }> };

export type KeysKeyStateQueryVariables = Exact<{
  electionId: string;
}>;


export type KeysKeyStateQuery = { keyCeremony: { needed: number | null, attempt: number, state: string, ownPlace: number | null, members: Array<{ due: string | null, officerId: string, hasRehearsed: boolean }> } | null, trusteeKeys: Array<{ contestId: string, officerId: string }> };

export type KeysOfElectionQueryVariables = Exact<{
  electionId: string;
}>;


export type KeysOfElectionQuery = { election: { election: { id: string, title: string, titleCy: string | null, state: ElectionState, closesAt: string }, contests: Array<{ id: string, uuid: string, title: string, titleCy: string | null }> } | null, keyCeremony: { needed: number | null, attempt: number, state: string, step: string | null, ownPlace: number | null, reason: string | null, messages: Array<string>, complaint: { by: string, about: string, reason: string } | null, members: Array<{ member: number, officerId: string, name: string, due: string | null, hasRehearsed: boolean }> } | null, trusteeKeys: Array<{ contestId: string, officerId: string, publicKey: string }> };

export type KeysSubmitMutationVariables = Exact<{
  electionId: string;
  keys: Array<TrusteeKeyInput> | TrusteeKeyInput;
}>;


export type KeysSubmitMutation = { submitTrusteeKeys:
    | { __typename: 'Refusal', code: string, message: string, fields: Array<{ field: string, message: string }> }
    | { __typename: 'TrusteeKeysHandedIn', keys: Array<{ contestId: string }> }
   };

export type KeysWithdrawMutationVariables = Exact<{
  electionId: string;
}>;


export type KeysWithdrawMutation = { withdrawTrusteeKeys:
    | { __typename: 'Refusal', code: string, message: string, fields: Array<{ field: string, message: string }> }
    | { __typename: 'TrusteeKeysWithdrawn', withdrawn: number }
   };

export type KeysSendCeremonyMessageMutationVariables = Exact<{
  electionId: string;
  message: string;
}>;


export type KeysSendCeremonyMessageMutation = { sendCeremonyMessage:
    | { __typename: 'CeremonyMessageTaken', step: string, next: string }
    | { __typename: 'Refusal', code: string, message: string, fields: Array<{ field: string, message: string }> }
   };

export type KeysOpeningQueryVariables = Exact<{
  electionId: string;
}>;


export type KeysOpeningQuery = { openingState: { state: ElectionState, closesAt: string, contests: Array<{ contestId: string, title: string, titleCy: string | null, sealNumber: string | null, sealedBallots: number, isMixed: boolean, hasResult: boolean, decryptionsAwaited: number, trustees: Array<{ trustee: number, name: string, isIn: boolean }> }> } | null, myDecryptions: Array<{ electionId: string, contestId: string, uuid: string, title: string, titleCy: string | null, trustee: number, step: string, committed: string | null, commitmentsAwaited: number, partsAwaited: number }>, installation: { build: string } };

export type KeysCommitMutationVariables = Exact<{
  electionId: string;
  digests: Array<DecryptionDigestInput> | DecryptionDigestInput;
}>;


export type KeysCommitMutation = { commitDecryptions:
    | { __typename: 'DecryptionsCommitted', contests: Array<{ contestId: string, awaited: number }> }
    | { __typename: 'Refusal', code: string, message: string, fields: Array<{ field: string, message: string }> }
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

export const KeysTasksDocument = new TypedDocumentString(`
    query KeysTasks {
  elections {
    id
    title
    titleCy
    state
    opensAt
    closesAt
  }
  myDecryptions {
    electionId
    uuid
    step
  }
  myMixingTasks {
    electionId
    title
    titleCy
  }
}
    `, {"hash":"a08daee0bca26f110b9befb7764a0833baea0a44a2b07fc6a3c3f8b40081c164"}) as unknown as TypedDocumentString<KeysTasksQuery, KeysTasksQueryVariables>;
export const KeysKeyStateDocument = new TypedDocumentString(`
    query KeysKeyState($electionId: ID!) {
  keyCeremony(electionId: $electionId) {
    needed
    attempt
    state
    ownPlace
    members {
      due
      officerId
      hasRehearsed
    }
  }
  trusteeKeys(electionId: $electionId) {
    contestId
    officerId
  }
}
    `, {"hash":"995adef30efe881d98037fb845f1ab59756b53d24bb5fdc34c5ab5e5b2a51fc6"}) as unknown as TypedDocumentString<KeysKeyStateQuery, KeysKeyStateQueryVariables>;
export const KeysOfElectionDocument = new TypedDocumentString(`
    query KeysOfElection($electionId: ID!) {
  election(electionId: $electionId) {
    election {
      id
      title
      titleCy
      state
      closesAt
    }
    contests {
      id
      uuid
      title
      titleCy
    }
  }
  keyCeremony(electionId: $electionId) {
    needed
    attempt
    state
    step
    ownPlace
    reason
    complaint {
      by
      about
      reason
    }
    members {
      member
      officerId
      name
      due
      hasRehearsed
    }
    messages
  }
  trusteeKeys(electionId: $electionId) {
    contestId
    officerId
    publicKey
  }
}
    `, {"hash":"ed9aced57480c70f4435b03b3a5d340a150e76eb12c0e62bfe137df07cab087b"}) as unknown as TypedDocumentString<KeysOfElectionQuery, KeysOfElectionQueryVariables>;
export const KeysSubmitDocument = new TypedDocumentString(`
    mutation KeysSubmit($electionId: ID!, $keys: [TrusteeKeyInput!]!) {
  submitTrusteeKeys(electionId: $electionId, keys: $keys) {
    __typename
    ... on Refusal {
      code
      message
      fields {
        field
        message
      }
    }
    ... on TrusteeKeysHandedIn {
      keys {
        contestId
      }
    }
  }
}
    `, {"hash":"3ae4a19a541115794959bdfd96837ab10d1634abc30119a63353c5fc683f8a85"}) as unknown as TypedDocumentString<KeysSubmitMutation, KeysSubmitMutationVariables>;
export const KeysWithdrawDocument = new TypedDocumentString(`
    mutation KeysWithdraw($electionId: ID!) {
  withdrawTrusteeKeys(electionId: $electionId) {
    __typename
    ... on Refusal {
      code
      message
      fields {
        field
        message
      }
    }
    ... on TrusteeKeysWithdrawn {
      withdrawn
    }
  }
}
    `, {"hash":"f6a631b52fc229d08d1ed9674a6673b0fe842dec344d2ebf08e9a738075d37ff"}) as unknown as TypedDocumentString<KeysWithdrawMutation, KeysWithdrawMutationVariables>;
export const KeysSendCeremonyMessageDocument = new TypedDocumentString(`
    mutation KeysSendCeremonyMessage($electionId: ID!, $message: String!) {
  sendCeremonyMessage(electionId: $electionId, message: $message) {
    __typename
    ... on Refusal {
      code
      message
      fields {
        field
        message
      }
    }
    ... on CeremonyMessageTaken {
      step
      next
    }
  }
}
    `, {"hash":"f5e91aa9746c14ecc7ba32e524acf0ed9a0208b94cb5e5c8e3f3ff14dd7d5b63"}) as unknown as TypedDocumentString<KeysSendCeremonyMessageMutation, KeysSendCeremonyMessageMutationVariables>;
export const KeysOpeningDocument = new TypedDocumentString(`
    query KeysOpening($electionId: ID!) {
  openingState(electionId: $electionId) {
    state
    closesAt
    contests {
      contestId
      title
      titleCy
      sealNumber
      sealedBallots
      isMixed
      hasResult
      decryptionsAwaited
      trustees {
        trustee
        name
        isIn
      }
    }
  }
  myDecryptions {
    electionId
    contestId
    uuid
    title
    titleCy
    trustee
    step
    committed
    commitmentsAwaited
    partsAwaited
  }
  installation {
    build
  }
}
    `, {"hash":"edea4f67ad2f0c845b808e7e8d447a5774b19f7566db8bd05576f3b28ad8ed22"}) as unknown as TypedDocumentString<KeysOpeningQuery, KeysOpeningQueryVariables>;
export const KeysCommitDocument = new TypedDocumentString(`
    mutation KeysCommit($electionId: ID!, $digests: [DecryptionDigestInput!]!) {
  commitDecryptions(electionId: $electionId, digests: $digests) {
    __typename
    ... on Refusal {
      code
      message
      fields {
        field
        message
      }
    }
    ... on DecryptionsCommitted {
      contests {
        contestId
        awaited
      }
    }
  }
}
    `, {"hash":"c9f3413bb9ff078672c145574369737f61efe12bd25a08772ee322617758f38e"}) as unknown as TypedDocumentString<KeysCommitMutation, KeysCommitMutationVariables>;