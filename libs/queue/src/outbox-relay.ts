import type { OutboxFeed } from '#libs/application';
import type { Queue } from 'bullmq';

const AT_A_TIME = 200;
/** Tries of one offer; after them the outbox offers the job again. */
const TRIES = 3;

/**
 * Puts open jobs of the outbox on the queue (JOB-01). The outbox is the truth: a job that the queue lost, because its
 * store was wiped or its worker killed, is not done and is offered again after `againAfterSeconds`.
 */
export class OutboxRelay {
  constructor(
    private readonly feed: OutboxFeed,
    private readonly queue: Queue,
    private readonly againAfterSeconds: number,
  ) {}

  async relay(): Promise<number> {
    const jobs = await this.feed.claim(AT_A_TIME, this.againAfterSeconds);
    await this.queue.addBulk(
      jobs.map(({ organisationId, jobId, name, payload }) => ({
        name,
        data: { organisationId, payload },
        opts: {
          jobId,
          attempts: TRIES,
          backoff: { type: 'exponential', delay: 500 },
          removeOnComplete: true,
          removeOnFail: true,
        },
      })),
    );
    return jobs.length;
  }
}
