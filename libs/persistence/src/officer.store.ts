import type { OfficerRecord, OfficerStore } from '#libs/application';
import type { OfficerId, Role } from '#libs/domain';
import type { StoreContext } from './store-context.js';

export interface OfficerRow {
  officer_id: OfficerId;
  email: string;
  name: string;
  roles: Role[];
  active: boolean;
}

export const toOfficer = (row: OfficerRow): OfficerRecord => ({
  officerId: row.officer_id,
  email: row.email,
  name: row.name,
  roles: row.roles,
  active: row.active,
});

const COLUMNS = 'officer_id, email, name, roles, active';

export class PgOfficerStore implements OfficerStore {
  constructor(private readonly context: StoreContext) {}

  async add(officer: OfficerRecord): Promise<boolean> {
    const added = await this.context.manager.query<unknown[]>(
      `insert into officer (organisation_id, officer_id, email, name, roles, active, created_at)
       values ($1, $2, $3, $4, $5, $6, clock_timestamp())
       on conflict (organisation_id, lower(email)) do nothing returning officer_id`,
      [this.context.organisationId, officer.officerId, officer.email, officer.name, officer.roles, officer.active],
    );
    return added.length === 1;
  }

  async byId(officerId: OfficerId): Promise<OfficerRecord | undefined> {
    const rows = await this.context.manager.query<OfficerRow[]>(
      `select ${COLUMNS} from officer where organisation_id = $1 and officer_id = $2`,
      [this.context.organisationId, officerId],
    );
    return rows[0] && toOfficer(rows[0]);
  }

  async list(): Promise<readonly OfficerRecord[]> {
    const rows = await this.context.manager.query<OfficerRow[]>(
      `select ${COLUMNS} from officer where organisation_id = $1 order by name, officer_id`,
      [this.context.organisationId],
    );
    return rows.map(toOfficer);
  }

  /** Locked in the order of ids, so that two who lock do not wait for each other. */
  async lockAll(): Promise<readonly OfficerRecord[]> {
    const rows = await this.context.manager.query<OfficerRow[]>(
      `select ${COLUMNS} from officer where organisation_id = $1 order by officer_id for update`,
      [this.context.organisationId],
    );
    return rows.map(toOfficer);
  }

  async saveRights(officer: Pick<OfficerRecord, 'officerId' | 'roles' | 'active'>): Promise<void> {
    await this.context.manager.query(
      `update officer set roles = $3, active = $4 where organisation_id = $1 and officer_id = $2`,
      [this.context.organisationId, officer.officerId, officer.roles, officer.active],
    );
  }
}
