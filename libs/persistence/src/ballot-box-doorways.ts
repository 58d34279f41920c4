import type { ContestPlace } from '#libs/application';
import { BallotBoxDoorways } from '#libs/application';
import type { ContestId, OrganisationId } from '#libs/domain';
import type { DataSource } from 'typeorm';

/** Through the functions of migrations 0003, 0004 and 0017, which see every organisation and return ids only. */
export class PgBallotBoxDoorways extends BallotBoxDoorways {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async contestOfOneReceipt(first: Uint8Array, last: Uint8Array): Promise<ContestPlace | undefined> {
    const [place, another] = await this.places(
      'select organisation_id, contest_id from doorway_receipts_between($1, $2)',
      [Buffer.from(first), Buffer.from(last)],
    );
    return another ? undefined : place;
  }

  async contestOfUuid(uuid: string): Promise<ContestPlace | undefined> {
    return (await this.places('select organisation_id, contest_id from doorway_contest_by_uuid($1)', [uuid]))[0];
  }

  contestsToSeal(): Promise<readonly ContestPlace[]> {
    return this.places('select organisation_id, contest_id from doorway_contests_to_seal()');
  }

  contestsToCheck(): Promise<readonly ContestPlace[]> {
    return this.places('select organisation_id, contest_id from doorway_contests_to_check()');
  }

  contestsSealed(closedSince: Date): Promise<readonly ContestPlace[]> {
    return this.places('select organisation_id, contest_id from doorway_contests_sealed($1)', [closedSince]);
  }

  private async places(query: string, values: unknown[] = []): Promise<readonly ContestPlace[]> {
    const rows = await this.dataSource.query<{ organisation_id: OrganisationId; contest_id: ContestId }[]>(
      query,
      values,
    );
    return rows.map((row) => ({ organisationId: row.organisation_id, contestId: row.contest_id }));
  }
}
