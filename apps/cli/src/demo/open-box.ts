import { randomBytes } from 'node:crypto';
import type { CheckBallots, Group } from '#libs/belenios';
import { nextDecryption, verifyArchive } from '#libs/belenios';
import { contestPrivateKey } from '../key-file.js';
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
 * Each key-holder's turn: fetch the public record, verify all of it, and hand in the partial decryption with its
 * proofs. The demonstration verifies a record once for all the keys it holds.
 */
export async function openBoxes(
  holders: readonly DemoKeyHolder[],
  { contests }: MadeElection,
  { group, threads, onOpened }: OpenBoxOptions,
): Promise<void> {
  for (const { uuid, title } of contests) {
    let isVerified = false;
    for (const { session, seed } of holders) {
      const record = await fetchRecord(session, uuid);
      if (!isVerified) {
        const { verdict, rules } = await verifyArchive(record, {
          group,
          level: 'platform',
          ...inThreads(threads),
        });
        const bad = rules.filter(({ verdict: each }) => each === 'fail' || each === 'notChecked');
        if (verdict !== 'accept')
          throw new Error(`${title}: the record is not right: ${bad.map(({ rule }) => rule).join(', ')}`);
        isVerified = true;
      }
      const random = (length: number): Uint8Array => randomBytes(length);
      const decryption = await nextDecryption(record, group, { secret: contestPrivateKey(seed, uuid), random });
      if (!decryption.ok) throw new Error(`${title}: ${decryption.error}`);
      const response = await session.fetch(`/uploads/elections/${uuid}/partial-decryption`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json', 'x-quorate-upload': '1' },
        body: decryption.value.text,
      });
      if (!response.ok) throw new Error(`${title}: a partial decryption was not taken: ${await response.text()}`);
      onOpened();
    }
  }
}

/** Options of a verification that has its ballots checked in threads. */
export const inThreads = (
  threads: BallotThreads | undefined,
): { checkBallots?: CheckBallots; batchesInFlight?: number } =>
  threads ? { checkBallots: threads.check, batchesInFlight: threads.inFlight } : {};

/** The archive `<uuid>.bel` as anybody can fetch it. */
export async function fetchRecord(client: ApiClient, uuid: string): Promise<Uint8Array> {
  const response = await client.fetch(`/elections/${uuid}/archive`);
  if (!response.ok) throw new Error(`the record ${uuid} could not be fetched: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
