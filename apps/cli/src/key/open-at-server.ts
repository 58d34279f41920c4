import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { hashHex } from '#libs/belenios';
import type { OpenedRecord } from '#libs/belenios';
import type { ApiClient } from '../demo/api-client.js';
import { folderOf } from './boxes-opened.js';
import { replaceFile } from './locked-file.js';
import { openRecord } from './open-record.js';
import type { OpeningMeans } from './open-record.js';

/** A box that is mixed, as it stands for this key-holder. */
interface Task {
  readonly electionId: string;
  readonly contestId: string;
  readonly uuid: string;
  readonly title: string;
  readonly trustee: number;
  readonly step: 'commit' | 'wait' | 'show' | 'shown' | 'spare' | 'too-late';
  readonly committed: string | null;
  readonly commitmentsAwaited: number;
  readonly partsAwaited: number;
}

export interface OpenedBox extends Partial<Omit<OpenedRecord, 'text'>> {
  readonly uuid: string;
  readonly title: string;
  readonly trustee: number;
  /** `promised`: waits for the others; `handed-in`; `spare`: the others were enough; `too-late`: nothing was promised. */
  readonly state: 'promised' | 'handed-in' | 'spare' | 'too-late';
  /** Parts still to come, of others. */
  readonly awaited: number;
}

export interface ServerMeans extends OpeningMeans {
  readonly session: ApiClient;
  /** Whether to stay until the others have promised theirs. */
  readonly wait: boolean;
  readonly onRemark: (line: string) => void;
}

const SECONDS_BETWEEN_LOOKS = 3;
const WAITING: readonly Task['step'][] = ['commit', 'wait', 'show'];

/**
 * A key-holder's part in the opening of every box that waits for this key: verify and decrypt, promise all parts at once,
 * wait until enough others have promised theirs, and then hand in what was promised. May be stopped and run again.
 */
export async function openAtServer(means: ServerMeans): Promise<readonly OpenedBox[]> {
  const { session, key, wait, onRemark } = means;
  const verified = new Map<string, OpenedRecord>();
  const taken = new Set<string>();
  let told = '';
  for (;;) {
    const all = await session.ask<readonly Task[]>(TASKS);
    const tasks = all.filter(
      ({ electionId, uuid }) => electionId === key.electionId && key.secretFor(uuid) !== undefined,
    );
    const others = all.filter((task) => !tasks.includes(task) && WAITING.includes(task.step)).length;
    if (others > 0 && told === '') onRemark((told = `quorate: ${others} boxes wait for another key of yours`));
    const toPromise = tasks.filter(({ step }) => step === 'commit');
    const toShow = tasks.filter(({ step }) => step === 'show');
    for (const task of [...toPromise, ...toShow]) taken.add(task.uuid);
    if (toPromise.length > 0) await promise(means, toPromise, verified);
    for (const task of toShow) await show(means, task, verified);
    if (toPromise.length > 0 || toShow.length > 0) continue;

    const waiting = tasks.filter(({ step }) => step === 'wait');
    if (waiting.length === 0 || !wait)
      return tasks.filter((task) => isTold(task, taken)).map((task) => tell(task, verified));
    for (const { uuid } of waiting) taken.add(uuid);
    const line = `quorate: your part is promised; waiting for the promises of ${Math.max(...waiting.map((task) => task.commitmentsAwaited))} others`;
    if (line !== told) onRemark((told = line));
    await sleep(SECONDS_BETWEEN_LOOKS * 1000);
  }
}

/** What this run did, what still waits, and where others were enough; not what was done before. */
const isTold = ({ step, uuid }: Task, taken: ReadonlySet<string>): boolean => taken.has(uuid) || step !== 'shown';

const STATES = { commit: 'promised', wait: 'promised', show: 'promised', shown: 'handed-in' } as const;

function tell(
  { uuid, title, trustee, step, partsAwaited }: Task,
  verified: ReadonlyMap<string, OpenedRecord>,
): OpenedBox {
  const state = step === 'spare' || step === 'too-late' ? step : STATES[step];
  const { text: _kept, ...seen } = verified.get(uuid) ?? { text: '' };
  return { ...seen, uuid, title, trustee, state, awaited: partsAwaited };
}

/** All contests of the election at once, so that nobody waits for one part to see what to do with another. */
async function promise(means: ServerMeans, tasks: readonly Task[], verified: Map<string, OpenedRecord>): Promise<void> {
  const digests: { contestId: string; digest: string }[] = [];
  mkdirSync(folderOf(means.keyFile), { recursive: true, mode: 0o700 });
  for (const { uuid, contestId } of tasks) {
    const opened = await openFetched(means, uuid);
    verified.set(uuid, opened);
    replaceFile(partFile(means, uuid), opened.text);
    digests.push({ contestId, digest: opened.digest });
  }
  await means.session.ask(COMMIT, { electionId: means.key.electionId, digests });
}

/** What was promised, from its file or, if that is gone, made again. @throws Error if it is not what was promised */
async function show(means: ServerMeans, task: Task, verified: Map<string, OpenedRecord>): Promise<void> {
  const { uuid, title, committed } = task;
  const file = partFile(means, uuid);
  let text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (hashHex(text) !== committed) {
    const opened = await openFetched(means, uuid);
    verified.set(uuid, opened);
    ({ text } = opened);
  }
  if (hashHex(text) !== committed)
    throw new Error(
      `${title}: what you promised was made with another key file, or another version of this program, and ${file} is gone`,
    );
  const response = await means.session.fetch(`/uploads/elections/${uuid}/partial-decryption`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'x-quorate-upload': '1' },
    body: text,
  });
  const answer = (await response.json()) as { readonly code?: string; readonly message?: string };
  if (!response.ok && answer.code !== 'DECRYPTION_NOT_NEEDED')
    throw new Error(`${uuid}: ${answer.message ?? response.status}`);
  rmSync(file, { force: true });
}

async function openFetched(means: ServerMeans, uuid: string): Promise<OpenedRecord> {
  const response = await means.session.fetch(`/elections/${uuid}/archive`);
  if (!response.ok) throw new Error(`${uuid}: the record could not be fetched (${response.status})`);
  return openRecord(new Uint8Array(await response.arrayBuffer()), means, uuid);
}

/** Where a part is kept, word for word, from its promise until it is handed in. */
const partFile = ({ keyFile }: ServerMeans, uuid: string): string => join(folderOf(keyFile), `${uuid}.json`);

const TASKS = `{ myDecryptions {
  electionId contestId uuid title trustee step committed commitmentsAwaited partsAwaited
} }`;
const COMMIT = `mutation ($electionId: ID!, $digests: [DecryptionDigestInput!]!) {
  commitDecryptions(electionId: $electionId, digests: $digests) {
    __typename ... on Refusal { code message } ... on DecryptionsCommitted { contests { contestId awaited } }
  }
}`;
