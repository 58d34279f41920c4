import type { OrganisationRecord, OrganisationStore } from '#libs/application';
import type { OrganisationId } from '#libs/domain';
import type { StoreContext } from './store-context.js';

interface OrganisationRow {
  organisation_id: OrganisationId;
  name: string;
  name_cy: string | null;
  time_zone: string;
}

export class PgOrganisationStore implements OrganisationStore {
  constructor(private readonly context: StoreContext) {}

  async add(organisation: OrganisationRecord): Promise<void> {
    await this.context.manager.query(
      `insert into organisation (organisation_id, name, name_cy, time_zone, created_at)
       values ($1, $2, $3, $4, clock_timestamp())`,
      [organisation.organisationId, organisation.name, organisation.nameCy ?? null, organisation.timeZone],
    );
  }

  async read(): Promise<OrganisationRecord | undefined> {
    const [row] = await this.context.manager.query<OrganisationRow[]>(
      `select organisation_id, name, name_cy, time_zone from organisation where organisation_id = $1`,
      [this.context.organisationId],
    );
    return (
      row && {
        organisationId: row.organisation_id,
        name: row.name,
        nameCy: row.name_cy ?? undefined,
        timeZone: row.time_zone,
      }
    );
  }
}
