import { ElectionDoorways } from '#libs/application';
import type { ElectionPlace } from '#libs/application';
import type { ContestId, ElectionId, OrganisationId } from '#libs/domain';
import type { DataSource } from 'typeorm';

/** Through the functions of migrations 0003 and 0017, which see every organisation and return ids only. */
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

  async electionOfContest(contestId: ContestId): Promise<ElectionPlace | undefined> {
    return this.onePlace('select organisation_id, election_id from doorway_contest($1)', contestId);
  }

  async electionByReference(reference: number): Promise<ElectionPlace | undefined> {
    return this.onePlace('select organisation_id, election_id from doorway_election_by_reference($1)', reference);
  }

  private async onePlace(query: string, value: unknown): Promise<ElectionPlace | undefined> {
    const [row, another] = await this.dataSource.query<{ organisation_id: OrganisationId; election_id: ElectionId }[]>(
      query,
      [value],
    );
    return row && !another ? { organisationId: row.organisation_id, electionId: row.election_id } : undefined;
  }
}
