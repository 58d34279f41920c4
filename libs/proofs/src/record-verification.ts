import type { MessagePort } from 'node:worker_threads';
import type { Result } from '#libs/basics';
import { err, ok } from '#libs/basics';
import type { AnswerOf, Group, RunTask, TaskKind, TaskOf } from '#libs/belenios';
import { buffersOf, verifyArchive } from '#libs/belenios';

/** Answers to pieces of work, under the digest of everything each was computed from. */
export type KnownAnswers = readonly (readonly [key: string, answer: string])[];

export interface RecordToVerify {
  /** In shared memory: handing it over copies nothing. */
  readonly record: Uint8Array;
  /** Progress goes here as 0 to 100. */
  readonly port?: MessagePort;
  /** Whoever listens does pieces of work for this thread; without it, it does everything itself. */
  readonly helpers?: MessagePort;
  /** Pieces under way at the same time. */
  readonly inFlight: number;
  readonly known: KnownAnswers;
}

export interface VerifiedRecord {
  readonly outcome: Result<true, string>;
  /** What was not known before. */
  readonly learned: KnownAnswers;
}

/** A piece of work on its way to a helper, and back. */
export interface Errand {
  readonly id: number;
  readonly task: TaskOf<TaskKind>;
}
export type ErrandDone =
  { readonly id: number; readonly answer: AnswerOf<TaskKind> } | { readonly id: number; readonly error: string };

/** Share of the whole in per cent that is over when a step begins, and that the step takes. */
const SHARES = { ballots: [0, 40], mixes: [40, 35], decryptions: [75, 25] } as const;

/** Verifies a record strictly, in the thread that calls it and those of its helpers. */
export async function verifyRecord(input: RecordToVerify, group: Group): Promise<VerifiedRecord> {
  const { record, port, helpers, inFlight } = input;
  const known = new Map(input.known);
  const learned: (readonly [string, string])[] = [];
  const report = await verifyArchive(
    // a slice is a copy: what shares its memory cannot be handed on
    { length: record.length, read: (offset, length) => record.slice(offset, offset + length) },
    {
      group,
      level: 'platform',
      ...(helpers && { runTask: errands(helpers), batchesInFlight: inFlight }),
      kept: {
        get: (key) => known.get(key),
        put: (key, answer) => void learned.push([key, answer]),
      },
      onProgress: ({ step, done, total }) => {
        if (step !== 'ballots' && step !== 'mixes' && step !== 'decryptions') return;
        const [start, share] = SHARES[step];
        port?.postMessage(Math.floor(start + (total > 0 ? (share * done) / total : 0)));
      },
    },
  );
  helpers?.close();
  const bad = report.rules.filter(({ verdict }) => verdict === 'fail' || verdict === 'notChecked');
  const outcome =
    report.verdict === 'accept'
      ? ok(true as const)
      : err(
          bad.map(({ rule, findings }) => `${rule}: ${findings.slice(0, 3).join('; ')}`).join(' | ') || report.verdict,
        );
  return { outcome, learned };
}

/** Sends each piece of work through the port and waits for its answer. */
function errands(port: MessagePort): RunTask {
  const waiting = new Map<number, (done: ErrandDone) => void>();
  let next = 0;
  port.on('message', (done: ErrandDone) => {
    waiting.get(done.id)?.(done);
    waiting.delete(done.id);
  });
  return <K extends TaskKind>(task: TaskOf<K>) =>
    new Promise<AnswerOf<K>>((resolve, reject) => {
      const id = next++;
      waiting.set(id, (done) => {
        if ('answer' in done) resolve(done.answer);
        else reject(new Error(done.error));
      });
      port.postMessage({ id, task } satisfies Errand, [...buffersOf(task)]);
    });
}
