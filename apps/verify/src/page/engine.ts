/// <reference lib="dom" />
import type { FromWorker, ToWorker } from './messages.js';

/** The one place where text becomes something that runs: the checker that came with this page. */
interface ScriptUrls {
  createScriptURL(url: string): string;
}
interface TrustedTypesHost {
  readonly trustedTypes?: { createPolicy(name: string, rules: ScriptUrls): ScriptUrls };
}
const { trustedTypes }: TrustedTypesHost = window as TrustedTypesHost; // not in every browser, nor in the types of any
const urls: ScriptUrls = trustedTypes?.createPolicy('quorate-verify', { createScriptURL: (url) => url }) ?? {
  createScriptURL: (url) => url,
};

/** More than this gains little and heats a telephone. */
const MOST_HELPERS = 8;

export type CheckQuestion = Omit<Extract<ToWorker, { kind: 'check' }>, 'kind' | 'helpers'>;

/** Workers that check one file; the page stays alive meanwhile. */
export class Engine {
  private readonly workers: Worker[] = [];
  private readonly main: Worker;

  constructor(question: CheckQuestion, on: (message: FromWorker) => void) {
    this.main = this.start();
    this.main.onmessage = ({ data }: MessageEvent<FromWorker>) => on(data);
    this.main.onerror = (event) => on({ kind: 'cannot-read', reason: event.message });
    const helpers: MessagePort[] = [];
    for (let i = 0; i < helpersHere(); i++) {
      const { port1, port2 } = new MessageChannel();
      this.start().postMessage({ kind: 'serve', port: port1 } satisfies ToWorker, [port1]);
      helpers.push(port2);
    }
    this.main.postMessage({ kind: 'check', ...question, helpers } satisfies ToWorker, helpers);
  }

  find(receipt: string): void {
    this.main.postMessage({ kind: 'find', receipt } satisfies ToWorker);
  }

  /** Ends the work at once. What was found so far is gone. */
  stop(): void {
    for (const worker of this.workers) worker.terminate();
  }

  private start(): Worker {
    const worker = new Worker(urls.createScriptURL((address ??= addressOfChecker())));
    this.workers.push(worker);
    return worker;
  }
}

let address: string | undefined;

function addressOfChecker(): string {
  const text = document.getElementById('checker')?.textContent ?? '';
  return URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
}

/** With one processor a helper would only share it. */
const helpersHere = (): number => {
  const processors = navigator.hardwareConcurrency;
  return processors > 1 ? Math.min(processors, MOST_HELPERS) : 0;
};
