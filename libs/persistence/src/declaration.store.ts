import type { ApprovalRow, BundleRow, DeclarationStore, ProposedDeclarationRow } from '#libs/application';
import type { ElectionId } from '#libs/domain';
import type { StoreContext } from './store-context.js';

/** A bundle is kept in pieces of this size. */
const PART_BYTES = 1_000_000;

export class PgDeclarationStore implements DeclarationStore {
  constructor(private readonly context: StoreContext) {}

  async propose(electionId: ElectionId, row: ProposedDeclarationRow): Promise<void> {
    await this.context.manager.query(
      `insert into declaration (organisation_id, declaration_id, election_id, content, content_digest, proposed_by, proposed_at)
       values ($1, $3, $2, $4, $5, $6, $7) on conflict on constraint uq_declaration_content do nothing`,
      [
        this.context.organisationId,
        electionId,
        row.declarationId,
        row.content,
        row.contentDigest,
        row.proposedBy,
        row.proposedAt,
      ],
    );
  }

  async proposed(electionId: ElectionId, contentDigest: string): Promise<ProposedDeclarationRow | undefined> {
    const [row] = await this.query<ProposedDeclarationRow>(
      `select declaration_id as "declarationId", content, content_digest as "contentDigest",
              proposed_by as "proposedBy", proposed_at as "proposedAt"
       from declaration where organisation_id = $1 and election_id = $2 and content_digest = $3`,
      electionId,
      contentDigest,
    );
    return row;
  }

  async latest(electionId: ElectionId): Promise<ProposedDeclarationRow | undefined> {
    const [row] = await this.query<ProposedDeclarationRow>(
      `select declaration_id as "declarationId", content, content_digest as "contentDigest",
              proposed_by as "proposedBy", proposed_at as "proposedAt"
       from declaration where organisation_id = $1 and election_id = $2 order by proposed_at desc limit 1`,
      electionId,
    );
    return row;
  }

  async approve(electionId: ElectionId, row: ApprovalRow): Promise<void> {
    await this.context.manager.query(
      `insert into declaration_approval
         (organisation_id, election_id, declaration_id, content_digest, approved_by, approved_at,
          audit_sequence, audit_hash)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        this.context.organisationId,
        electionId,
        row.declarationId,
        row.contentDigest,
        row.approvedBy,
        row.approvedAt,
        row.audit.sequence,
        row.audit.hash,
      ],
    );
  }

  async approval(electionId: ElectionId): Promise<ApprovalRow | undefined> {
    const [row] = await this.query<Omit<ApprovalRow, 'audit'> & { sequence: string; hash: string }>(
      `select declaration_id as "declarationId", content_digest as "contentDigest", approved_by as "approvedBy",
              approved_at as "approvedAt", audit_sequence as sequence, audit_hash as hash
       from declaration_approval where organisation_id = $1 and election_id = $2`,
      electionId,
    );
    if (!row) return undefined;
    const { sequence, hash, ...approval } = row;
    return { ...approval, audit: { sequence: Number(sequence), hash } };
  }

  async bundle(electionId: ElectionId): Promise<BundleRow | undefined> {
    const [row] = await this.query<{ digest: string; bytes: string; parts: number }>(
      `select digest, bytes, parts from evidence_bundle where organisation_id = $1 and election_id = $2`,
      electionId,
    );
    return row && { ...row, bytes: Number(row.bytes) };
  }

  async bundlePart(electionId: ElectionId, part: number): Promise<Uint8Array | undefined> {
    const [row] = await this.query<{ content: Buffer }>(
      `select content from evidence_bundle_part where organisation_id = $1 and election_id = $2 and part = $3`,
      electionId,
      part,
    );
    return row?.content;
  }

  async saveBundle(electionId: ElectionId, bytes: Uint8Array, digest: string): Promise<void> {
    const { manager, organisationId } = this.context;
    await manager.query(`delete from evidence_bundle_part where organisation_id = $1 and election_id = $2`, [
      organisationId,
      electionId,
    ]);
    const parts = Math.ceil(bytes.length / PART_BYTES);
    for (let part = 0; part < parts; part++) {
      const content = Buffer.from(bytes.subarray(part * PART_BYTES, (part + 1) * PART_BYTES));
      await manager.query(
        `insert into evidence_bundle_part (organisation_id, election_id, part, content) values ($1, $2, $3, $4)`,
        [organisationId, electionId, part, content],
      );
    }
    await manager.query(
      `insert into evidence_bundle (organisation_id, election_id, digest, bytes, parts) values ($1, $2, $3, $4, $5)`,
      [organisationId, electionId, digest, bytes.length, parts],
    );
  }

  private query<Row>(sql: string, electionId: ElectionId, ...more: readonly unknown[]): Promise<Row[]> {
    return this.context.manager.query<Row[]>(sql, [this.context.organisationId, electionId, ...more]);
  }
}
