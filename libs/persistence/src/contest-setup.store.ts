import type { ContestSetup, ContestSetupStore, FrozenContestObject } from '#libs/application';
import type { ContestId, ElectionId } from '#libs/domain';
import type { StoreContext } from './store-context.js';

export class PgContestSetupStore implements ContestSetupStore {
  constructor(private readonly context: StoreContext) {}

  async add(contestId: ContestId, setup: ContestSetup): Promise<void> {
    await this.context.manager.query(
      `insert into contest_setup (organisation_id, contest_id, timestamp_seconds, election_object, trustees_object,
         credentials_object, fingerprint)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        this.context.organisationId,
        contestId,
        setup.timestamp,
        Buffer.from(setup.election),
        Buffer.from(setup.trustees),
        Buffer.from(setup.credentials),
        setup.fingerprint,
      ],
    );
  }

  async electionObjects(electionId: ElectionId): Promise<readonly FrozenContestObject[]> {
    const rows = await this.context.manager.query<
      { contest_id: ContestId; election_object: Buffer; fingerprint: string }[]
    >(
      `select s.contest_id, s.election_object, s.fingerprint
       from contest_setup s join contest c on c.organisation_id = s.organisation_id and c.contest_id = s.contest_id
       where s.organisation_id = $1 and c.election_id = $2 order by c.position`,
      [this.context.organisationId, electionId],
    );
    return rows.map((row) => ({
      contestId: row.contest_id,
      election: row.election_object,
      fingerprint: row.fingerprint,
    }));
  }
}
