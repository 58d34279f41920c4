import { join } from 'node:path';
import type { RunTask } from '#libs/belenios';
import { buffersOf } from '#libs/belenios';
import { Piscina } from 'piscina';
import { installationFolder } from '../version.js';

/** The compiled thread, whether this runs compiled, as a part of a program, or from its source, as in tests. */
const THREAD = ['dist', 'apps', 'cli', 'src', 'verify', 'ballot-thread.js'];

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
      filename: join(installationFolder(), ...THREAD),
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
