import { ElectionDoorways } from '#libs/application';
import type { ContestId, ElectionId, OrganisationId } from '#libs/domain';
import type { DataSource } from 'typeorm';

/** Through the functions of migration 0003, which see every organisation and return ids only. */
export class PgElectionDoorways extends ElectionDoorways {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async organisationOf(electionId: ElectionId): Promise<OrganisationId | undefined> {
    const [row] = await this.dataSource.query<{ id: OrganisationId | null }[]>('select doorway_election($1) as id', [
      electionId,
    ]);
    return row?.id ?? undefined;
  }

  async electionOfContest(
    contestId: ContestId,
  ): Promise<{ organisationId: OrganisationId; electionId: ElectionId } | undefined> {
    const [row] = await this.dataSource.query<{ organisation_id: OrganisationId; election_id: ElectionId }[]>(
      'select organisation_id, election_id from doorway_contest($1)',
      [contestId],
    );
    return row && { organisationId: row.organisation_id, electionId: row.election_id };
  }
}
