import { startWorker } from '../../../kit/trusted.js';
import type { FromWorker, PaperToSeal, ReceiptToCheck, SealedPaper, ToWorker } from './messages.js';
import url from './seal.worker.ts?worker&url';

/** The measure of each sealing, from the asking to the answer, for whoever looks at the performance of the page. */
const MEASURE = 'quorate-seal';

type Settle = { readonly done: (answer: FromWorker) => void; readonly failed: (error: Error) => void };

let worker: Worker | undefined;
let next = 1;
const waiting = new Map<number, Settle>();

function started(): Worker {
  if (worker) return worker;
  worker = startWorker(url);
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    const settle = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.kind === 'failed') settle?.failed(new CannotSeal(data.reason));
    else settle?.done(data);
  };
  worker.onerror = ({ message }) => {
    for (const { failed } of waiting.values()) failed(new CannotSeal(message));
    endSealer();
  };
  return worker;
}

/** This browser, or this paper, does not let a vote be sealed: another device may. */
export class CannotSeal extends Error {
  override readonly name = 'CannotSeal';
}

/** Starts the worker and lets it warm up for these papers while the voter chooses. */
export function prepareSealer(electionObjects: readonly string[]): void {
  started().postMessage({ kind: 'prepare', electionObjects } satisfies ToWorker);
}

/** Forgets all it knew. */
export function endSealer(): void {
  worker?.terminate();
  worker = undefined;
  waiting.clear();
}

/** @throws CannotSeal */
export async function seal(paper: PaperToSeal): Promise<SealedPaper> {
  const from = performance.now();
  const answer = await asked((id) => ({ kind: 'seal', id, paper }));
  performance.measure(MEASURE, { start: from, end: performance.now() });
  if (answer.kind !== 'sealed') throw new CannotSeal('no ballot was made');
  return answer.sealed;
}

/** Whether the server's signatures on these receipts hold. */
export async function receiptsHold(receipts: readonly ReceiptToCheck[]): Promise<boolean> {
  const answer = await asked((id) => ({ kind: 'check', id, receipts }));
  return answer.kind === 'checked' && answer.holds;
}

function asked(message: (id: number) => ToWorker): Promise<FromWorker> {
  return new Promise((done, failed) => {
    const id = next++;
    waiting.set(id, { done, failed });
    started().postMessage(message(id));
  });
}
