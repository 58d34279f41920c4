import { startWorker } from '../../../kit/trusted.js';
import type { CheckProgress, FromWorker, Jobs, ToWorker } from './jobs.js';
import { KeyTrouble } from './key-trouble.js';
import url from './keys.worker.ts?worker&url';

interface Waiting {
  readonly done: (answer: unknown) => void;
  readonly failed: (error: Error) => void;
  readonly onProgress: ((progress: CheckProgress) => void) | undefined;
}

let worker: Worker | undefined;
let next = 1;
const waiting = new Map<number, Waiting>();

function started(): Worker {
  if (worker) return worker;
  worker = startWorker(url);
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    const found = waiting.get(data.id);
    if (data.kind === 'progress') return found?.onProgress?.(data.progress);
    waiting.delete(data.id);
    if (data.kind === 'done') found?.done(data.answer);
    else found?.failed(new KeyTrouble(data.fault));
  };
  worker.onerror = ({ message }) => {
    for (const { failed } of waiting.values()) failed(new KeyTrouble({ code: 'BROKEN', reason: message }));
    waiting.clear();
    worker?.terminate();
    worker = undefined;
  };
  return worker;
}

/**
 * Has the worker do something with a key: secrets go to it and come from it, and nowhere else.
 * @throws KeyTrouble
 */
export function inWorker<Job extends keyof Jobs>(
  job: Job,
  input: Jobs[Job][0],
  onProgress?: (progress: CheckProgress) => void,
): Promise<Jobs[Job][1]> {
  return new Promise((done, failed) => {
    const id = next++;
    // The worker answers each job with its own answer.
    waiting.set(id, { done: (answer) => done(answer as Jobs[Job][1]), failed, onProgress });
    started().postMessage({ id, job, input } satisfies ToWorker);
  });
}
