import { startWorker } from '../../../kit/trusted.js';
import url from './check.worker.ts?worker&url';
import type { CheckQuestion, FromWorker, ToWorker } from './messages.js';

/** More than this gains little and heats a telephone. */
const MOST_HELPERS = 8;

/** Workers that check files, one after another; the page stays alive meanwhile. */
export class Engine {
  private readonly workers: Worker[] = [];
  private readonly lead: Worker;

  constructor(on: (message: FromWorker) => void) {
    this.lead = this.start();
    this.lead.onmessage = ({ data }: MessageEvent<FromWorker>) => on(data);
    this.lead.onerror = ({ message }) => on({ kind: 'cannot-read', reason: message });
    const helpers: MessagePort[] = [];
    for (let i = 0; i < helpersHere(); i++) {
      const { port1, port2 } = new MessageChannel();
      this.start().postMessage({ kind: 'serve', port: port1 } satisfies ToWorker, [port1]);
      helpers.push(port2);
    }
    this.lead.postMessage({ kind: 'lead', helpers } satisfies ToWorker, helpers);
  }

  check(question: CheckQuestion): void {
    this.lead.postMessage({ kind: 'check', question } satisfies ToWorker);
  }

  /** In the records of the file that was checked last. */
  find(receipt: string): void {
    this.lead.postMessage({ kind: 'find', receipt } satisfies ToWorker);
  }

  /** Ends the work at once. What was found so far is gone. */
  stop(): void {
    for (const worker of this.workers) worker.terminate();
  }

  private start(): Worker {
    const worker = startWorker(url);
    this.workers.push(worker);
    return worker;
  }
}

/** With one processor a helper would only share it. */
const helpersHere = (): number => {
  const processors = navigator.hardwareConcurrency;
  return processors > 1 ? Math.min(processors, MOST_HELPERS) : 0;
};
