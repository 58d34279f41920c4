// Written by npm run build:operations from safeguards.graphql; changes go there.
import type { Operation } from '../../../kit/client.js';
import type { RefusedFragment } from '../../../kit/refused.generated.js';

export const ELECTION_SAFEGUARDS: Operation<ElectionSafeguardsQuery, ElectionSafeguardsQueryVariables> = {
  hash: '8ff90936c735898620ed5137b1a34cfc7ff3f972de410d38b64accc80097d25b',
};
export const ELECTION_OFFICERS: Operation<ElectionOfficersQuery, ElectionOfficersQueryVariables> = {
  hash: '2e1d4c6c333e05f10c742bf48196d444bdfb9efdb9865fd02cb18fc52fd32965',
};
export const ELECTION_KEY_STATE: Operation<ElectionKeyStateQuery, ElectionKeyStateQueryVariables> = {
  hash: 'dd8c2fafd3d0b739cb792374c967b8f076c0f4da90227be6bced7972fcd77c6a',
};
export const ELECTION_SET_CODE_POLICY: Operation<
  ElectionSetCodePolicyMutation,
  ElectionSetCodePolicyMutationVariables
> = { hash: '87259d91534dc913822b6490ff81d8dd5c8606899eedca8fe6337153198fcd65' };
export const ELECTION_SET_KEY_POLICY: Operation<ElectionSetKeyPolicyMutation, ElectionSetKeyPolicyMutationVariables> = {
  hash: '7a27ecf39aee8d2d29c1108e855f9eee822646e31b03186108bde07fc44f7aed',
};
export const ELECTION_NAME_MIXERS: Operation<ElectionNameMixersMutation, ElectionNameMixersMutationVariables> = {
  hash: '430a64691e05aaedd072bcc25e01f474c3b44beac1a34600d66baa69acd785b7',
};
export const ELECTION_BEGIN_CEREMONY: Operation<ElectionBeginCeremonyMutation, ElectionBeginCeremonyMutationVariables> =
  { hash: '4eb626cefd6de95fe6404f1f8484790f3b14be8e044808bbfd96d174b6ec5f6a' };
export const ELECTION_CONCLUDE_CEREMONY: Operation<
  ElectionConcludeCeremonyMutation,
  ElectionConcludeCeremonyMutationVariables
> = { hash: '974d8507ecfeff59f78fe7c9b0fd9c47eb010c2c516fa562729ff0b6afc79ce3' };

/** Who makes the voting codes. PLATFORM: they are not protected against the platform. */
export type CodeMaker = 'PLATFORM' | 'SCRUTINEER' | 'SENDER';

/** What an officer of a body may do. */
export type OfficerRole = 'AUDITOR' | 'KEY_HOLDER' | 'RETURNING_OFFICER' | 'SECOND_PERSON' | 'SECRETARY';

export type ElectionSafeguardsQueryVariables = {
  readonly electionId: string;
};

export type ElectionSafeguardsQuery = {
  readonly codePolicy: {
    readonly madeBy: CodeMaker;
    readonly name: string;
    readonly spares: number;
    readonly words: string;
    readonly wordsCy: string;
    readonly key: string | null;
  } | null;
  readonly outsideMixers: ReadonlyArray<{ readonly officerId: string; readonly name: string }>;
};

export type ElectionOfficersQueryVariables = { [key: string]: never };

export type ElectionOfficersQuery = {
  readonly officers: ReadonlyArray<{
    readonly id: string;
    readonly name: string;
    readonly active: boolean;
    readonly roles: ReadonlyArray<OfficerRole>;
  }>;
};

export type ElectionKeyStateQueryVariables = {
  readonly electionId: string;
};

export type ElectionKeyStateQuery = {
  readonly keyCeremony: {
    readonly attempt: number;
    readonly needed: number | null;
    readonly state: string;
    readonly step: string | null;
    readonly proved: string;
    readonly reason: string | null;
    readonly complaint: { readonly about: string; readonly by: string; readonly reason: string } | null;
    readonly members: ReadonlyArray<{
      readonly member: number;
      readonly name: string;
      readonly officerId: string;
      readonly due: string | null;
      readonly hasRehearsed: boolean;
      readonly nextStep: string;
      readonly nextStepCy: string;
    }>;
  } | null;
  readonly trusteeKeys: ReadonlyArray<{
    readonly contestId: string;
    readonly officerId: string;
    readonly trustee: number;
  }>;
};

export type ElectionSetCodePolicyMutationVariables = {
  readonly electionId: string;
  readonly madeBy: CodeMaker;
  readonly spares: number;
  readonly name?: string | null | undefined;
  readonly key?: string | null | undefined;
};

export type ElectionSetCodePolicyMutation = {
  readonly setCodePolicy:
    | {
        readonly __typename: 'CodePolicySaved';
        readonly policy: { readonly madeBy: CodeMaker; readonly words: string; readonly wordsCy: string };
      }
    | ({ readonly __typename: 'Refusal' } & RefusedFragment);
};

export type ElectionSetKeyPolicyMutationVariables = {
  readonly electionId: string;
  readonly needed?: number | null | undefined;
};

export type ElectionSetKeyPolicyMutation = {
  readonly setKeyPolicy:
    | { readonly __typename: 'KeyPolicySet'; readonly needed: number | null }
    | ({ readonly __typename: 'Refusal' } & RefusedFragment);
};

export type ElectionNameMixersMutationVariables = {
  readonly electionId: string;
  readonly officerIds: ReadonlyArray<string>;
};

export type ElectionNameMixersMutation = {
  readonly nameMixers:
    | {
        readonly __typename: 'MixersNamed';
        readonly stillNeeded: number;
        readonly mixers: ReadonlyArray<{ readonly officerId: string; readonly name: string }>;
      }
    | ({ readonly __typename: 'Refusal' } & RefusedFragment);
};

export type ElectionBeginCeremonyMutationVariables = {
  readonly electionId: string;
  readonly reason?: string | null | undefined;
};

export type ElectionBeginCeremonyMutation = {
  readonly beginKeyCeremony:
    | {
        readonly __typename: 'KeyCeremonyBegun';
        readonly attempt: number;
        readonly needed: number;
        readonly members: ReadonlyArray<string>;
      }
    | ({ readonly __typename: 'Refusal' } & RefusedFragment);
};

export type ElectionConcludeCeremonyMutationVariables = {
  readonly electionId: string;
  readonly reason: string;
};

export type ElectionConcludeCeremonyMutation = {
  readonly concludeKeyCeremony:
    | { readonly __typename: 'KeyCeremonyConcluded'; readonly attempt: number }
    | ({ readonly __typename: 'Refusal' } & RefusedFragment);
};
