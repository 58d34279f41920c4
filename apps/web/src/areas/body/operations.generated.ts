// Written by npm run build:operations from operations.graphql; changes go there.
import type { Operation } from '../../kit/client.js';
import type { RefusedFragment } from '../../kit/refused.generated.js';

export const BODY_MODELS: Operation<BodyModelsQuery, BodyModelsQueryVariables> = {
  hash: '69db801cd8d5f1ef20bdac3f2c25d92ae421e188419cbd5836958bbfa746cab3',
};
export const BODY_FOUND: Operation<BodyFoundMutation, BodyFoundMutationVariables> = {
  hash: '5a6a8dfb0f77ca4bf74180e16ef089827c3722ef1e1060409569f1358f89e7a4',
};
export const BODY_RULES: Operation<BodyRulesQuery, BodyRulesQueryVariables> = {
  hash: '4548718e77016934b2fc3be702976beb8d07e559655b88f5e3d58742e10ba7a8',
};
export const BODY_ADOPT: Operation<BodyAdoptMutation, BodyAdoptMutationVariables> = {
  hash: '12f4e2d4007ac7721807c5ecf4f4b400438ddbaab76f4559c967168acc46b403',
};
export const BODY_OFFICERS: Operation<BodyOfficersQuery, BodyOfficersQueryVariables> = {
  hash: 'd8849390990a8e038193acc64404be6a6f8c5bdaeb2ecf44b436eda700d6e324',
};
export const BODY_INVITE: Operation<BodyInviteMutation, BodyInviteMutationVariables> = {
  hash: '4495dd8ddaa82facd2704d3a2f31f9bc2798a6797821333a96982bc8871eae04',
};
export const BODY_CHANGE_ROLES: Operation<BodyChangeRolesMutation, BodyChangeRolesMutationVariables> = {
  hash: 'af9d15658966e13aa790adbb656b275e4fa603a525c818e451440d9945455ad8',
};
export const BODY_HOME: Operation<BodyHomeQuery, BodyHomeQueryVariables> = {
  hash: '96b38953266aee5671041dbf626254279511dfb73906095bc353233676e96802',
};
export const BODY_WAITING: Operation<BodyWaitingQuery, BodyWaitingQueryVariables> = {
  hash: 'eee4048c46ddd0aef97eb276a92d670263a7705a01d2c1d9bc329cdeb2c1a379',
};

/** OVERTAKEN: something of what was put forward has changed since, or 7 days have passed. */
export type ApprovalState = 'APPROVED' | 'DECLINED' | 'OVERTAKEN' | 'WAITING';

/** POLLING: the definition is frozen. Whether ballots are taken is said by the phase. */
export type ElectionState =
  'CLOSED' | 'CODES_ISSUED' | 'COUNTED' | 'DECLARED' | 'DRAFT' | 'OPENED' | 'POLLING' | 'ROLL_FROZEN' | 'TALLIED';

/** A new body and its first officer. */
export type FoundBodyInput = {
  /** The sign-in link goes there. */
  readonly email: string;
  /** The model whose rules the body adopts. */
  readonly modelConstitution: string;
  /** 1 to 200 characters. */
  readonly name: string;
  /** At most 200 characters. */
  readonly nameCy?: string | null | undefined;
  /** 1 to 200 characters. */
  readonly officerName: string;
};

/** What an officer of a body may do. */
export type OfficerRole = 'AUDITOR' | 'KEY_HOLDER' | 'RETURNING_OFFICER' | 'SECOND_PERSON' | 'SECRETARY';

export type BodyModelsQueryVariables = { [key: string]: never };

export type BodyModelsQuery = {
  readonly installation: { readonly isFoundingOpen: boolean; readonly hasCapturedMail: boolean };
  readonly modelConstitutions: ReadonlyArray<{
    readonly id: string;
    readonly form: string;
    readonly name: string;
    readonly nameCy: string;
    readonly forWhom: string;
    readonly forWhomCy: string;
    readonly document: string;
  }>;
};

export type BodyFoundMutationVariables = {
  readonly body: FoundBodyInput;
};

export type BodyFoundMutation = {
  readonly foundBody:
    | { readonly __typename: 'BodyFounded'; readonly organisationId: string }
    | ({ readonly __typename: 'Refusal' } & RefusedFragment);
};

export type BodyRulesQueryVariables = { [key: string]: never };

export type BodyRulesQuery = {
  readonly constitution: {
    readonly version: number;
    readonly adoptedAt: string;
    readonly digest: string;
    readonly document: string;
  } | null;
  readonly constitutionVersions: ReadonlyArray<{
    readonly version: number;
    readonly adoptedAt: string;
    readonly digest: string;
  }>;
};

export type BodyAdoptMutationVariables = {
  readonly document: string;
};

export type BodyAdoptMutation = {
  readonly adoptConstitution:
    | { readonly __typename: 'ConstitutionAdopted'; readonly constitution: { readonly version: number } }
    | ({ readonly __typename: 'Refusal' } & RefusedFragment);
};

export type BodyOfficersQueryVariables = { [key: string]: never };

export type BodyOfficersQuery = {
  readonly officers: ReadonlyArray<{
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly roles: ReadonlyArray<OfficerRole>;
    readonly active: boolean;
  }>;
};

export type BodyInviteMutationVariables = {
  readonly name: string;
  readonly email: string;
  readonly roles: ReadonlyArray<OfficerRole>;
};

export type BodyInviteMutation = {
  readonly inviteOfficer:
    | { readonly __typename: 'OfficerInvited'; readonly officer: { readonly id: string; readonly name: string } }
    | ({ readonly __typename: 'Refusal' } & RefusedFragment);
};

export type BodyChangeRolesMutationVariables = {
  readonly officerId: string;
  readonly roles: ReadonlyArray<OfficerRole>;
};

export type BodyChangeRolesMutation = {
  readonly changeOfficerRoles:
    | { readonly __typename: 'OfficerRolesChanged'; readonly officer: { readonly id: string; readonly name: string } }
    | ({ readonly __typename: 'Refusal' } & RefusedFragment);
};

export type BodyHomeQueryVariables = { [key: string]: never };

export type BodyHomeQuery = {
  readonly constitution: { readonly version: number; readonly document: string } | null;
  readonly elections: ReadonlyArray<{
    readonly id: string;
    readonly title: string;
    readonly titleCy: string | null;
    readonly state: ElectionState;
    readonly opensAt: string;
    readonly closesAt: string;
  }>;
  readonly membersByClass: ReadonlyArray<{
    readonly constituencyCode: string;
    readonly classCode: string;
    readonly members: number;
    readonly suspended: number;
  }>;
};

export type BodyWaitingQueryVariables = { [key: string]: never };

export type BodyWaitingQuery = {
  readonly approvals: ReadonlyArray<{ readonly id: string; readonly state: ApprovalState }>;
};
