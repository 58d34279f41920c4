import type { Result } from '#libs/basics';
import { err, ok } from '#libs/basics';
import type { Group } from '../group.js';
import { nextDecryption } from '../opening/steps.js';
import { hashHex } from '../transcript.js';
import type { RuleReport } from '../verify/findings.js';
import { verifyArchive } from '../verify/verify-archive.js';
import type { VerifyOptions } from '../verify/verify-archive.js';
import type { OpeningKey } from './opening-key.js';
import { closedBox, repeatableRandom } from './repeatable-random.js';

/**
 * What a device remembers of the boxes on which a key was used. A server that is not honest could show a box of its own
 * choice first, such as one with a single ballot, and the real one afterwards: two results tell votes that one does not.
 */
export interface BoxesOpened {
  /** {@link closedBox} of the record of the contest with this name on which the key was used, if it was. */
  readonly of: (uuid: string) => string | undefined | Promise<string | undefined>;
  /** Called before a part made with the key is given out. */
  readonly keep: (uuid: string, box: string) => void | Promise<void>;
}

export interface OpenRecordOptions extends Pick<VerifyOptions, 'runTask' | 'batchesInFlight' | 'onProgress'> {
  readonly key: OpeningKey;
  readonly group: Group;
  readonly boxes: BoxesOpened;
  /** Of this program: see {@link repeatableRandom}. */
  readonly version: string;
  /** The uuid that was asked for, if somebody else handed the record over. */
  readonly expected?: string | undefined;
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

export type OpenRecordFault =
  /** Rules that failed or could not be checked; the key was not used. */
  | { readonly code: 'RECORD_WRONG'; readonly rules: readonly RuleReport[] }
  | { readonly code: 'OTHER_RECORD'; readonly found: string }
  | { readonly code: 'KEY_NOT_FOR_CONTEST'; readonly uuid: string }
  | { readonly code: 'NOT_MIXED'; readonly uuid: string }
  /** The key was used on another box of this contest before. */
  | { readonly code: 'OTHER_BOX'; readonly uuid: string; readonly title: string }
  | { readonly code: 'NOT_OPENED'; readonly uuid: string; readonly title: string; readonly reason: string };

/**
 * A key-holder's part in the opening of a record. The key is touched only once every rule was checked on the very bytes
 * that are decrypted, the record is of a contest the key was made for, its ballots are mixed, and the device never used
 * the key on other ballots of that contest. The same key file and the same mixed ballots give the same part, so that a promise can be kept even if what was promised is lost.
 */
export async function openRecord(
  record: Uint8Array,
  { key, expected, version, boxes, ...means }: OpenRecordOptions,
): Promise<Result<OpenedRecord, OpenRecordFault>> {
  const report = await verifyArchive(record, { ...means, level: 'platform' });
  const { uuid, electionName: title = '', head, fingerprint, numbers, verdict, rules } = report;
  if (verdict !== 'accept' || uuid === undefined || head === undefined || fingerprint === undefined)
    return err({
      code: 'RECORD_WRONG',
      rules: rules.filter((rule) => rule.verdict === 'fail' || rule.verdict === 'notChecked'),
    });
  if (expected !== undefined && uuid !== expected) return err({ code: 'OTHER_RECORD', found: uuid });
  const secret = key.secretFor(uuid);
  if (secret === undefined) return err({ code: 'KEY_NOT_FOR_CONTEST', uuid });
  const box = await closedBox(record);
  if (box === undefined) return err({ code: 'NOT_MIXED', uuid });
  const before = await boxes.of(uuid);
  if (before !== undefined && before !== box) return err({ code: 'OTHER_BOX', uuid, title });
  const random = repeatableRandom({ seed: key.seed, uuid, version, box });
  const decryption = await nextDecryption(record, means.group, { secret, random });
  if (!decryption.ok) return err({ code: 'NOT_OPENED', uuid, title, reason: decryption.error });
  if (before === undefined) await boxes.keep(uuid, box);
  const { owner: trustee, text } = decryption.value;
  const { ballots, counted } = numbers;
  return ok({ uuid, title, trustee, text, digest: hashHex(text), ballots, counted, fingerprint, head });
}
