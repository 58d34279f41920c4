// Written by npm run build:operations from operations.graphql; changes go there.
import type { Operation } from '../../kit/client.js';
import type { RefusedFragment } from '../../kit/refused.generated.js';

export const KEYS_TASKS: Operation<KeysTasksQuery, KeysTasksQueryVariables> = {
  hash: '2cee9bf72f2bd35a19e52c5f888403eaf88d81fe138c03a13d80b879b486ff75',
};
export const KEYS_KEY_STATE: Operation<KeysKeyStateQuery, KeysKeyStateQueryVariables> = {
  hash: 'a50d5cb7b08f270efd7feac4377924f5f0044117df1744c188ce30fb22aa4c82',
};
export const KEYS_OF_ELECTION: Operation<KeysOfElectionQuery, KeysOfElectionQueryVariables> = {
  hash: '64ac2ee0596161ff09b74c46376922b01771b032b394996bebff8718eec1d80b',
};
export const KEYS_SUBMIT: Operation<KeysSubmitMutation, KeysSubmitMutationVariables> = {
  hash: 'c760c4503501b6e9f3deca56c85326a66fd97eeaf5a2aa6ca83f3c55297c6bf3',
};
export const KEYS_WITHDRAW: Operation<KeysWithdrawMutation, KeysWithdrawMutationVariables> = {
  hash: '071a995730f1987aaa712494e226a3dc2bba138f3f1fca37c361b8c718f4c516',
};
export const KEYS_SEND_CEREMONY_MESSAGE: Operation<
  KeysSendCeremonyMessageMutation,
  KeysSendCeremonyMessageMutationVariables
> = { hash: 'd8015ae8bdba86373f202d90cea79245b3e79c9dbcb75ee2e4c66dd557ece892' };
export const KEYS_OPENING: Operation<KeysOpeningQuery, KeysOpeningQueryVariables> = {
  hash: '84bfc39c05425655ee3d674a5292140f275f43823d7d799a6beeb712f8b2e76b',
};
export const KEYS_COMMIT: Operation<KeysCommitMutation, KeysCommitMutationVariables> = {
  hash: '3e94f44a1f8b3072c9f9c2c22b4c7538e0ad54d56b72a1a9b18b385d2091dc08',
};

/** What you promise to hand in for one contest. */
export type DecryptionDigestInput = {
  readonly contestId: string;
  /** SHA-256 of the exact text of your partial decryption, 64 hexadecimal digits. */
  readonly digest: string;
};

/** POLLING: the definition is frozen. Whether ballots are taken is said by the phase. */
export type ElectionState =
  'CLOSED' | 'CODES_ISSUED' | 'COUNTED' | 'DECLARED' | 'DRAFT' | 'OPENED' | 'POLLING' | 'ROLL_FROZEN' | 'TALLIED';

/** The public half of a key-holder’s key for one contest. */
export type TrusteeKeyInput = {
  readonly contestId: string;
  /** JSON with the public key and the proof of knowing its secret, as `quorate key make` writes it. */
  readonly publicKey: string;
};

export type KeysTasksQueryVariables = { [key: string]: never };

export type KeysTasksQuery = {
  readonly elections: ReadonlyArray<{
    readonly id: string;
    readonly title: string;
    readonly titleCy: string | null;
    readonly state: ElectionState;
    readonly opensAt: string;
    readonly closesAt: string;
  }>;
  readonly myDecryptions: ReadonlyArray<{ readonly electionId: string; readonly uuid: string; readonly step: string }>;
  readonly myMixingTasks: ReadonlyArray<{
    readonly electionId: string;
    readonly title: string;
    readonly titleCy: string | null;
  }>;
};

export type KeysKeyStateQueryVariables = {
  readonly electionId: string;
};

export type KeysKeyStateQuery = {
  readonly keyCeremony: {
    readonly needed: number | null;
    readonly attempt: number;
    readonly state: string;
    readonly step: string | null;
    readonly ownPlace: number | null;
    readonly members: ReadonlyArray<{
      readonly due: string | null;
      readonly officerId: string;
      readonly hasRehearsed: boolean;
    }>;
  } | null;
  readonly trusteeKeys: ReadonlyArray<{ readonly contestId: string; readonly officerId: string }>;
};

