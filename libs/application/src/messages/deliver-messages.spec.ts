import { setTimeout as wait } from 'node:timers/promises';
import type { Result } from '#libs/basics';
import type { OrganisationId } from '#libs/domain';
import { DeliverMessages, HANDFUL, MOST_ATTEMPTS } from './deliver-messages.js';
import { Mailer, MailRefused } from '../ports/mailer.js';
import type { Mail } from '../ports/mailer.js';
import type { ClaimedMessage } from '../ports/messages.js';
import type { Stores } from '../ports/stores.js';
import { UnitOfWork } from '../ports/unit-of-work.js';

const organisationId = '6f1c9a52-93d4-4a11-8f86-3d2b1cbb2f10' as OrganisationId;

/** Messages in memory, and a database that does not answer the next `failures` transactions after the claim. */
class Box extends UnitOfWork {
  readonly states = new Map<string, string>();
  lostAfter: number | undefined;
  /** Asked before a message is begun. */
  mayGo: (id: string) => boolean | Promise<boolean> = () => true;
  /** Transactions that fail once the first message was handed to the server. */
  failures = 0;
  isHandedOver = false;

  constructor(
    messages: number,
    private readonly attempts = 1,
  ) {
    super();
    for (let i = 0; i < messages; i += 1) this.states.set(`m${i}`, 'waiting');
  }

  with(state: string): number {
    return [...this.states.values()].filter((each) => each === state).length;
  }

  private readonly stores: Pick<Stores['messages'], 'claim' | 'release' | 'mayGo' | 'sent' | 'notSent'> = {
    claim: async (limit, againAfterSeconds) => {
      this.lostAfter = againAfterSeconds;
      const due = [...this.states].flatMap(([id, state]) => (state === 'waiting' ? [id] : [])).slice(0, limit);
      for (const id of due) this.states.set(id, 'sending');
      return due.map((messageId): ClaimedMessage => ({ messageId, toAddress: `${messageId}@example.org`, subject: 'S', text: 'T', attempts: this.attempts })); // prettier-ignore
    },
    mayGo: async (id) => this.mayGo(id),
    release: async (ids) => ids.forEach((id) => this.states.set(id, 'waiting')),
    sent: async (id) => void this.states.set(id, 'sent'),
    notSent: async (id, why, forGood) => void this.states.set(id, `${forGood ? 'failed' : 'later'}: ${why}`),
  };

  async run<T, E>(_id: OrganisationId, work: (stores: Stores) => Promise<Result<T, E>>): Promise<Result<T, E>> {
    if (this.isHandedOver && this.failures > 0) {
      this.failures -= 1;
      throw new Error('the database is starting up');
    }
    return work({ messages: this.stores } as Stores); // delivering uses nothing else
  }
}

class Post extends Mailer {
  readonly sent: string[] = [];
  constructor(
    private readonly accept: (mail: Mail) => Promise<void>,
    override readonly longestSendSeconds = 60,
  ) {
    super();
  }
  async send(mail: Mail): Promise<void> {
    await this.accept(mail);
    this.sent.push(mail.messageId);
  }
}

