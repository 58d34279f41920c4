import type { OfficerRecord, SignInStore } from '#libs/application';
import type { OfficerId } from '#libs/domain';
import { toOfficer } from './officer.store.js';
import type { OfficerRow } from './officer.store.js';
import type { StoreContext } from './store-context.js';

/** A link is used up, and a session ended, by one conditional UPDATE: of two that try at once, one succeeds. */
export class PgSignInStore implements SignInStore {
  constructor(private readonly context: StoreContext) {}

  async addLink(link: { tokenHash: Uint8Array; officerId: OfficerId; seconds: number }): Promise<void> {
    const { manager, organisationId } = this.context;
    await manager.query(`delete from sign_in_link where organisation_id = $1 and expires_at < clock_timestamp()`, [
      organisationId,
    ]);
    await manager.query(
      `insert into sign_in_link (organisation_id, token_hash, officer_id, expires_at)
       values ($1, $2, $3, clock_timestamp() + make_interval(secs => $4))`,
      [organisationId, Buffer.from(link.tokenHash), link.officerId, link.seconds],
    );
  }

  async useLink(tokenHash: Uint8Array): Promise<OfficerId | undefined> {
    const [rows] = await this.context.manager.query<[{ officer_id: OfficerId }[], number]>(
      `update sign_in_link l set used_at = clock_timestamp()
       from officer o
       where l.organisation_id = $1 and l.token_hash = $2 and l.used_at is null and l.expires_at > clock_timestamp()
         and o.organisation_id = l.organisation_id and o.officer_id = l.officer_id and o.active
       returning l.officer_id`,
      [this.context.organisationId, Buffer.from(tokenHash)],
    );
    return rows[0]?.officer_id;
  }

  async openSession(session: { sessionHash: Uint8Array; officerId: OfficerId; seconds: number }): Promise<Date> {
    const { manager, organisationId } = this.context;
    await manager.query(`delete from officer_session where organisation_id = $1 and expires_at < clock_timestamp()`, [
      organisationId,
    ]);
    const rows = await manager.query<{ expires_at: Date }[]>(
      `insert into officer_session (organisation_id, session_hash, officer_id, created_at, expires_at)
       values ($1, $2, $3, clock_timestamp(), clock_timestamp() + make_interval(secs => $4)) returning expires_at`,
      [organisationId, Buffer.from(session.sessionHash), session.officerId, session.seconds],
    );
    if (!rows[0]) throw new Error('an insert that returns its row returned none');
    return rows[0].expires_at;
  }

  async endSession(sessionHash: Uint8Array): Promise<boolean> {
    const [, ended] = await this.context.manager.query<[unknown[], number]>(
      `update officer_session set ended_at = clock_timestamp()
       where organisation_id = $1 and session_hash = $2 and ended_at is null`,
      [this.context.organisationId, Buffer.from(sessionHash)],
    );
    return ended === 1;
  }

  async officerOfSession(sessionHash: Uint8Array): Promise<OfficerRecord | undefined> {
    const rows = await this.context.manager.query<OfficerRow[]>(
      `select o.officer_id, o.email, o.name, o.roles, o.active
       from officer_session s join officer o on o.organisation_id = s.organisation_id and o.officer_id = s.officer_id
       where s.organisation_id = $1 and s.session_hash = $2 and s.ended_at is null
         and s.expires_at > clock_timestamp() and o.active`,
      [this.context.organisationId, Buffer.from(sessionHash)],
    );
    return rows[0] && toOfficer(rows[0]);
  }
}
