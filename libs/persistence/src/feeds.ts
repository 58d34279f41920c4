import { Injectable } from '@nestjs/common';
import type { OpenJob } from '#libs/application';
import { MessageFeed, OutboxFeed, PollFeed } from '#libs/application';
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
