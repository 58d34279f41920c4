/** How far the second person’s word on the opening stands. */
export interface ApprovalStanding {
  readonly id: string;
  readonly kind: 'OPEN_POLL' | 'DECLARE';
  readonly state: 'WAITING' | 'APPROVED' | 'DECLINED' | 'OVERTAKEN';
}

/** The newest approval of a kind; the list comes newest first. */
export const newestOf = <Approval extends ApprovalStanding>(
  approvals: readonly Approval[],
  kind: ApprovalStanding['kind'],
): Approval | undefined => approvals.find((approval) => approval.kind === kind);
