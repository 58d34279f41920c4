import { ResultDoorways } from '#libs/application';
import type { ElectionId, OrganisationId } from '#libs/domain';
import type { DataSource } from 'typeorm';

/** Through the function of migration 0021, which sees every organisation and returns ids only. */
export class PgResultDoorways extends ResultDoorways {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async declared(most: number): Promise<readonly { organisationId: OrganisationId; electionId: ElectionId }[]> {
    const rows = await this.dataSource.query<{ organisation_id: OrganisationId; election_id: ElectionId }[]>(
      'select organisation_id, election_id from doorway_declared_elections($1)',
      [most],
    );
    return rows.map((row) => ({ organisationId: row.organisation_id, electionId: row.election_id }));
  }
}
