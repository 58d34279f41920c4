import type { FrozenContest } from '#libs/application';
import { OpeningChecks } from '#libs/application';
import type { OpeningFault } from '#libs/belenios';
import { Piscina } from 'piscina';
import type { OpeningTask } from './opening-worker.js';
import { THREAD_FLAGS } from './thread-flags.js';

/** The compiled thread: beside this file, or in `dist` when this runs from its source, as in tests. */
const THREAD = import.meta.url.endsWith('.ts')
  ? new URL('../../../dist/libs/proofs/src/opening-worker.js', import.meta.url)
  : new URL('./opening-worker.js', import.meta.url);

/** Opens challenged ballots in one thread of its own: however many there are, those who cast do not wait for them. */
export class OpeningPool extends OpeningChecks {
  private readonly pool = new Piscina<OpeningTask, OpeningFault | null>({
    filename: THREAD.href,
    execArgv: THREAD_FLAGS,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 30_000,
    recordTiming: false,
  });

  async check(
    { fingerprint, election }: Pick<FrozenContest, 'election' | 'fingerprint'>,
    ballot: string,
    opening: string,
  ): Promise<OpeningFault | undefined> {
    const task = { fingerprint, election: Uint8Array.from(election), ballot, opening };
    return (await this.pool.run(task)) ?? undefined;
  }

  close(): Promise<void> {
    return this.pool.destroy();
  }
}
