import { Inject, Injectable, Logger } from '@nestjs/common';
import type { JobName, JobPayloads, JobTries, Stores } from '#libs/application';
import { JobLock, UnitOfWork } from '#libs/application';
import { ok } from '#libs/basics';
import type { OrganisationId } from '#libs/domain';
import type { JobHandler, Progress } from '../job-handler.js';
import { JOB_HANDLERS } from '../job-handler.js';
import { faultOf } from './fault.js';
import { within } from './patience.js';

/** From this many tries that did not end well somebody should look at the job. */
export const ALARM_AFTER = 5;

/** A job as the queue brings it; a newer version of us may have put it there. */
export interface OfferedJob {
  readonly organisationId: OrganisationId;
  readonly jobId: string;
  readonly name: string;
  readonly payload: JobPayloads[JobName];
}

/**
 * How a job was left. `ended`: done, or refused. `not-open`: there was nothing left to do. `elsewhere`: another process
 * is at it. `no-handler`: this version does not know it. `handed-back`: the worker stops; somebody else begins it anew.
 */
export type JobEnd = 'ended' | 'not-open' | 'elsewhere' | 'no-handler' | 'handed-back';

/** To be tried again. Carries nothing of the first error but its kind, because the store of the queue keeps it. */
export class JobFailed extends Error {
  override readonly name = 'JobFailed';
}

/**
 * Does one job under its lock and marks its outbox row. The queue delivers at least once: the lock keeps two copies
 * apart, the row says whether there is anything to do, and unique keys make a second run harmless (JOB-02).
 */
@Injectable()
export class JobRunner {
  private readonly log = new Logger('Job');
  private readonly handlers: ReadonlyMap<string, JobHandler>;

  constructor(
    @Inject(JOB_HANDLERS) handlers: readonly JobHandler[],
    private readonly lock: JobLock,
    private readonly work: UnitOfWork,
  ) {
    this.handlers = new Map(handlers.map((handler) => [handler.name, handler]));
  }

  /** @throws JobFailed when it must be tried again */
  async run(job: OfferedJob, onPercent: Progress, handBack: AbortSignal): Promise<JobEnd> {
    const { name, jobId } = job;
    let end: JobEnd;
    try {
      const locked = await this.lock.withLock(
        jobId,
        async () => (await within({ signal: handBack }, this.runLocked(job, onPercent))) ?? 'handed-back',
      );
      end = locked?.value ?? 'elsewhere';
    } catch (error) {
      if (error instanceof JobFailed) throw error;
      this.log.warn({ event: 'job-not-recorded', job: name, jobId, ...faultOf(error) });
      throw new JobFailed(faultOf(error).kind);
    }
    if (end !== 'ended') this.log.log({ event: `job-${end}`, job: name, jobId });
    return end;
  }

  private async runLocked(job: OfferedJob, onPercent: Progress): Promise<JobEnd> {
    const { organisationId, jobId, name, payload } = job;
    const tries = await this.inOutbox(job, (outbox) => outbox.begin(jobId));
    if (!tries) return 'not-open';
    this.alarmAboutKills(job, tries);
    const handler = this.handlers.get(name);
    if (!handler) {
      await this.inOutbox(job, (outbox) => outbox.failed(jobId, 'NO_HANDLER'));
      return 'no-handler';
    }
    const started = performance.now();
    const outcome = await handler
      .run({ organisationId, jobId, payload }, onPercent)
      .catch((error: unknown) => this.failed(job, tries, error));
    await this.inOutbox(job, async (outbox) => {
      await outbox.done(jobId);
      if (!outcome.ok) await outbox.failed(jobId, outcome.error.code);
    });
    const ms = Math.round(performance.now() - started);
    this.log.log({ event: 'job-done', job: name, jobId, outcome: outcome.ok ? 'ok' : outcome.error.code, ms });
    return 'ended';
  }

  private async failed(job: OfferedJob, { failures }: JobTries, error: unknown): Promise<never> {
    const { jobId, name } = job;
    const why = error instanceof Error ? error.message : String(error);
    const said = { job: name, jobId, failures: failures + 1, ...faultOf(error) };
    if (failures + 1 >= ALARM_AFTER) this.log.error({ event: 'alarm', alarm: 'job-keeps-failing', ...said });
    else this.log.warn({ event: 'job-failed', ...said });
    await this.inOutbox(job, (outbox) => outbox.failed(jobId, why));
    throw new JobFailed(faultOf(error).kind);
  }

  private alarmAboutKills({ name: job, jobId }: OfferedJob, { begun, failures }: JobTries): void {
    const unexplained = begun - 1 - failures;
    if (unexplained >= ALARM_AFTER)
      this.log.error({ event: 'alarm', alarm: 'job-keeps-ending-its-worker', job, jobId, times: unexplained });
  }

  private async inOutbox<T>({ organisationId }: OfferedJob, act: (outbox: Stores['outbox']) => Promise<T>): Promise<T> {
    const done = await this.work.run<T, never>(organisationId, async ({ outbox }) => ok(await act(outbox)));
    if (!done.ok) throw new Error('cannot be refused');
    return done.value;
  }
}
