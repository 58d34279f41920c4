import { KeptOpen, OpenedAnew } from './opened-anew.js';

/** As BullMQ's: what came of its first look at the database stays. */
class Remembering {
  runs = 0;
  closes = 0;
  private end = (): void => undefined;
  private readonly tell: ((error: Error) => void)[] = [];

  constructor(private readonly isUp: boolean) {}

  on(_event: 'error', listener: (error: Error) => void): void {
    this.tell.push(listener);
  }

  async waitUntilReady(): Promise<void> {
    if (!this.isUp) throw new Error('the database starts');
  }

  run(): Promise<void> {
    this.runs += 1;
    return new Promise((resolve) => (this.end = resolve));
  }

  async close(): Promise<void> {
    this.closes += 1;
    this.end();
  }

  fail(error: Error): void {
    for (const listener of this.tell) listener(error);
  }
}

/** A database that turns the first `times` away. */
function after(times: number): { opened: Remembering[]; open: () => Remembering } {
  const opened: Remembering[] = [];
  const open = (): Remembering => {
    const next = new Remembering(opened.length >= times);
    opened.push(next);
    return next;
  };
  return { opened, open };
}

describe('A queue', () => {
  it('is opened anew after a look that failed, and what failed is closed', async () => {
    const { opened, open } = after(2);
    const queue = new OpenedAnew(open);
    await expect(queue.ready()).rejects.toThrow('the database starts');
    await expect(queue.ready()).rejects.toThrow('the database starts');
    expect(await queue.ready()).toBe(opened[2]);
    expect(opened.map(({ closes }) => closes)).toEqual([1, 1, 0]);
  });

  it('stays open once a look went well, and is opened once for all who ask at the same time', async () => {
    const { opened, open } = after(0);
    const queue = new OpenedAnew(open);
    await Promise.all([queue.ready(), queue.ready()]);
    await queue.ready();
    expect(opened).toHaveLength(1);
  });

  it('passes on what goes wrong later', async () => {
    const { opened, open } = after(0);
    const faults: Error[] = [];
    const queue = new OpenedAnew(open).on('error', (error) => faults.push(error));
    await queue.ready();
    const fault = new Error('gone');
    opened[0]?.fail(fault);
    expect(faults).toEqual([fault]);
  });

  it('that was never opened has nothing to close', async () => {
    const { opened, open } = after(0);
    await new OpenedAnew(open).close();
    expect(opened).toEqual([]);
  });
});

describe('A worker', () => {
  const soon = 1;

  it('looks again until the database answers, says each time what is wrong, and then runs once', async () => {
    const { opened, open } = after(3);
    const faults: string[] = [];
    const worker = new KeptOpen(open, soon).on('error', ({ message }) => faults.push(message));
    while (!opened[3]?.runs) await new Promise((resolve) => setTimeout(resolve, soon));
    await worker.close();
    expect(opened.map(({ runs, closes }) => [runs, closes])).toEqual([[0, 1], [0, 1], [0, 1], [1, 1]]); // prettier-ignore
    expect(faults).toEqual(Array(3).fill('the database starts'));
  });

  it('that is told to stop before the database answers does not look again', async () => {
    const { opened, open } = after(Infinity);
    const worker = new KeptOpen(open, soon);
    await worker.close();
    const looks = opened.length;
    await new Promise((resolve) => setTimeout(resolve, 20 * soon));
    expect(opened).toHaveLength(looks);
  });

  it('that is told to stop while it opens never runs', async () => {
    const { opened, open } = after(0);
    const worker = new KeptOpen(open, soon);
    await worker.close();
    expect(opened.map(({ runs, closes }) => [runs, closes])).toEqual([[0, 1]]);
  });
});
