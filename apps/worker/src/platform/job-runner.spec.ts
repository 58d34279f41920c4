import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { JobTries, Outbox, Stores } from '#libs/application';
import { JobLock, UnitOfWork } from '#libs/application';
import type { Result } from '#libs/basics';
import { err, ok } from '#libs/basics';
import type { OrganisationId } from '#libs/domain';
import type { JobHandler } from '../job-handler.js';
import { ALARM_AFTER, JobFailed, JobRunner } from './job-runner.js';

const JOB_ID = '8d7c1c6a-0b9e-4c55-9b1a-0b7c6f5a4e31';
const offered = {
  organisationId: '6f1c9a52-93d4-4a11-8f86-3d2b1cbb2f10' as OrganisationId,
  jobId: JOB_ID,
  name: 'issue-codes',
  payload: { electionId: 'e1' },
};

/** One outbox row in memory. */
class Row {
  begun = 0;
  failures = 0;
  isDone = false;
  lastError: string | undefined;
  isAway = false;

  readonly outbox: Pick<Outbox, 'begin' | 'done' | 'failed'> = {
    begin: async (): Promise<JobTries | undefined> => {
      if (this.isDone) return undefined;
      this.begun += 1;
      return { begun: this.begun, failures: this.failures };
    },
    done: async () => {
      this.isDone = true;
    },
    failed: async (_jobId, why) => {
      this.failures += 1;
      this.lastError = why;
    },
  };

  readonly work = new (class extends UnitOfWork {
    constructor(private readonly row: Row) {
      super();
    }
    run<T, E>(_id: OrganisationId, work: (stores: Stores) => Promise<Result<T, E>>): Promise<Result<T, E>> {
      if (this.row.isAway) return Promise.reject(new Error('terminating connection of member@example.org'));
      return work({ outbox: this.row.outbox } as Stores); // the runner uses nothing else
    }
  })(this);
}

/** Locks of one process, as PostgreSQL gives them. */
class MemoryLock extends JobLock {
  readonly held = new Set<string>();
  async withLock<T>(jobId: string, work: () => Promise<T>): Promise<{ readonly value: T } | undefined> {
    if (this.held.has(jobId)) return undefined;
    this.held.add(jobId);
    try {
      return { value: await work() };
    } finally {
      this.held.delete(jobId);
    }
  }
}

const handler = (run: JobHandler['run']): JobHandler => ({ name: 'issue-codes', run });
const never = new AbortController().signal;
const nothing = (): void => undefined;

