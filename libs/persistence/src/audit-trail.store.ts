import { createHash } from 'node:crypto';
import type { AuditEntry, AuditEvent, AuditTrail } from '#libs/application';
import { canonicalJson } from '#libs/basics';
import { actorName } from '#libs/domain';
import type { StoreContext } from './store-context.js';

const BEFORE_THE_FIRST = '0'.repeat(64);

interface AuditRow {
  sequence: string;
  event: string;
  previous_hash: string;
  hash: string;
}

const toEvent = (row: AuditRow): AuditEvent => ({
  sequence: Number(row.sequence),
  event: row.event,
  previousHash: row.previous_hash,
  hash: row.hash,
});

/** One writer at a time per organisation: an advisory lock, held to the end of the transaction. */
export class PgAuditTrail implements AuditTrail {
  constructor(private readonly context: StoreContext) {}

  async append(entry: AuditEntry): Promise<AuditEvent> {
    const { manager, organisationId } = this.context;
    await manager.query(`select pg_advisory_xact_lock(hashtextextended('audit:' || $1::text, 0))`, [organisationId]);
    const last = await this.head();
    const [clock] = await manager.query<{ at: Date }[]>('select clock_timestamp() as at');
    const sequence = (last?.sequence ?? 0) + 1;
    const event = canonicalJson({
      sequence,
      type: entry.type,
      by: actorName(entry.by),
      at: clock?.at.toISOString() ?? '',
      details: entry.details,
    });
    const previousHash = last?.hash ?? BEFORE_THE_FIRST;
    const hash = createHash('sha256').update(`${previousHash}|${event}`).digest('hex');
    await manager.query(
      `insert into audit_event (organisation_id, sequence, event, previous_hash, hash) values ($1, $2, $3, $4, $5)`,
      [organisationId, sequence, event, previousHash, hash],
    );
    return { sequence, event, previousHash, hash };
  }

  async head(): Promise<AuditEvent | undefined> {
    const rows = await this.context.manager.query<AuditRow[]>(
      `select sequence, event, previous_hash, hash from audit_event
       where organisation_id = $1 order by sequence desc limit 1`,
      [this.context.organisationId],
    );
    return rows[0] && toEvent(rows[0]);
  }

  async after(sequence: number, limit: number): Promise<readonly AuditEvent[]> {
    const rows = await this.context.manager.query<AuditRow[]>(
      `select sequence, event, previous_hash, hash from audit_event
       where organisation_id = $1 and sequence > $2 order by sequence limit $3`,
      [this.context.organisationId, sequence, limit],
    );
    return rows.map(toEvent);
  }
}
