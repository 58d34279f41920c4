// Written by npm run build:operations from approvals.graphql; changes go there.
import type { Operation } from '../../../kit/client.js';
import type { RefusedFragment } from '../../../kit/refused.generated.js';

export const ELECTION_APPROVALS: Operation<ElectionApprovalsQuery, ElectionApprovalsQueryVariables> = {
  hash: '0fe29af062ff60685ca6f884728f999f90d50f9563ccd9d3963a53a36a821545',
};
export const ELECTION_PROPOSE_OPENING: Operation<
  ElectionProposeOpeningMutation,
  ElectionProposeOpeningMutationVariables
> = { hash: 'dc38af4750caec88271cf7704dd829be57163f5ee53d85c5bada59ce908b9510' };
export const ELECTION_APPROVE_OPENING: Operation<
  ElectionApproveOpeningMutation,
  ElectionApproveOpeningMutationVariables
> = { hash: 'aaecdb676e5e3292099fd05b9e14c18f78562aaf3b343cded609c6eb9ee70261' };
export const ELECTION_APPROVE_DECLARATION: Operation<
  ElectionApproveDeclarationMutation,
  ElectionApproveDeclarationMutationVariables
> = { hash: '9f8f345dce59b1ba1657bc7ea6ac55391694bdde2a0c1f48064d53f9a2748fc8' };
export const ELECTION_DECLINE_APPROVAL: Operation<
  ElectionDeclineApprovalMutation,
  ElectionDeclineApprovalMutationVariables
> = { hash: '4134e99f2f4e4cb8a2d35fb9bd9860a9e40511afaa9d33448ac06a38395a93e0' };

/** OPEN_POLL: approve with `approveOpening`. DECLARE: approve with `approveDeclaration`. */
export type ApprovalKind = 'DECLARE' | 'OPEN_POLL';

/** OVERTAKEN: something of what was put forward has changed since, or 7 days have passed. */
export type ApprovalState = 'APPROVED' | 'DECLINED' | 'OVERTAKEN' | 'WAITING';

export type ElectionApprovalsQueryVariables = {
  readonly electionId?: string | null | undefined;
};

export type ElectionApprovalsQuery = {
  readonly approvals: ReadonlyArray<{
    readonly id: string;
    readonly kind: ApprovalKind;
    readonly electionId: string;
    readonly electionTitle: string;
    readonly electionTitleCy: string | null;
    readonly content: string;
    readonly contentDigest: string;
    readonly proposedBy: string;
    readonly proposedByName: string;
    readonly proposedAt: string;
    readonly state: ApprovalState;
    readonly decidedByName: string | null;
    readonly decidedAt: string | null;
    readonly reason: string | null;
  }>;
};

export type ElectionProposeOpeningMutationVariables = {
  readonly electionId: string;
  readonly openNow: boolean;
};

export type ElectionProposeOpeningMutation = {
  readonly proposeOpening:
    | {
        readonly __typename: 'OpeningProposed';
        readonly approval: { readonly id: string; readonly contentDigest: string };
      }
    | ({ readonly __typename: 'Refusal' } & RefusedFragment);
};

export type ElectionApproveOpeningMutationVariables = {
  readonly approvalId: string;
  readonly contentDigest: string;
};

export type ElectionApproveOpeningMutation = {
  readonly approveOpening:
    | {
        readonly __typename: 'OpeningApproved';
        readonly approval: { readonly id: string; readonly state: ApprovalState };
      }
    | ({ readonly __typename: 'Refusal' } & RefusedFragment);
};

export type ElectionApproveDeclarationMutationVariables = {
  readonly electionId: string;
  readonly contentDigest: string;
};

export type ElectionApproveDeclarationMutation = {
  readonly approveDeclaration:
    | ({ readonly __typename: 'Refusal' } & RefusedFragment)
    | { readonly __typename: 'ResultDeclared'; readonly electionId: string; readonly contentDigest: string };
};

export type ElectionDeclineApprovalMutationVariables = {
  readonly approvalId: string;
  readonly reason: string;
};

export type ElectionDeclineApprovalMutation = {
  readonly declineApproval:
    | {
        readonly __typename: 'ApprovalDeclined';
        readonly approval: { readonly id: string; readonly state: ApprovalState };
      }
    | ({ readonly __typename: 'Refusal' } & RefusedFragment);
};