export type KeysOfElectionQueryVariables = {
  readonly electionId: string;
};

export type KeysOfElectionQuery = {
  readonly election: {
    readonly election: {
      readonly id: string;
      readonly title: string;
      readonly titleCy: string | null;
      readonly state: ElectionState;
      readonly closesAt: string;
    };
    readonly contests: ReadonlyArray<{
      readonly id: string;
      readonly uuid: string;
      readonly title: string;
      readonly titleCy: string | null;
    }>;
  } | null;
  readonly keyCeremony: {
    readonly needed: number | null;
    readonly attempt: number;
    readonly state: string;
    readonly step: string | null;
    readonly ownPlace: number | null;
    readonly reason: string | null;
    readonly messages: ReadonlyArray<string>;
    readonly complaint: { readonly by: string; readonly about: string; readonly reason: string } | null;
    readonly members: ReadonlyArray<{
      readonly member: number;
      readonly officerId: string;
      readonly name: string;
      readonly due: string | null;
      readonly hasRehearsed: boolean;
    }>;
  } | null;
  readonly trusteeKeys: ReadonlyArray<{
    readonly contestId: string;
    readonly officerId: string;
    readonly publicKey: string;
  }>;
};

export type KeysSubmitMutationVariables = {
  readonly electionId: string;
  readonly keys: ReadonlyArray<TrusteeKeyInput>;
};

export type KeysSubmitMutation = {
  readonly submitTrusteeKeys:
    | ({ readonly __typename: 'Refusal' } & RefusedFragment)
    | { readonly __typename: 'TrusteeKeysHandedIn'; readonly keys: ReadonlyArray<{ readonly contestId: string }> };
};

export type KeysWithdrawMutationVariables = {
  readonly electionId: string;
};

export type KeysWithdrawMutation = {
  readonly withdrawTrusteeKeys:
    | ({ readonly __typename: 'Refusal' } & RefusedFragment)
    | { readonly __typename: 'TrusteeKeysWithdrawn'; readonly withdrawn: number };
};

export type KeysSendCeremonyMessageMutationVariables = {
  readonly electionId: string;
  readonly message: string;
};

export type KeysSendCeremonyMessageMutation = {
  readonly sendCeremonyMessage:
    | { readonly __typename: 'CeremonyMessageTaken'; readonly step: string; readonly next: string }
    | ({ readonly __typename: 'Refusal' } & RefusedFragment);
};

export type KeysOpeningQueryVariables = {
  readonly electionId: string;
};

export type KeysOpeningQuery = {
  readonly openingState: {
    readonly state: ElectionState;
    readonly closesAt: string;
    readonly contests: ReadonlyArray<{
      readonly contestId: string;
      readonly title: string;
      readonly titleCy: string | null;
      readonly sealNumber: string | null;
      readonly sealedBallots: number;
      readonly isMixed: boolean;
      readonly hasResult: boolean;
      readonly decryptionsAwaited: number;
      readonly trustees: ReadonlyArray<{ readonly trustee: number; readonly name: string; readonly isIn: boolean }>;
    }>;
  } | null;
  readonly myDecryptions: ReadonlyArray<{
    readonly electionId: string;
    readonly contestId: string;
    readonly uuid: string;
    readonly title: string;
    readonly titleCy: string | null;
    readonly trustee: number;
    readonly step: string;
    readonly committed: string | null;
    readonly commitmentsAwaited: number;
    readonly partsAwaited: number;
  }>;
  readonly installation: { readonly build: string };
};

export type KeysCommitMutationVariables = {
  readonly electionId: string;
  readonly digests: ReadonlyArray<DecryptionDigestInput>;
};

export type KeysCommitMutation = {
  readonly commitDecryptions:
    | {
        readonly __typename: 'DecryptionsCommitted';
        readonly contests: ReadonlyArray<{ readonly contestId: string; readonly awaited: number }>;
      }
    | ({ readonly __typename: 'Refusal' } & RefusedFragment);
};
