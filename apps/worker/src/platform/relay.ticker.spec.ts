import { OutboxFeed } from '#libs/application';
import { OutboxRelay } from '#libs/queue';
import { within } from './patience.js';
import { QueueIsAway, RelayTicker } from './relay.ticker.js';

const never = new AbortController().signal;

class OneJob extends OutboxFeed {
  claim(): ReturnType<OutboxFeed['claim']> {
    const payload = { electionId: 'e1' };
    return Promise.resolve([{ organisationId: 'o1' as never, jobId: 'j1', name: 'issue-codes', payload }]);
  }
}

describe('Patience', () => {
  it('gives what comes in time, and undefined for what does not', async () => {
    expect(await within({ ms: 1_000 }, Promise.resolve('in time'))).toBe('in time');
    expect(await within({ ms: 10 }, new Promise(() => undefined))).toBeUndefined();
    expect(await within({ signal: AbortSignal.abort() }, new Promise(() => undefined))).toBeUndefined();
  });

  it('passes on what fails in time, and lets what fails too late pass', async () => {
    await expect(within({ ms: 1_000 }, Promise.reject(new Error('at once')))).rejects.toThrow('at once');
    const late = new Promise((_resolve, reject) => setTimeout(() => reject(new Error('late')), 20));
    expect(await within({ ms: 5 }, late)).toBeUndefined();
    await new Promise((resolve) => setTimeout(resolve, 40)); // an unhandled rejection would end the test run
  });
});

describe('The relay, when the store of the queue does not answer', () => {
  const relay = new OutboxRelay(new OneJob(), { addBulk: () => new Promise(() => undefined) }, 30);

  it('says after some seconds that the queue is away', async () => {
    await expect(new RelayTicker(relay).tick(never)).rejects.toBeInstanceOf(QueueIsAway);
  }, 10_000);

  it('does not keep the worker from stopping', async () => {
    await new RelayTicker(relay).tick(AbortSignal.timeout(20));
  });
});
