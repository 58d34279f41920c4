import type { ApiClient } from '../demo/api-client.js';
import { findOwnMix, mixUnder } from './find-own-mix.js';
import type { MixSeen } from './find-own-mix.js';
import { makeMix } from './make-mix.js';
import type { MixingMeans } from './make-mix.js';
import type { MixFile } from './mix-file.js';
import type { OwnMix, OwnMixes } from './own-mix.js';

/** What became of one contest. */
export type MixOutcome =
  | (OwnMix & { readonly outcome: 'found'; readonly isNew: boolean; readonly event: string; readonly mixes: number })
  | (OwnMix & { readonly outcome: 'alarm'; readonly why: string; readonly evidence: string })
  | { readonly outcome: 'waits'; readonly uuid: string; readonly title: string; readonly why: string }
  | { readonly outcome: 'unknown'; readonly uuid: string; readonly title: string; readonly digest: string };

interface Task {
  readonly uuid: string;
  readonly title: string;
  readonly trustee: number;
  readonly isTurn: boolean;
}

/** Every box that the person was named to mix: mixes those whose turn it is, and looks for the mixes that were made. */
export async function mixAtServer(
  session: ApiClient,
  means: MixingMeans,
  notes: OwnMixes,
): Promise<readonly MixOutcome[]> {
  const tasks = await session.ask<readonly Task[]>('{ myMixingTasks { uuid title trustee isTurn } }');
  const outcomes: MixOutcome[] = [];
  for (const task of tasks) outcomes.push(await mixTask(session, { task, means, notes }));
  return outcomes;
}

async function mixTask(
  session: ApiClient,
  { task, means, notes }: { readonly task: Task; readonly means: MixingMeans; readonly notes: OwnMixes },
): Promise<MixOutcome> {
  const { uuid, title, trustee, isTurn } = task;
  const record = await fetchRecord(session, uuid);
  const known = notes.of(uuid);
  const there = await mixUnder(record, trustee);
  if (known && (known.isHandedIn || known.digest === there)) return look(record, known, { notes, isNew: false });
  if (there !== undefined) return { outcome: 'unknown', uuid, title, digest: there };
  if (!isTurn) return { outcome: 'waits', uuid, title, why: 'it is not your turn yet' };
  const made = await makeMix(record, means, { trustee, expected: uuid });
  return handInMix(session, made, notes);
}

/** Hands a mix in, fetches the record as it is published then, and looks for the mix in it. */
export async function handInMix(session: ApiClient, made: MixFile, notes: OwnMixes): Promise<MixOutcome> {
  const { uuid, title, trustee, place, digest, after, mix } = made;
  const note = { format: 'quorate/own-mix/1', uuid, title, trustee, place, digest, after } as const;
  const known = notes.of(uuid);
  if (known?.isHandedIn && known.digest !== digest)
    throw new Error(`${title}: this machine handed another mix in before (${known.digest}); see quorate mix --check`);
  notes.keep({ ...note, isHandedIn: false });
  const response = await session.fetch(`/uploads/elections/${uuid}/mix`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'x-quorate-upload': '1' },
    body: new Uint8Array(mix),
  });
  const answer = (await response.json()) as { readonly digest?: string; readonly message?: string };
  if (!response.ok) throw new Error(`${title}: ${answer.message ?? response.status}`);
  const own = { ...note, isHandedIn: true };
  notes.keep(own);
  return look(await fetchRecord(session, uuid), own, { notes, isNew: true });
}

/** Looks for the mixes of every note in the records as anybody may fetch them: without signing in. */
export async function checkMixes(server: ApiClient, notes: OwnMixes): Promise<readonly MixOutcome[]> {
  const outcomes: MixOutcome[] = [];
  for (const own of notes.all()) {
    const record = await fetchRecord(server, own.uuid);
    const isThere = (await mixUnder(record, own.trustee)) === own.digest;
    if (own.isHandedIn || isThere) outcomes.push(await look(record, own, { notes, isNew: false }));
    else outcomes.push({ outcome: 'waits', uuid: own.uuid, title: own.title, why: 'your mix was not handed in' });
  }
  return outcomes;
}

async function look(
  record: Uint8Array,
  own: OwnMix,
  { notes, isNew }: { readonly notes: OwnMixes; readonly isNew: boolean },
): Promise<MixOutcome> {
  const seen = await findOwnMix(record, own);
  if (seen.kind === 'found') {
    const { event, mixes } = seen;
    if (!own.isHandedIn) notes.keep({ ...own, isHandedIn: true }); // it ended between the server’s answer and its note
    return { ...own, isHandedIn: true, outcome: 'found', isNew, event, mixes };
  }
  return { ...own, outcome: 'alarm', why: reasonOf(seen), evidence: notes.keepRecord(own.uuid, record) };
}

const reasonOf = (seen: Exclude<MixSeen, { kind: 'found' }>): string =>
  seen.kind === 'missing' ? 'there is no mix under your number in the published record' : seen.how;

async function fetchRecord(server: ApiClient, uuid: string): Promise<Uint8Array> {
  const response = await server.fetch(`/elections/${uuid}/archive`);
  if (!response.ok) throw new Error(`${uuid}: the record could not be fetched (${response.status})`);
  return new Uint8Array(await response.arrayBuffer());
}
