import { availableParallelism } from 'node:os';
import type { FrozenContest } from '#libs/application';
import { ProofChecks } from '#libs/application';
import type { CheckFault } from '#libs/belenios';
import { Piscina } from 'piscina';
import type { ProofTask } from './proof-worker.js';
import { THREAD_FLAGS } from './thread-flags.js';

/** One core stays for the thread that answers requests. */
export const proofThreads = (): number => Math.max(1, availableParallelism() - 1);

/** The compiled thread: beside this file, or in `dist` when this runs from its source, as in tests. */
const THREAD = import.meta.url.endsWith('.ts')
  ? new URL('../../../dist/libs/proofs/src/proof-worker.js', import.meta.url)
  : new URL('./proof-worker.js', import.meta.url);

/** Checks ballots in a few threads of their own, so that the event loop stays free (CAST-10). */
export class ProofPool extends ProofChecks {
  private readonly pool: Piscina<ProofTask, (CheckFault | null)[]>;
  private readonly elections = new WeakMap<Uint8Array, SharedArrayBuffer>();

  /** @param threads how many ballots may be checked at the same time */
  constructor(threads: number) {
    super();
    this.pool = new Piscina({
      filename: THREAD.href,
      execArgv: THREAD_FLAGS,
      minThreads: threads,
      maxThreads: threads,
      idleTimeout: Number.POSITIVE_INFINITY,
      recordTiming: false,
    });
  }

  async check(
    contest: Pick<FrozenContest, 'election' | 'fingerprint'>,
    ballots: readonly string[],
  ): Promise<readonly (CheckFault | undefined)[]> {
    const { fingerprint } = contest;
    const faults = await this.pool.run({ fingerprint, election: this.shared(contest.election), ballots });
    return faults.map((fault) => fault ?? undefined);
  }

  /** Checks waiting for a thread. */
  get waiting(): number {
    return this.pool.queueSize;
  }

  close(): Promise<void> {
    return this.pool.destroy();
  }

  private shared(election: Uint8Array): SharedArrayBuffer {
    const known = this.elections.get(election);
    if (known) return known;
    const shared = new SharedArrayBuffer(election.length);
    new Uint8Array(shared).set(election);
    this.elections.set(election, shared);
    return shared;
  }
}
