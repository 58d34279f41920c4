import { randomBytes } from 'node:crypto';
import { loadFastGroup } from '../node-group.js';
import { completeRecord, negativeRecord, objectsOf, rebuilt } from '../../test-support/records.js';
import type { KeptAnswers } from './crew.js';
import type { VerificationReport } from './report.js';
import { proofWorker } from './proof-worker.js';
import { buffersOf } from './tasks.js';
import type { AnswerOf, RunTask, TaskKind, TaskOf } from './tasks.js';
import { verifyArchive } from './verify-archive.js';

const { group } = await loadFastGroup(randomBytes);
const work = proofWorker(group);
const record = completeRecord('js-everything-mixed-platform');

class Interruption extends Error {}

/** A store that survives, of a program that is stopped when it has put so many answers. */
class Store implements KeptAnswers {
  readonly answers = new Map<string, string>();
  stopAfter = Infinity;

  get(key: string): string | undefined {
    return this.answers.get(key);
  }
  put(key: string, answer: string): void {
    if (this.answers.size >= this.stopAfter) throw new Interruption();
    this.answers.set(key, answer);
  }
}

/** Verifies, with the kinds of work that really had to be done. */
async function verify(
  bytes: Uint8Array,
  kept?: KeptAnswers,
): Promise<{ readonly report: VerificationReport; readonly done: readonly TaskKind[] }> {
  const done: TaskKind[] = [];
  const runTask: RunTask = <K extends TaskKind>(task: TaskOf<K>): AnswerOf<K> => {
    done.push(task.kind);
    return work(task);
  };
  const report = await verifyArchive(bytes, {
    group,
    level: 'basic',
    runTask,
    ballotsAtOnce: 1,
    ...(kept && { kept }),
  });
  return { report, done };
}

const whole = await verify(record);

describe('A verification that was interrupted', () => {
  it('goes on where it stopped, at whatever stage, and ends in the same report', async () => {
    expect([...new Set(whole.done)].sort()).toEqual(['ballots', 'decryption', 'members', 'mix', 'open', 'sums']);
    const stages = whole.done.flatMap((kind, i) => (kind === whole.done[i - 1] ? [] : [i, i + 1]));
    for (const stopAfter of stages.filter((i) => i < whole.done.length)) {
      const store = new Store();
      store.stopAfter = stopAfter;
      await expect(verify(record, store)).rejects.toThrow(Interruption);
      expect(store.answers.size).toBe(stopAfter);
      store.stopAfter = Infinity;
      const { report, done } = await verify(record, store);
      expect(report).toEqual(whole.report);
      expect(done).toEqual(whole.done.slice(stopAfter));
    }
  });

  it('has nothing left to do when it had come to its end', async () => {
    const store = new Store();
    await verify(record, store);
    const { report, done } = await verify(record, store);
    expect(done).toEqual([]);
    expect(report).toEqual(whole.report);
  });
});

describe('Answers kept from another record', () => {
  it('are of no use for objects that are not the same, wherever they differ', async () => {
    const store = new Store();
    await verify(record, store);
    const all = await objectsOf(record);
    const objects = all.filter(({ role }, i) => role !== all[i - 1]?.role); // the first of each kind in a row
    const digits = /[0-9a-f]{64}|"[0-9]{60,}"/g;
    for (const { event, role, body } of objects) {
      const text = new TextDecoder().decode(body);
      const places = [...text.matchAll(digits)].map(({ index }) => index + 20);
      const at = places[places.length >> 1];
      if (at === undefined) continue;
      const digit = text.charAt(at) === '7' ? '3' : '7';
      const to = new TextEncoder().encode(text.slice(0, at) + digit + text.slice(at + 1));
      const forged = await rebuilt(record, (each) => (each.event === event && each.role === role ? to : each.body));
      const { report } = await verify(forged, store);
      expect(report.verdict).toBe('reject');
      expect(report).toEqual((await verify(forged)).report);
    }
  });

  it('do not make a wrong record right: each is judged as without them', async () => {
    const store = new Store();
    await verify(negativeRecord('nh-baseline-additional-proofs'), store);
    for (const name of [
      'ballot-bad-signature',
      'nh-shuffle-output-tampered',
      'decryption-threshold-one-invalid-of-three',
    ]) {
      const bytes = negativeRecord(name);
      expect((await verify(bytes, store)).report).toEqual((await verify(bytes)).report);
    }
  });
});

describe('Tasks', () => {
  it('share no memory with the file or with each other, so that they can be handed to threads', async () => {
    const file = Buffer.from(record); // of a kind whose slices are views
    const given = new Set<ArrayBuffer>([file.buffer]);
    const runTask: RunTask = <K extends TaskKind>(task: TaskOf<K>): AnswerOf<K> => {
      const buffers = buffersOf(task);
      expect(buffers.filter((buffer) => given.has(buffer))).toEqual([]);
      for (const buffer of buffers) given.add(buffer);
      return work(structuredClone<TaskOf<K>>(task, { transfer: [...buffers] }));
    };
    const source = { length: file.length, read: (at: number, length: number) => file.subarray(at, at + length) };
    const report = await verifyArchive(source, { group, level: 'basic', runTask, batchesInFlight: 3 });
    expect(report).toEqual(whole.report);
  });
});