describe('Delivering what waits in an organisation', () => {
  it('takes a handful, sends each once and says that it is sent', async () => {
    const box = new Box(HANDFUL + 10);
    const post = new Post(async () => undefined);
    const deliver = new DeliverMessages(box, post);
    expect(await deliver.execute(organisationId)).toEqual({ sent: HANDFUL, refused: 0, notSent: 0 });
    expect(await deliver.execute(organisationId)).toEqual({ sent: 10, refused: 0, notSent: 0 });
    expect(await deliver.execute(organisationId)).toEqual({ sent: 0, refused: 0, notSent: 0 });
    expect(new Set(post.sent).size).toBe(post.sent.length);
    expect(box.with('sent')).toBe(HANDFUL + 10);
  });

  it('counts a claim as lost after three times the longest sending, so never while its message is being sent', async () => {
    const box = new Box(1);
    await new DeliverMessages(box, new Post(async () => undefined, 20)).execute(organisationId);
    expect(box.lostAfter).toBe(60);
  });

  it('gives up at once what is refused, and keeps what may be accepted later', async () => {
    const box = new Box(3);
    const post = new Post(({ messageId }) =>
      messageId === 'm0' ? Promise.reject(new MailRefused('no such mailbox')) : Promise.reject(new Error('450 busy')),
    );
    const delivered = await new DeliverMessages(box, post).execute(organisationId);
    expect(delivered).toMatchObject({ sent: 0, refused: 1, notSent: 2, fault: new Error('450 busy') });
    expect([...box.states.values()]).toEqual(['failed: no such mailbox', 'later: 450 busy', 'later: 450 busy']);
  });

  it('gives up after some days of trying', async () => {
    const box = new Box(1, MOST_ATTEMPTS);
    await new DeliverMessages(box, new Post(() => Promise.reject(new Error('away')))).execute(organisationId);
    expect([...box.states.values()]).toEqual(['failed: away']);
  });

  it('begins no further message once the worker stops; what is begun ends, the rest is given back (OPS-04)', async () => {
    const box = new Box(HANDFUL);
    const stop = new AbortController();
    const post = new Post(() => wait(30));
    setTimeout(() => stop.abort(), 10);
    const { sent } = await new DeliverMessages(box, post).execute(organisationId, stop.signal);
    expect(sent).toBe(4);
    expect([box.with('sent'), box.with('waiting')]).toEqual([4, HANDFUL - 4]);
  });

  it('stops at the next message when the mail-out is paused, and gives back what it had claimed (JOB-04)', async () => {
    const box = new Box(HANDFUL);
    const post = new Post(() => wait(10));
    box.mayGo = () => post.sent.length === 0; // paused while the first four are with the server
    const delivered = await new DeliverMessages(box, post).execute(organisationId);
    expect(delivered).toEqual({ sent: 4, refused: 0, notSent: 0 });
    expect([box.with('sent'), box.with('waiting')]).toEqual([4, HANDFUL - 4]);
  });

  it('sends on what is not held back', async () => {
    const box = new Box(3);
    box.mayGo = (id) => id !== 'm1';
    const post = new Post(async () => undefined);
    expect(await new DeliverMessages(box, post).execute(organisationId)).toMatchObject({ sent: 2 });
    expect(post.sent.sort()).toEqual(['m0', 'm2']);
    expect(box.states.get('m1')).toBe('waiting');
  });

  it('sends nothing of which it cannot learn whether it is held back', async () => {
    const box = new Box(2);
    box.mayGo = () => Promise.reject(new Error('the database is away'));
    const post = new Post(async () => undefined);
    const delivered = await new DeliverMessages(box, post).execute(organisationId);
    expect(delivered).toEqual({ sent: 0, refused: 0, notSent: 2, fault: new Error('the database is away') });
    expect(post.sent).toEqual([]);
    expect(box.with('sending')).toBe(2);
  });

  it('does not begin what it claimed too long ago, because its claim may be lost before it is sent', async () => {
    const box = new Box(HANDFUL);
    const { sent } = await new DeliverMessages(box, new Post(() => wait(60), 0.05)).execute(organisationId);
    expect(sent).toBe(4);
    expect([box.with('sent'), box.with('waiting')]).toEqual([4, HANDFUL - 4]);
  });

  it('sends nothing twice when the database is away for a moment after the server accepted', async () => {
    const box = new Box(1);
    box.failures = 2;
    const post = new Post(async () => void (box.isHandedOver = true));
    expect(await new DeliverMessages(box, post).execute(organisationId)).toMatchObject({ sent: 1, notSent: 0 });
    expect(post.sent).toEqual(['m0']);
    expect(box.with('sent')).toBe(1);
  });

  it('leaves a message claimed when it could not be recorded: it is sent again under the same Message-ID', async () => {
    const box = new Box(1);
    box.failures = Infinity;
    const post = new Post(async () => void (box.isHandedOver = true));
    const delivered = await new DeliverMessages(box, post).execute(organisationId);
    expect(delivered).toMatchObject({ sent: 0, notSent: 1, fault: new Error('the database is starting up') });
    expect(box.with('sending')).toBe(1);
  }, 15_000);
});
