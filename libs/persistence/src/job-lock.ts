import { Injectable } from '@nestjs/common';
import { JobLock } from '#libs/application';
import type { DataSource, QueryRunner } from 'typeorm';

/**
 * Session-level advisory locks, all of one process on one connection: gone when the process, or the connection, is.
 *
 * A connection that breaks while a job runs takes the lock with it; the job goes on and ends well, and a copy of it may
 * begin elsewhere meanwhile. That is why every effect also stands under a unique key (JOB-02).
 */
@Injectable()
export class PgJobLock extends JobLock {
  /** PostgreSQL gives a session the lock that it already has; two copies in one process are kept apart here. */
  private readonly held = new Set<string>();
  private session: Promise<QueryRunner> | undefined;

  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async withLock<T>(jobId: string, work: () => Promise<T>): Promise<{ readonly value: T } | undefined> {
    if (this.held.has(jobId)) return undefined;
    this.held.add(jobId);
    try {
      const session = await this.connected();
      const rows = (await session.query(`select pg_try_advisory_lock(hashtextextended('job:' || $1, 0)) as locked`, [
        jobId,
      ])) as { locked: boolean }[];
      if (rows[0]?.locked !== true) return undefined;
      try {
        return { value: await work() };
      } finally {
        await unlock(session, jobId);
      }
    } finally {
      this.held.delete(jobId);
    }
  }

  /** The connection that holds the locks; a new one when the last is gone. */
  private connected(): Promise<QueryRunner> {
    const last = this.session ?? this.connect();
    this.session = last.then(
      (session) => (session.isReleased ? this.connect() : session),
      () => this.connect(),
    );
    return this.session;
  }

  private async connect(): Promise<QueryRunner> {
    const session = this.dataSource.createQueryRunner();
    await session.connect();
    return session;
  }
}

/** Never fails: where the connection is gone, so are its locks. */
async function unlock(session: QueryRunner, jobId: string): Promise<void> {
  if (session.isReleased) return;
  await session.query(`select pg_advisory_unlock(hashtextextended('job:' || $1, 0))`, [jobId]).catch(() => undefined);
}
