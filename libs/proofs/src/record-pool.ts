import { availableParallelism } from 'node:os';
import { MessageChannel, MessagePort } from 'node:worker_threads';
import type { OnPercent } from '#libs/application';
import { RecordWork } from '#libs/application';
import { buffersOf } from '#libs/belenios';
import type { AnswerOf, TaskKind } from '#libs/belenios';
import { Piscina } from 'piscina';
import type * as tasks from './record-tasks.js';
import type { Errand, ErrandDone } from './record-verification.js';
import { SharedRecords } from './shared-records.js';
import { THREAD_FLAGS } from './thread-flags.js';

type Tasks = typeof tasks;
/** The steps that {@link RecordWork} names; what goes between threads besides is not asked for by name. */
type TaskName = Exclude<keyof Tasks, 'verify' | 'work'>;

/** The compiled thread: beside this file, or in `dist` when this runs from its source, as in tests. */
const THREAD = import.meta.url.endsWith('.ts')
  ? new URL('../../../dist/libs/proofs/src/record-tasks.js', import.meta.url)
  : new URL('./record-tasks.js', import.meta.url);

/** Records up to this many bytes are verified by one thread: starting others would take longer. */
const ALONE = 4 << 20;

export interface RecordPoolOptions {
  /** Steps at the same time. */
  readonly threads: number;
  /** Threads that help with the verification of a large record, as many as there are cores unless given. */
  readonly helpers?: number;
  /** Bytes up to which a record is verified by one thread. */
  readonly alone?: number;
}

/** The heavy steps of a record in worker threads. */
export class RecordPool extends RecordWork {
  private readonly pool: Piscina;
  /** Helps with the verification of large records; its threads exist only while there is such work. */
  private readonly helpers: Piscina;
  private readonly helping: number;
  private readonly alone: number;
  private readonly records = new SharedRecords();

  constructor({ threads, helpers = availableParallelism(), alone = ALONE }: RecordPoolOptions) {
    super();
    this.alone = alone;
    const same = { filename: THREAD.href, execArgv: THREAD_FLAGS, minThreads: 0, idleTimeout: 30_000 };
    this.pool = new Piscina({ ...same, maxThreads: threads });
    this.helpers = new Piscina({ ...same, maxThreads: helpers });
    this.helping = helpers;
  }

  /**
   * What was verified before by this very process is not computed again: each piece of work is known by the digest of
   * all bytes that go into it, so that only what was appended since, such as one's own mix, is new. Every rule is
   * applied all the same, and every byte of the file is read and hashed again.
   */
  readonly verify: RecordWork['verify'] = async (record, onPercent) => {
    const shared = this.records.share(record);
    const known = this.records.knownOf(record);
    const progress = new MessageChannel();
    const errands = record.length > this.alone ? new MessageChannel() : undefined;
    if (onPercent) progress.port1.on('message', onPercent);
    errands?.port1.on('message', (errand: Errand) => void this.help(errands.port1, errand));
    try {
      const { outcome, learned } = await this.run('verify', {
        record: shared,
        port: progress.port2,
        ...(errands && { helpers: errands.port2 }),
        inFlight: 2 * this.helping,
        known: [...known],
      });
      for (const [key, answer] of learned) known.set(key, answer);
      return outcome;
    } finally {
      progress.port1.close();
      errands?.port1.close();
    }
  };

  readonly tally: RecordWork['tally'] = (record) => this.step('tally', { record });
  readonly mix: RecordWork['mix'] = (record, onPercent) => this.step('mix', { record }, onPercent);
  readonly checkMix: RecordWork['checkMix'] = (record, { owner, text }) =>
    this.step('checkMix', { record, owner, text });
  readonly decrypt: RecordWork['decrypt'] = (record, seed) => this.step('decrypt', { record, seed });
  readonly checkDecryption: RecordWork['checkDecryption'] = (record, { owner, text }) =>
    this.step('checkDecryption', { record, owner, text });
  readonly result: RecordWork['result'] = (record) => this.step('result', { record });
  readonly count: RecordWork['count'] = (record, contest, lots) => this.step('count', { record, contest, lots });

  async close(): Promise<void> {
    await Promise.all([this.pool.close({ force: true }), this.helpers.close({ force: true })]);
  }

  private async step<Name extends TaskName>(
    name: Name,
    input: Omit<Parameters<Tasks[Name]>[0], 'port'>,
    onPercent?: OnPercent,
  ): Promise<Awaited<ReturnType<Tasks[Name]>>> {
    const task = { ...input, record: this.records.share(input.record) };
    if (!onPercent) return this.run(name, task);
    const { port1, port2 } = new MessageChannel();
    port1.on('message', onPercent);
    try {
      return await this.run(name, { ...task, port: port2 });
    } finally {
      port1.close();
    }
  }

  /** Ports of a task go over to the thread; its record lies in memory that both see. */
  private async run<Name extends keyof Tasks>(name: Name, task: object): Promise<Awaited<ReturnType<Tasks[Name]>>> {
    const ports = Object.values(task).filter((value) => value instanceof MessagePort);
    const answer: unknown = await this.pool.run(task, { name, transferList: ports });
    return answer as Awaited<ReturnType<Tasks[Name]>>; // what the function of that name returned
  }

  /** Has a piece of work done, and hands the answer back through the port. */
  private async help(port: MessagePort, { id, task }: Errand): Promise<void> {
    const done = await this.helpers.run(task, { name: 'work', transferList: [...buffersOf(task)] }).then(
      (answer: AnswerOf<TaskKind>): ErrandDone => ({ id, answer }),
      (error: unknown): ErrandDone => ({ id, error: error instanceof Error ? error.message : String(error) }),
    );
    port.postMessage(done);
  }
}
