import type { OpenJob, OutboxFeed } from '#libs/application';

/** Jobs offered at a time. */
export const AT_A_TIME = 200;
/** Tries of one offer; after them the outbox offers the job again. */
const TRIES = 3;
const FIRST_PAUSE_MS = 500;

/** What the relay needs of a queue; BullMQ's `Queue` has it. */
export interface TakesJobs {
  addBulk(
    jobs: {
      name: string;
      data: Pick<OpenJob, 'organisationId' | 'payload'>;
      opts: {
        jobId: string;
        attempts: number;
        backoff: { type: 'exponential'; delay: number };
        removeOnComplete: true;
        removeOnFail: true;
      };
    }[],
  ): Promise<unknown>;
}

/**
 * Puts open jobs of the outbox on the queue (JOB-01). The outbox is the truth: a job that the queue lost, because its
 * store was wiped or its worker killed, is not done and is offered again after `againAfterSeconds`.
 */
export class OutboxRelay {
  private offering: Promise<number> | undefined;

  constructor(
    private readonly feed: OutboxFeed,
    private readonly queue: TakesJobs,
    private readonly againAfterSeconds: number,
  ) {}

  /**
   * Offers what is due; a second call while the queue has not answered the first waits with it, so that a queue whose
   * store is away never has more than `AT_A_TIME` offers waiting in this process.
   *
   * @returns how many jobs were offered
   */
  relay(): Promise<number> {
    this.offering ??= this.offer().finally(() => (this.offering = undefined));
    return this.offering;
  }

  private async offer(): Promise<number> {
    const jobs = await this.feed.claim(AT_A_TIME, this.againAfterSeconds);
    if (jobs.length === 0) return 0;
    await this.queue.addBulk(
      jobs.map(({ organisationId, jobId, name, payload }) => ({
        name,
        data: { organisationId, payload },
        opts: {
          jobId,
          attempts: TRIES,
          backoff: { type: 'exponential', delay: FIRST_PAUSE_MS },
          removeOnComplete: true,
          removeOnFail: true,
        },
      })),
    );
    return jobs.length;
  }
}
