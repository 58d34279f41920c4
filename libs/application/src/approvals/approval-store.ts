import type { ApprovalId, ApprovalKind, ElectionId, OfficerId } from '#libs/domain';

/** A step that was put before a second person. */
export interface ApprovalRequestRow {
  readonly approvalId: ApprovalId;
  readonly kind: ApprovalKind;
  readonly electionId: ElectionId;
  readonly content: string;
  readonly contentDigest: string;
  readonly proposedBy: OfficerId;
  readonly proposedAt: Date;
}

export interface ApprovalDecisionRow {
  readonly approvalId: ApprovalId;
  readonly kind: ApprovalKind;
  readonly electionId: ElectionId;
  readonly outcome: 'approved' | 'declined';
  readonly contentDigest: string;
  readonly decidedBy: OfficerId;
  readonly decidedAt: Date;
  /** Where it was declined. */
  readonly reason: string | null;
  /** Number of the event in the audit trail. */
  readonly auditSequence: number;
}

export interface ApprovalStore {
  /** An opening; declarations have a store of their own. */
  add(request: ApprovalRequestRow): Promise<void>;
  /** The election about which something was put forward under this id, declarations too. */
  electionOf(approvalId: ApprovalId): Promise<ElectionId | undefined>;
  /** Elections about which something was put forward last, declarations too; the newest first, at most so many. */
  elections(most: number): Promise<readonly ElectionId[]>;
  /** Openings and declarations, newest first. */
  requests(electionId: ElectionId): Promise<readonly ApprovalRequestRow[]>;
  /** Oldest first. Approvals of declarations have a store of their own. */
  decisions(electionId: ElectionId): Promise<readonly ApprovalDecisionRow[]>;
  /** Refused by the database if the same officer put it forward, or something else. */
  decide(decision: ApprovalDecisionRow): Promise<void>;
  /** Whether a declaration was put forward after this event of the audit trail. */
  isDeclarationProposedAfter(electionId: ElectionId, auditSequence: number): Promise<boolean>;
}
