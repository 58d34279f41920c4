import { randomBytes } from 'node:crypto';
import { Worker, parentPort } from 'node:worker_threads';
import { NobleGroup } from '#libs/belenios';
import { proofServer, ProofTeam } from '#libs/evidence';
import type { Mate, ProofAnswer, ProofTask } from '#libs/evidence';

export const osRandom = (length: number): Uint8Array => new Uint8Array(randomBytes(length));

/** What this same file does when it is started as a thread. */
export function serveProofs(): void {
  const serve = proofServer(new NobleGroup(osRandom));
  parentPort?.on('message', (task: ProofTask) => parentPort?.postMessage(serve(task)));
}

/** A thread, started when it is first asked. */
class Thread implements Mate {
  private worker: Worker | undefined;
  private settle: { resolve: (answer: ProofAnswer) => void; reject: (error: unknown) => void } | undefined;

  constructor(private readonly file: URL) {}

  readonly ask = (task: ProofTask): Promise<ProofAnswer> =>
    new Promise((resolve, reject) => {
      this.settle = { resolve, reject };
      this.worker ??= this.start();
      this.worker.postMessage(task);
    });

  async stop(): Promise<void> {
    await this.worker?.terminate();
  }

  private start(): Worker {
    const worker = new Worker(this.file);
    worker.on('message', (answer: ProofAnswer) => this.settle?.resolve(answer));
    worker.on('error', (error) => this.settle?.reject(error));
    return worker;
  }
}

/** All cores for the heavy work. Close it, whatever happens. */
export class ProofThreads extends ProofTeam {
  private readonly threads: readonly Thread[];

  /** @param file this module itself */
  constructor(count: number, file: URL) {
    const threads = Array.from({ length: count }, () => new Thread(file));
    super(threads);
    this.threads = threads;
  }

  async close(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.stop()));
  }
}
