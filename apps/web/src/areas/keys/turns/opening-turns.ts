import { Refused } from '../../../kit/act.js';
import { ask, refusalOf, ServerTrouble, Unreachable } from '../../../kit/client.js';
import { currentLanguage } from '../../../kit/words.js';
import type { CheckProgress } from '../device/jobs.js';
import { KeyTrouble } from '../device/key-trouble.js';
import { inWorker } from '../device/key-worker.js';
import { forgetPart, keepPart, keptPart } from '../device/kept.js';
import type { KeysOpeningQuery } from '../operations.generated.js';
import { KEYS_COMMIT } from '../operations.generated.js';

export type OpeningTask = KeysOpeningQuery['myDecryptions'][number];

/** What was found in a record before the key was used on it. */
export interface CheckedBox {
  readonly uuid: string;
  readonly title: string;
  readonly titleCy: string | null;
  readonly ballots: number;
  readonly counted: number;
  readonly fingerprint: string;
}

export interface UnlockMeans {
  readonly officerId: string;
  readonly electionId: string;
  /** The key file, not locked. */
  readonly text: string;
  /** Of this installation's program: see `repeatableRandom`. */
  readonly version: string;
  readonly onProgress: (task: OpeningTask, progress: CheckProgress) => void;
}

/**
 * Checks the record of every box, makes this key-holder's part in opening it, keeps the parts in this browser, and only
 * then promises all of them at once. Run again, it makes the same parts.
 *
 * @throws KeyTrouble, Refused, Unreachable, ServerTrouble
 */
export async function promiseParts(tasks: readonly OpeningTask[], means: UnlockMeans): Promise<readonly CheckedBox[]> {
  const checked: CheckedBox[] = [];
  const digests: { contestId: string; digest: string }[] = [];
  for (const task of tasks) {
    const opened = await openBox(task, means);
    await keepPart(means.officerId, task.uuid, opened.text);
    if (task.step === 'commit') digests.push({ contestId: task.contestId, digest: opened.digest });
    else if (opened.digest !== task.committed) throw new KeyTrouble({ code: 'PROMISE_LOST' });
    const { ballots, counted, fingerprint } = opened;
    checked.push({ uuid: task.uuid, title: task.title, titleCy: task.titleCy ?? null, ballots, counted, fingerprint });
  }
  if (digests.length === 0) return checked;
  const { commitDecryptions } = await ask(KEYS_COMMIT, { electionId: means.electionId, digests });
  const refusal = refusalOf(commitDecryptions);
  if (refusal) throw new Refused(refusal);
  return checked;
}

async function openBox(task: OpeningTask, { officerId, text, version, onProgress }: UnlockMeans) {
  const response = await fetch(`/elections/${task.uuid}/archive`).catch((error: unknown) => {
    throw new Unreachable(String(error));
  });
  if (!response.ok) throw new KeyTrouble({ code: 'NOT_FETCHED', reason: String(response.status) });
  const record = await response.arrayBuffer();
  return inWorker('open', { officerId, text, uuid: task.uuid, record, version }, (progress) =>
    onProgress(task, progress),
  );
}

/** Whether what was promised for a box is kept here, word for word. */
export async function hasKeptPart(officerId: string, { uuid, committed }: OpeningTask): Promise<boolean> {
  const text = await keptPart(officerId, uuid);
  return text !== undefined && (await inWorker('digest', { text })) === committed;
}

/** Hands in what was promised. Once it is in, it need not be kept. @throws Refused, Unreachable, ServerTrouble */
export async function handInPart(officerId: string, { uuid }: OpeningTask): Promise<void> {
  const body = await keptPart(officerId, uuid);
  if (body === undefined) throw new KeyTrouble({ code: 'PROMISE_LOST' });
  const headers = { 'content-type': 'application/json', 'x-quorate-upload': '1', 'accept-language': currentLanguage() };
  const address = `/uploads/elections/${uuid}/partial-decryption`;
  const response = await fetch(address, { method: 'PUT', headers, body }).catch((error: unknown) => {
    throw new Unreachable(String(error));
  });
  const answer = (await response.json().catch(() => ({}))) as { readonly code?: string; readonly message?: string }; // the server's
  if (!response.ok && answer.code !== 'DECRYPTION_NOT_NEEDED')
    throw new ServerTrouble(answer.code ?? String(response.status), answer.message ?? '');
  await forgetPart(officerId, uuid);
}
