import { randomUUID } from 'node:crypto';
import type { JobName, JobPayloads, JobState, JobTries, Outbox } from '#libs/application';
import type { StoreContext } from './store-context.js';

export class PgOutbox implements Outbox {
  constructor(private readonly context: StoreContext) {}

  async add<Name extends JobName>(name: Name, key: string, payload: JobPayloads[Name]): Promise<void> {
    await this.context.manager.query(
      `insert into outbox_job (organisation_id, job_id, name, job_key, payload) values ($1, $2, $3, $4, $5)
       on conflict on constraint uq_outbox_job_key do nothing`,
      [this.context.organisationId, randomUUID(), name, key, JSON.stringify(payload)],
    );
  }

  async begin(jobId: string): Promise<JobTries | undefined> {
    const [rows] = await this.context.manager.query<[JobTries[], number]>(
      `update outbox_job set begun = begun + 1
       where organisation_id = $1 and job_id = $2 and done_at is null returning begun, attempts as failures`,
      [this.context.organisationId, jobId],
    );
    return rows[0];
  }

  async done(jobId: string): Promise<void> {
    await this.context.manager.query(
      `update outbox_job set done_at = coalesce(done_at, clock_timestamp()), last_error = null
       where organisation_id = $1 and job_id = $2`,
      [this.context.organisationId, jobId],
    );
  }

  async failed(jobId: string, why: string): Promise<void> {
    await this.context.manager.query(
      `update outbox_job set attempts = attempts + 1, last_error = $3 where organisation_id = $1 and job_id = $2`,
      [this.context.organisationId, jobId, why.slice(0, 500)],
    );
  }

  async about(keys: readonly string[]): Promise<readonly JobState[]> {
    const rows = await this.context.manager.query<(Omit<JobState, 'refusal'> & { refusal: string | null })[]>(
      `select name, job_key as key, done_at is not null as "isDone", attempts as failures,
         case when done_at is not null then last_error end as refusal
       from outbox_job where organisation_id = $1 and split_part(job_key, '/', 1) = any ($2::text[])
       order by created_at, job_id`,
      [this.context.organisationId, keys],
    );
    return rows.map((row) => ({ ...row, refusal: row.refusal ?? undefined }));
  }
}
