import { randomUUID } from 'node:crypto';
import type { CountRun, CountStore } from '#libs/application';
import type { ContestId, OfficerId } from '#libs/domain';
import type { StoreContext } from './store-context.js';

export class PgCountStore implements CountStore {
  constructor(private readonly context: StoreContext) {}

  async add(contestId: ContestId, run: CountRun): Promise<boolean> {
    const added = await this.context.manager.query<unknown[]>(
      `insert into count_run (organisation_id, contest_id, count_id, input_digest, outcome, record, record_digest)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict on constraint uq_count_run_input do nothing returning count_id`,
      [this.context.organisationId, contestId, run.countId, run.inputDigest, run.outcome, run.record, run.recordDigest],
    );
    return added.length === 1;
  }

  async finished(contestId: ContestId): Promise<CountRun | undefined> {
    return (await this.runs(contestId, 'counted'))[0];
  }

  async stopped(contestId: ContestId): Promise<readonly CountRun[]> {
    return this.runs(contestId, 'lots-required');
  }

  async lots(contestId: ContestId): Promise<readonly string[]> {
    const rows = await this.context.manager.query<{ draw: string }[]>(
      `select draw from lot_draw where organisation_id = $1 and contest_id = $2 order by recorded_at, lot_id`,
      [this.context.organisationId, contestId],
    );
    return rows.map((row) => row.draw);
  }

  async addLot(contestId: ContestId, draw: string, by: OfficerId): Promise<void> {
    await this.context.manager.query(
      `insert into lot_draw (organisation_id, contest_id, lot_id, draw, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, clock_timestamp())`,
      [this.context.organisationId, contestId, randomUUID(), draw, by],
    );
  }

  private runs(contestId: ContestId, outcome: CountRun['outcome']): Promise<CountRun[]> {
    return this.context.manager.query<CountRun[]>(
      `select count_id as "countId", input_digest as "inputDigest", outcome, record, record_digest as "recordDigest"
       from count_run where organisation_id = $1 and contest_id = $2 and outcome = $3`,
      [this.context.organisationId, contestId, outcome],
    );
  }
}
