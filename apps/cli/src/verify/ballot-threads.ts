import { fileURLToPath } from 'node:url';
import type { RunTask } from '#libs/belenios';
import { buffersOf } from '#libs/belenios';
import { Piscina } from 'piscina';

/** The compiled thread: beside this file, or in `dist` when this runs from its source, as in tests. */
const THREAD = import.meta.url.endsWith('.ts')
  ? new URL('../../../../dist/apps/cli/src/verify/ballot-thread.js', import.meta.url)
  : new URL('./ballot-thread.js', import.meta.url);

/** By `import` only: Node 20 aborts when a module with a top-level await is required while its thread is stopped. */
const FLAGS = ['--no-experimental-require-module'];

/**
 * The heavy work of a verification in several threads at once. All start with the first work, or before it by
 * {@link start}, and stay: what a thread compiles and tabulates while it works costs a new one as much as some hundred
 * ballots. Close it, whatever happens.
 */
export class BallotThreads {
  private started: Piscina | undefined;

  constructor(readonly threads: number) {}

  /** Any task of a verification. Its bytes are handed over, not copied: the caller has them no more. */
  readonly run: RunTask = (task) => this.start().run(task, { transferList: [...buffersOf(task)] });

  /** Calls of `run` that keep every thread busy. */
  get inFlight(): number {
    return 2 * this.threads;
  }

  /** Has the threads load while the caller does something else. */
  start(): Piscina {
    return (this.started ??= new Piscina({
      filename: fileURLToPath(THREAD),
      execArgv: FLAGS,
      minThreads: this.threads,
      maxThreads: this.threads,
      idleTimeout: Number.POSITIVE_INFINITY,
    }));
  }

  async close(): Promise<void> {
    await this.started?.destroy();
  }
}
