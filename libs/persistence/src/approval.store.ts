import type { ApprovalDecisionRow, ApprovalRequestRow, ApprovalStore } from '#libs/application';
import type { ApprovalId, ElectionId } from '#libs/domain';
import type { StoreContext } from './store-context.js';

export class PgApprovalStore implements ApprovalStore {
  constructor(private readonly context: StoreContext) {}

  async add(row: ApprovalRequestRow): Promise<void> {
    await this.query(
      `insert into approval_request
         (organisation_id, approval_id, election_id, kind, content, content_digest, proposed_by, proposed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      row.approvalId,
      row.electionId,
      row.kind,
      row.content,
      row.contentDigest,
      row.proposedBy,
      row.proposedAt,
    );
  }

  async electionOf(approvalId: ApprovalId): Promise<ElectionId | undefined> {
    const [row] = await this.query<{ id: ElectionId }>(
      `select election_id as id from approval_request where organisation_id = $1 and approval_id = $2
       union all select election_id from declaration where organisation_id = $1 and declaration_id = $2`,
      approvalId,
    );
    return row?.id;
  }

  async elections(most: number): Promise<readonly ElectionId[]> {
    const rows = await this.query<{ id: ElectionId }>(
      `select p.election_id as id from (
         select election_id, proposed_at from approval_request where organisation_id = $1
         union all select election_id, proposed_at from declaration where organisation_id = $1) p
       group by p.election_id order by max(p.proposed_at) desc, p.election_id limit $2`,
      most,
    );
    return rows.map(({ id }) => id);
  }

  requests(electionId: ElectionId): Promise<readonly ApprovalRequestRow[]> {
    return this.query(
      `select approval_id as "approvalId", kind, election_id as "electionId", content, content_digest as "contentDigest",
         proposed_by as "proposedBy", proposed_at as "proposedAt"
       from approval_request where organisation_id = $1 and election_id = $2
       union all
       select declaration_id, 'declare', election_id, content, content_digest, proposed_by, proposed_at
       from declaration where organisation_id = $1 and election_id = $2
       order by "proposedAt" desc, "approvalId"`,
      electionId,
    );
  }

  async decisions(electionId: ElectionId): Promise<readonly ApprovalDecisionRow[]> {
    const rows = await this.query<Omit<ApprovalDecisionRow, 'auditSequence'> & { auditSequence: string }>(
      `select approval_id as "approvalId", kind, election_id as "electionId", outcome, content_digest as "contentDigest",
         decided_by as "decidedBy", decided_at as "decidedAt", reason, audit_sequence as "auditSequence"
       from approval_verdict where organisation_id = $1 and election_id = $2 order by audit_sequence, approval_id, nth`,
      electionId,
    );
    return rows.map((row) => ({ ...row, auditSequence: Number(row.auditSequence) }));
  }

  async decide(row: ApprovalDecisionRow): Promise<void> {
    await this.query(
      `insert into approval_verdict (organisation_id, approval_id, nth, election_id, kind, outcome, content_digest,
         decided_by, decided_at, reason, audit_sequence)
       select $1, $2, count(*) + 1, $3, $4, $5, $6, $7, $8, $9, $10 from approval_verdict
       where organisation_id = $1 and approval_id = $2`,
      row.approvalId,
      row.electionId,
      row.kind,
      row.outcome,
      row.contentDigest,
      row.decidedBy,
      row.decidedAt,
      row.reason,
      row.auditSequence,
    );
  }

  async isDeclarationProposedAfter(electionId: ElectionId, auditSequence: number): Promise<boolean> {
    const [row] = await this.query<{ is: boolean }>(
      `select exists (select from audit_event a where a.organisation_id = $1 and a.sequence > $3
         and a.event::jsonb ->> 'type' = 'DeclarationProposed'
         and a.event::jsonb -> 'details' ->> 'electionId' = $2::text) as is`,
      electionId,
      auditSequence,
    );
    return row?.is ?? false;
  }

  private query<Row>(sql: string, ...parameters: readonly unknown[]): Promise<Row[]> {
    return this.context.manager.query<Row[]>(sql, [this.context.organisationId, ...parameters]);
  }
}
