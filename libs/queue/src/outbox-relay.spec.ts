import type { OpenJob } from '#libs/application';
import { OutboxFeed } from '#libs/application';
import type { OrganisationId } from '#libs/domain';
import { AT_A_TIME, OutboxRelay } from './outbox-relay.js';
import type { TakesJobs } from './outbox-relay.js';

const organisationId = '6f1c9a52-93d4-4a11-8f86-3d2b1cbb2f10' as OrganisationId;
const anOpenJob = (jobId: string): OpenJob => ({
  organisationId,
  jobId,
  name: 'issue-codes',
  payload: { electionId: 'e1' },
});

/** An outbox whose clock stands at `now` seconds. */
class Outbox extends OutboxFeed {
  now = 0;
  claims = 0;
  private readonly offeredAt = new Map<string, number>();
  readonly done = new Set<string>();

  constructor(private readonly jobs: readonly OpenJob[]) {
    super();
  }

  async claim(limit: number, againAfterSeconds: number): Promise<readonly OpenJob[]> {
    this.claims += 1;
    const isDue = ({ jobId }: OpenJob): boolean =>
      !this.done.has(jobId) && (this.offeredAt.get(jobId) ?? -Infinity) < this.now - againAfterSeconds;
    const due = this.jobs.filter(isDue).slice(0, limit);
    for (const { jobId } of due) this.offeredAt.set(jobId, this.now);
    return due;
  }
}

/** A queue as BullMQ's: a job id that it holds is not taken again. */
class MemoryQueue implements TakesJobs {
  readonly holds = new Map<string, Parameters<TakesJobs['addBulk']>[0][number]>();
  calls = 0;
  gate: Promise<unknown> = Promise.resolve();

  async addBulk(jobs: Parameters<TakesJobs['addBulk']>[0]): Promise<void> {
    this.calls += 1;
    await this.gate;
    for (const job of jobs) if (!this.holds.has(job.opts.jobId)) this.holds.set(job.opts.jobId, job);
  }
}

describe('The relay from the outbox to the queue (JOB-01)', () => {
  it('offers a job under the id of its outbox row, with ids only, to be removed however it ends', async () => {
    const queue = new MemoryQueue();
    expect(await new OutboxRelay(new Outbox([anOpenJob('j1')]), queue, 30).relay()).toBe(1);
    expect([...queue.holds.values()]).toEqual([
      {
        name: 'issue-codes',
        data: { organisationId, payload: { electionId: 'e1' } },
        opts: {
          jobId: 'j1',
          attempts: 3,
          backoff: { type: 'exponential', delay: 500 },
          removeOnComplete: true,
          removeOnFail: true,
        },
      },
    ]);
  });

  it('offers again what the queue lost, once its time has come, and what is done no more', async () => {
    const outbox = new Outbox([anOpenJob('lost'), anOpenJob('done')]);
    const queue = new MemoryQueue();
    const relay = new OutboxRelay(outbox, queue, 30);
    await relay.relay();
    outbox.done.add('done');
    queue.holds.clear();
    outbox.now = 30;
    expect(await relay.relay()).toBe(0);
    outbox.now = 31;
    expect(await relay.relay()).toBe(1);
    expect([...queue.holds.keys()]).toEqual(['lost']);
  });

  it('offers a job that is still on the queue under the same id, which adds nothing', async () => {
    const outbox = new Outbox([anOpenJob('slow')]);
    const queue = new MemoryQueue();
    const relay = new OutboxRelay(outbox, queue, 30);
    await relay.relay();
    outbox.now = 31;
    await relay.relay();
    expect(queue.holds.size).toBe(1);
  });

  it('does not call the queue when nothing is due', async () => {
    const queue = new MemoryQueue();
    expect(await new OutboxRelay(new Outbox([]), queue, 30).relay()).toBe(0);
    expect(queue.calls).toBe(0);
  });

  it('takes at most 200 at a time, and all in the end', async () => {
    const outbox = new Outbox(Array.from({ length: 450 }, (_, i) => anOpenJob(`j${i}`)));
    const relay = new OutboxRelay(outbox, new MemoryQueue(), 30);
    expect(AT_A_TIME).toBe(200);
    expect([await relay.relay(), await relay.relay(), await relay.relay(), await relay.relay()]).toEqual([
      200, 200, 50, 0,
    ]);
  });

  it('never has two offers waiting for a queue that does not answer', async () => {
    const outbox = new Outbox(Array.from({ length: 450 }, (_, i) => anOpenJob(`j${i}`)));
    const queue = new MemoryQueue();
    let open = (): void => undefined;
    queue.gate = new Promise<void>((resolve) => (open = resolve));
    const relay = new OutboxRelay(outbox, queue, 30);
    const waiting = [relay.relay(), relay.relay(), relay.relay()];
    await new Promise(setImmediate);
    expect([outbox.claims, queue.calls]).toEqual([1, 1]);
    open();
    expect(await Promise.all(waiting)).toEqual([200, 200, 200]);
    expect(await relay.relay()).toBe(200);
    expect(queue.calls).toBe(2);
  });

  it('goes on after an offer that failed', async () => {
    const queue = new MemoryQueue();
    queue.gate = Promise.reject(new Error('the store is read only'));
    const relay = new OutboxRelay(new Outbox([anOpenJob('j1')]), queue, -1);
    await expect(relay.relay()).rejects.toThrow('read only');
    queue.gate = Promise.resolve();
    expect(await relay.relay()).toBe(1);
  });
});
