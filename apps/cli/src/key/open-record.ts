import { hashHex, nextDecryption, verifyArchive } from '#libs/belenios';
import type { Group, OnProgress } from '#libs/belenios';
import type { BallotThreads } from '../verify/ballot-threads.js';
import { repeatableRandom } from './repeatable-random.js';
import type { OpeningKey } from './opening-key.js';

export interface OpeningMeans {
  readonly key: OpeningKey;
  readonly group: Group;
  readonly threads: BallotThreads;
  readonly onProgress?: OnProgress;
}

export interface OpenedRecord {
  readonly uuid: string;
  readonly title: string;
  /** Number of the key in the record. */
  readonly trustee: number;
  /** The partial decryption, exactly as it is handed in. */
  readonly text: string;
  /** SHA-256 of it, hexadecimal: what is promised before anybody shows their part. */
  readonly digest: string;
  readonly ballots: number;
  readonly counted: number;
  readonly fingerprint: string;
  /** Hash of the last event of the record that was checked. */
  readonly head: string;
}

/**
 * A key-holder's part in the opening of a record. The key is touched only once every rule was checked on the very bytes
 * that are decrypted, the record is of a contest the key was made for, and its ballots are mixed. The same key file and
 * the same mixed ballots give the same part, so that a promise can be kept even if what was promised is lost.
 *
 * @param expected the uuid that was asked for, if somebody else handed the record over
 * @throws Error in plain words when the record must not be opened
 */
export async function openRecord(record: Uint8Array, means: OpeningMeans, expected?: string): Promise<OpenedRecord> {
  const { key, group, threads, onProgress } = means;
  const report = await verifyArchive(record, {
    group,
    level: 'platform',
    runTask: threads.run,
    batchesInFlight: threads.inFlight,
    ...(onProgress && { onProgress }),
  });
  const { uuid, electionName: title = '', head, fingerprint, numbers, verdict, rules } = report;
  if (verdict !== 'accept' || uuid === undefined || head === undefined || fingerprint === undefined) {
    const bad = rules.filter((rule) => rule.verdict === 'fail' || rule.verdict === 'notChecked');
    const said = bad.map(({ rule, title: name, findings }) => `${rule} ${name}: ${findings[0] ?? 'not checked'}`);
    throw new Error(`the record is not right, so your key was not used:\n  ${said.join('\n  ')}`);
  }
  if (expected !== undefined && uuid !== expected) throw new Error(`this is the record ${uuid}, not ${expected}`);
  const secret = key.secretFor(uuid);
  if (secret === undefined) throw new Error(`your key file is not for this contest (${uuid})`);
  const random = await repeatableRandom(record, { seed: key.seed, uuid });
  const decryption = await nextDecryption(record, group, { secret, random });
  if (!decryption.ok) throw new Error(`${title} (${uuid}): ${decryption.error}`);
  const { owner: trustee, text } = decryption.value;
  const { ballots, counted } = numbers;
  return { uuid, title, trustee, text, digest: hashHex(text), ballots, counted, fingerprint, head };
}
