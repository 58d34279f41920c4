import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { Inject, Logger } from '@nestjs/common';
import type { JobName, JobPayloads } from '#libs/application';
import { JobLock, UnitOfWork } from '#libs/application';
import { ok } from '#libs/basics';
import type { OrganisationId } from '#libs/domain';
import { QUEUE } from '#libs/queue';
import type { Job } from 'bullmq';
import { UnrecoverableError } from 'bullmq';
import type { WorkerConfig } from '../config.js';
import type { JobHandler } from '../job-handler.js';
import { JOB_HANDLERS } from '../job-handler.js';
import { WORKER_CONFIG } from './tokens.js';

interface JobData {
  readonly organisationId: OrganisationId;
  readonly payload: JobPayloads[JobName];
}

/**
 * Takes a job off the queue, does it under its lock in the database, and marks its outbox row. The queue delivers at
 * least once; the lock keeps two copies apart, and unique keys make the second harmless.
 */
@Processor(QUEUE)
export class JobProcessor extends WorkerHost implements OnApplicationBootstrap {
  private readonly log = new Logger('Job');
  private readonly handlers: ReadonlyMap<string, JobHandler>;

  constructor(
    @Inject(JOB_HANDLERS) handlers: readonly JobHandler[],
    private readonly lock: JobLock,
    private readonly work: UnitOfWork,
    @Inject(WORKER_CONFIG) private readonly config: WorkerConfig,
  ) {
    super();
    this.handlers = new Map(handlers.map((handler) => [handler.name, handler]));
  }

  onApplicationBootstrap(): void {
    this.worker.concurrency = this.config.concurrency;
  }

  async process(job: Job<JobData>): Promise<void> {
    const handler = this.handlers.get(job.name);
    const jobId = job.id;
    if (!handler || jobId === undefined) throw new UnrecoverableError(`no handler for the job ${job.name}`);
    const { organisationId, payload } = job.data;
    const locked = await this.lock.withLock(jobId, async () => {
      const started = performance.now();
      try {
        const outcome = await handler.run({ organisationId, jobId, payload }, (percent) => {
          void job.updateProgress(percent).catch(() => undefined); // a lost progress report harms nobody
        });
        await this.mark(organisationId, jobId, outcome.ok ? undefined : outcome.error.code, true);
        const ms = Math.round(performance.now() - started);
        this.log.log({ event: 'job-done', job: job.name, jobId, outcome: outcome.ok ? 'ok' : outcome.error.code, ms });
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        await this.mark(organisationId, jobId, why, false);
        this.log.warn({ event: 'job-failed', job: job.name, jobId, attempt: job.attemptsMade + 1, error: why });
        throw error;
      }
    });
    if (!locked) this.log.log({ event: 'job-elsewhere', job: job.name, jobId });
  }

  private async mark(
    organisationId: OrganisationId,
    jobId: string,
    why: string | undefined,
    done: boolean,
  ): Promise<void> {
    await this.work.run(organisationId, async ({ outbox }) => {
      if (done) await outbox.done(jobId);
      if (why !== undefined) await outbox.failed(jobId, why);
      return ok(undefined);
    });
  }
}
