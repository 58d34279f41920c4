import { Inject, Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { openWorker } from '#libs/queue';
import type { Opened } from '#libs/queue';
import { WaitingError } from 'bullmq';
import type { Job } from 'bullmq';
import type { WorkerConfig } from '../config.js';
import { JobRunner } from './job-runner.js';
import type { OfferedJob } from './job-runner.js';
import { within } from './patience.js';
import { QueueFaults } from './queue-faults.js';
import { WORKER_CONFIG } from './tokens.js';

/** Jobs under way when the worker stops get this long to end; then they are handed back (OPS-04). */
export const FINISH_WITHIN_MS = 15_000;
/** To record how they ended, or to hand them back, and to say goodbye to the store. */
const CLOSE_MS = 3_000;

type JobData = Pick<OfferedJob, 'organisationId' | 'payload'>;

/** Takes jobs off the queue and has them done. */
@Injectable()
export class QueueWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Queue');
  private readonly handBack = new AbortController();
  private readonly underWay = new Set<Promise<void>>();
  private worker: Opened | undefined;
  private stopped: Promise<void> | undefined;

  constructor(
    private readonly runner: JobRunner,
    private readonly faults: QueueFaults,
    @Inject(WORKER_CONFIG) private readonly config: WorkerConfig,
  ) {}

  onApplicationBootstrap(): void {
    const { concurrency, jobAgainSeconds } = this.config;
    const settings = { concurrency, lostAfterSeconds: jobAgainSeconds };
    this.worker = openWorker<JobData>(this.config, (job, token) => this.take(job, token), settings);
    this.worker.on('error', (error) => this.faults.note(error));
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.stop();
  }

  /** Takes no more jobs. Resolves when those under way have ended or are handed back. */
  stop(finishWithinMs = FINISH_WITHIN_MS): Promise<void> {
    this.stopped ??= this.end(finishWithinMs);
    return this.stopped;
  }

  private async end(finishWithinMs: number): Promise<void> {
    if (!this.worker) return;
    const closed = this.worker.close().then(() => true);
    await within({ ms: finishWithinMs }, Promise.all(this.underWay));
    this.handBack.abort();
    if (await within({ ms: CLOSE_MS }, closed)) return;
    this.log.warn({ event: 'queue-not-closed' }); // its store is away: what it held comes back by the outbox
  }

  private async take(job: Job<JobData>, token: string | undefined): Promise<void> {
    const taken = this.process(job, token);
    const ended = taken.catch(() => undefined);
    this.underWay.add(ended);
    try {
      await taken;
    } finally {
      this.underWay.delete(ended);
    }
  }

  private async process(job: Job<JobData>, token: string | undefined): Promise<void> {
    const jobId = job.id;
    if (jobId === undefined) return;
    const end = await this.runner.run(
      { ...job.data, jobId, name: job.name },
      (percent) => void job.updateProgress(percent).catch(() => undefined), // a lost progress report harms nobody
      this.handBack.signal,
    );
    if (end !== 'handed-back') return;
    await job.moveToWait(token);
    throw new WaitingError();
  }
}
