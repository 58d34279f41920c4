import { Injectable } from '@nestjs/common';
import type { OpenJob } from '#libs/application';
import { JobLock, MessageFeed, OutboxFeed, PollFeed } from '#libs/application';
import type { DataSource } from 'typeorm';

interface OpenJobRow {
  organisation_id: OpenJob['organisationId'];
  job_id: string;
  name: OpenJob['name'];
  payload: OpenJob['payload'];
}

@Injectable()
export class PgOutboxFeed extends OutboxFeed {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async claim(limit: number, againAfterSeconds: number): Promise<readonly OpenJob[]> {
    const rows = await this.dataSource.query<OpenJobRow[]>(
      `select organisation_id, job_id, name, payload from doorway_claim_jobs($1, make_interval(secs => $2))`,
      [limit, againAfterSeconds],
    );
    return rows.map((row) => ({
      organisationId: row.organisation_id,
      jobId: row.job_id,
      name: row.name,
      payload: row.payload,
    }));
  }
}

@Injectable()
export class PgMessageFeed extends MessageFeed {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async organisations(): Promise<readonly string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>('select doorway_organisations_with_messages() as id');
    return rows.map((row) => row.id);
  }
}

@Injectable()
export class PgPollFeed extends PollFeed {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  toClose(): ReturnType<PollFeed['toClose']> {
    return this.dataSource.query(
      'select organisation_id as "organisationId", election_id as "electionId" from doorway_polls_to_close()',
    );
  }
}

/** A session-level advisory lock on a connection of its own: gone when the process, or the connection, is. */
@Injectable()
export class PgJobLock extends JobLock {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async withLock<T>(jobId: string, work: () => Promise<T>): Promise<{ readonly value: T } | undefined> {
    const connection = this.dataSource.createQueryRunner();
    await connection.connect();
    try {
      const rows = (await connection.query(`select pg_try_advisory_lock(hashtextextended('job:' || $1, 0)) as locked`, [
        jobId,
      ])) as { locked: boolean }[];
      if (rows[0]?.locked !== true) return undefined;
      try {
        return { value: await work() };
      } finally {
        await connection.query(`select pg_advisory_unlock(hashtextextended('job:' || $1, 0))`, [jobId]);
      }
    } finally {
      await connection.release();
    }
  }
}
