import type { ApprovalId, ApprovalKind, ApprovalState, ElectionId, OfficerId } from '#libs/domain';

/** A step that needs two people, as both see it. */
export interface ApprovalView {
  readonly id: ApprovalId;
  readonly kind: ApprovalKind;
  readonly electionId: ElectionId;
  readonly electionTitle: string;
  readonly electionTitleCy: string | undefined;
  /** Exactly what is approved: canonical JSON. */
  readonly content: string;
  /** SHA-256 of the content, hex. */
  readonly contentDigest: string;
  readonly proposedBy: OfficerId;
  readonly proposedByName: string;
  readonly proposedAt: Date;
  readonly state: ApprovalState;
  readonly decidedByName: string | undefined;
  readonly decidedAt: Date | undefined;
  readonly reason: string | undefined;
}
