import { fileURLToPath } from 'node:url';
import type { BallotCheck, CheckBallots } from '#libs/belenios';
import { Piscina } from 'piscina';
import type { BallotTask } from './ballot-thread.js';

/** The compiled thread: beside this file, or in `dist` when this runs from its source, as in tests. */
const THREAD = import.meta.url.endsWith('.ts')
  ? new URL('../../../../dist/apps/cli/src/verify/ballot-thread.js', import.meta.url)
  : new URL('./ballot-thread.js', import.meta.url);

/** By `import` only: Node 20 aborts when a module with a top-level await is required while its thread is stopped. */
const FLAGS = ['--no-experimental-require-module'];

/** Checks ballots in several threads at once: nearly all the work of a verification. Close it, whatever happens. */
export class BallotThreads {
  private readonly pool: Piscina<BallotTask, readonly BallotCheck[]>;

  constructor(readonly threads: number) {
    this.pool = new Piscina({ filename: fileURLToPath(THREAD), execArgv: FLAGS, minThreads: 0, maxThreads: threads });
  }

  readonly check: CheckBallots = (election, ballots) => this.pool.run({ election, ballots });

  /** Calls of `check` that keep every thread busy. */
  get inFlight(): number {
    return 2 * this.threads;
  }

  close(): Promise<void> {
    return this.pool.destroy();
  }
}
