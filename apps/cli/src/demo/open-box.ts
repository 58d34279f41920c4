import { randomBytes } from 'node:crypto';
import type { RunTask, Group } from '#libs/belenios';
import { contestPrivateKey, hashHex, nextDecryption, verifyArchive } from '#libs/belenios';
import type { BallotThreads } from '../verify/ballot-threads.js';
import type { ApiClient } from './api-client.js';
import type { DemoKeyHolder } from './ceremony.js';
import type { MadeElection } from './set-up-election.js';

export interface OpenBoxOptions {
  readonly group: Group;
  /** Check ballots in them; without, here. */
  readonly threads?: BallotThreads | undefined;
  /** Called as each key-holder has handed in for one contest. */
  readonly onOpened: () => void;
}

/**
 * Each key-holder's turn: fetch the public records, verify all of them, promise every partial decryption by its digest,
 * and hand them in once all have promised. The demonstration verifies a record once for all the keys it holds.
 */
export async function openBoxes(
  holders: readonly DemoKeyHolder[],
  { electionId, contests }: MadeElection,
  { group, threads, onOpened }: OpenBoxOptions,
): Promise<void> {
  const random = (length: number): Uint8Array => randomBytes(length);
  const parts: { readonly session: ApiClient; readonly uuid: string; readonly title: string; readonly text: string }[] =
    [];
  const digests = new Map(holders.map(({ session }) => [session, [] as { contestId: string; digest: string }[]]));
  for (const { id, uuid, title } of contests) {
    const record = await fetchRecord(anyOf(holders).session, uuid);
    const { verdict, rules } = await verifyArchive(record, { group, level: 'platform', ...inThreads(threads) });
    const bad = rules.filter(({ verdict: each }) => each === 'fail' || each === 'notChecked');
    if (verdict !== 'accept')
      throw new Error(`${title}: the record is not right: ${bad.map(({ rule }) => rule).join(', ')}`);
    for (const { session, seed } of holders) {
      const decryption = await nextDecryption(record, group, { secret: contestPrivateKey(seed, uuid), random });
      if (!decryption.ok) throw new Error(`${title}: ${decryption.error}`);
      const { text } = decryption.value;
      parts.push({ session, uuid, title, text });
      digests.get(session)?.push({ contestId: id, digest: hashHex(text) });
    }
  }
  for (const [session, promised] of digests) await session.ask(COMMIT, { electionId, digests: promised });
  for (const { session, uuid, title, text } of parts) {
    const response = await session.fetch(`/uploads/elections/${uuid}/partial-decryption`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'x-quorate-upload': '1' },
      body: text,
    });
    if (!response.ok) throw new Error(`${title}: a partial decryption was not taken: ${await response.text()}`);
    onOpened();
  }
}

function anyOf<T>([first]: readonly T[]): T {
  if (first === undefined) throw new Error('there are no key-holders');
  return first;
}

const COMMIT = `mutation ($electionId: ID!, $digests: [DecryptionDigestInput!]!) {
  commitDecryptions(electionId: $electionId, digests: $digests) { __typename ... on Refusal { code message } }
}`;

/** Options of a verification whose heavy tasks are done in threads. */
export const inThreads = (threads: BallotThreads | undefined): { runTask?: RunTask; batchesInFlight?: number } =>
  threads ? { runTask: threads.run, batchesInFlight: threads.inFlight } : {};

/** The archive `<uuid>.bel` as anybody can fetch it. */
export async function fetchRecord(client: ApiClient, uuid: string): Promise<Uint8Array> {
  const response = await client.fetch(`/elections/${uuid}/archive`);
  if (!response.ok) throw new Error(`the record ${uuid} could not be fetched: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
