import type { ContestSetup, ContestSetupStore } from '#libs/application';
import type { ContestId } from '#libs/domain';
import type { StoreContext } from './typeorm-unit-of-work.js';

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
}
