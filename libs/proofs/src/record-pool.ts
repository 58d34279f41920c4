import { MessageChannel } from 'node:worker_threads';
import type { OnPercent } from '#libs/application';
import { RecordWork } from '#libs/application';
import { Piscina } from 'piscina';
import type * as tasks from './record-tasks.js';
import { THREAD_FLAGS } from './thread-flags.js';

type Tasks = typeof tasks;
type TaskName = keyof Tasks;

/** The compiled thread: beside this file, or in `dist` when this runs from its source, as in tests. */
const THREAD = import.meta.url.endsWith('.ts')
  ? new URL('../../../dist/libs/proofs/src/record-tasks.js', import.meta.url)
  : new URL('./record-tasks.js', import.meta.url);

/** The heavy steps of a record in worker threads. */
export class RecordPool extends RecordWork {
  private readonly pool: Piscina;

  constructor({ threads }: { readonly threads: number }) {
    super();
    this.pool = new Piscina({
      filename: THREAD.href,
      execArgv: THREAD_FLAGS,
      minThreads: 0,
      maxThreads: threads,
      idleTimeout: 30_000,
    });
  }

  readonly verify: RecordWork['verify'] = (record, onPercent) => this.run('verify', { record }, onPercent);
  readonly tally: RecordWork['tally'] = (record) => this.run('tally', { record });
  readonly mix: RecordWork['mix'] = (record, onPercent) => this.run('mix', { record }, onPercent);
  readonly checkMix: RecordWork['checkMix'] = (record, { owner, text }) =>
    this.run('checkMix', { record, owner, text });
  readonly decrypt: RecordWork['decrypt'] = (record, seed) => this.run('decrypt', { record, seed });
  readonly checkDecryption: RecordWork['checkDecryption'] = (record, { owner, text }) =>
    this.run('checkDecryption', { record, owner, text });
  readonly result: RecordWork['result'] = (record) => this.run('result', { record });
  readonly count: RecordWork['count'] = (record, contest, lots) => this.run('count', { record, contest, lots });

  close(): Promise<void> {
    return this.pool.close({ force: true });
  }

  private async run<Name extends TaskName>(
    name: Name,
    input: Omit<Parameters<Tasks[Name]>[0], 'port'>,
    onPercent?: OnPercent,
  ): Promise<Awaited<ReturnType<Tasks[Name]>>> {
    if (!onPercent) return (await this.pool.run(input, { name })) as Awaited<ReturnType<Tasks[Name]>>;
    const { port1, port2 } = new MessageChannel();
    port1.on('message', onPercent);
    try {
      const task = { ...input, port: port2 };
      return (await this.pool.run(task, { name, transferList: [port2] })) as Awaited<ReturnType<Tasks[Name]>>;
    } finally {
      port1.close();
    }
  }
}