describe('A job that the queue brings', () => {
  const logged: unknown[] = [];
  let row: Row;
  let lock: MemoryLock;
  beforeEach(() => {
    logged.length = 0;
    row = new Row();
    lock = new MemoryLock();
    for (const level of ['log', 'warn', 'error'] as const)
      jest.spyOn(Logger.prototype, level).mockImplementation((line: unknown) => void logged.push(line));
  });
  afterEach(() => jest.restoreAllMocks());
  const runnerOf = (run: JobHandler['run']): JobRunner => new JobRunner([handler(run)], lock, row.work);

  it('is done once, with ids in the log and nothing else', async () => {
    let runs = 0;
    const runner = runnerOf(async () => ok((runs += 1)));
    expect(await runner.run(offered, nothing, never)).toBe('ended');
    expect(await runner.run(offered, nothing, never)).toBe('not-open');
    expect([runs, row.begun, row.failures, row.isDone]).toEqual([1, 1, 0, true]);
    expect(logged).toEqual([
      { event: 'job-done', job: 'issue-codes', jobId: JOB_ID, outcome: 'ok', ms: expect.any(Number) as number },
      { event: 'job-not-open', job: 'issue-codes', jobId: JOB_ID },
    ]);
  });

  it('is over when it is refused: trying again cannot help', async () => {
    const runner = runnerOf(async () => err({ code: 'ELECTION_NOT_FOUND' }));
    expect(await runner.run(offered, nothing, never)).toBe('ended');
    expect([row.isDone, row.lastError]).toEqual([true, 'ELECTION_NOT_FOUND']);
    expect(logged).toMatchObject([{ event: 'job-done', outcome: 'ELECTION_NOT_FOUND' }]);
  });

  it('is tried again when it throws; its words are kept in its row, not in the log nor in the queue (SEC-03)', async () => {
    const runner = runnerOf(() => Promise.reject(new RangeError('no such row: member@example.org')));
    const fault: unknown = await runner.run(offered, nothing, never).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(JobFailed);
    expect(fault).toMatchObject({ message: 'RangeError' });
    expect([row.isDone, row.failures, row.lastError]).toEqual([false, 1, 'no such row: member@example.org']);
    expect(logged).toMatchObject([{ event: 'job-failed', kind: 'RangeError', failures: 1, jobId: JOB_ID }]);
    expect(JSON.stringify([logged, String(fault), (fault as Error).stack])).not.toContain('member@example.org');
  });

  it('that keeps failing raises an alarm (JOB-05)', async () => {
    const runner = runnerOf(() => Promise.reject(new Error('always')));
    for (let i = 0; i < ALARM_AFTER; i += 1) await runner.run(offered, nothing, never).catch(nothing);
    expect(logged.filter((line) => JSON.stringify(line).includes('"alarm"'))).toMatchObject([
      { event: 'alarm', alarm: 'job-keeps-failing', jobId: JOB_ID, failures: ALARM_AFTER },
    ]);
  });

  it('that keeps ending its worker raises an alarm before it does so again (JOB-05)', async () => {
    row.begun = ALARM_AFTER;
    await runnerOf(async () => ok(true)).run(offered, nothing, never);
    expect(logged[0]).toMatchObject({ alarm: 'job-keeps-ending-its-worker', jobId: JOB_ID, times: ALARM_AFTER });
  });

  it('is left alone while another process is at it', async () => {
    let runs = 0;
    lock.held.add(JOB_ID);
    expect(await runnerOf(async () => ok((runs += 1))).run(offered, nothing, never)).toBe('elsewhere');
    expect([runs, row.begun]).toEqual([0, 0]);
  });

  it('brought twice at once is done once (JOB-02)', async () => {
    let runs = 0;
    const runner = runnerOf(async () => {
      runs += 1;
      await new Promise(setImmediate);
      return ok(true);
    });
    const ends = await Promise.all([runner.run(offered, nothing, never), runner.run(offered, nothing, never)]);
    expect(ends.sort()).toEqual(['elsewhere', 'ended']);
    expect(runs).toBe(1);
  });

  it('of a kind that this version does not know waits for one that does', async () => {
    const runner = runnerOf(async () => ok(true));
    expect(await runner.run({ ...offered, name: 'of-tomorrow' }, nothing, never)).toBe('no-handler');
    expect([row.isDone, row.failures, row.lastError]).toEqual([false, 1, 'NO_HANDLER']);
    expect(logged).toMatchObject([{ event: 'job-no-handler', job: 'of-tomorrow', jobId: JOB_ID }]);
  });

  it('is handed back when the worker stops, its lock free for the next', async () => {
    const stop = new AbortController();
    const running = runnerOf(() => new Promise(() => undefined)).run(offered, nothing, stop.signal);
    setTimeout(() => stop.abort(), 20);
    expect(await running).toBe('handed-back');
    expect([row.isDone, row.failures, lock.held.size]).toEqual([false, 0, 0]);
  });

  it('is tried again when the database could not say what to do, and nobody reads why', async () => {
    row.isAway = true;
    const fault: unknown = await runnerOf(async () => ok(true))
      .run(offered, nothing, never)
      .catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(JobFailed);
    expect(logged).toMatchObject([{ event: 'job-not-recorded', kind: 'Error', jobId: JOB_ID }]);
    expect(JSON.stringify([logged, String(fault)])).not.toContain('member@example.org');
  });
});
