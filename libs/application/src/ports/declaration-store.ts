import type { ElectionId, OfficerId } from '#libs/domain';

export interface ProposedDeclarationRow {
  readonly declarationId: string;
  readonly content: string;
  readonly contentDigest: string;
  readonly proposedBy: OfficerId;
  readonly proposedAt: Date;
}

export interface ApprovalRow {
  readonly declarationId: string;
  readonly contentDigest: string;
  readonly approvedBy: OfficerId;
  readonly approvedAt: Date;
  /** Where the audit trail stood with the event of this approval. */
  readonly audit: { readonly sequence: number; readonly hash: string };
}

export interface BundleRow {
  readonly digest: string;
  readonly bytes: number;
  readonly parts: number;
}

export interface DeclarationStore {
  /** Proposing the same content again changes nothing. */
  propose(electionId: ElectionId, row: ProposedDeclarationRow): Promise<void>;
  proposed(electionId: ElectionId, contentDigest: string): Promise<ProposedDeclarationRow | undefined>;
  /** The latest proposal. */
  latest(electionId: ElectionId): Promise<ProposedDeclarationRow | undefined>;
  approve(electionId: ElectionId, row: ApprovalRow): Promise<void>;
  approval(electionId: ElectionId): Promise<ApprovalRow | undefined>;
  bundle(electionId: ElectionId): Promise<BundleRow | undefined>;
  bundlePart(electionId: ElectionId, part: number): Promise<Uint8Array | undefined>;
  /** Replaces parts of an unfinished try. Refused by the database once the bundle row stands. */
  saveBundle(electionId: ElectionId, bytes: Uint8Array, digest: string): Promise<void>;
}
