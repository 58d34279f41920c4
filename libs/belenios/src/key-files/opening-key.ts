import type { Result } from '#libs/basics';
import { err, fromHex, ok, utf8 } from '#libs/basics';
import type { MemberDevice } from '../ceremony/member-device.js';
import { parseScalar } from '../scalar.js';
import type { KeyFileFault } from './key-file-fault.js';
import { isMemberKeyFile, readMemberKeyFile } from './member-key-file.js';
import { contestPrivateKey, readSecretKeyFile } from './secret-key-file.js';
import type { SecretKeyFile } from './secret-key-file.js';

/** A key file as boxes are opened with it. */
export type OpeningKey = SingleKey | MemberKey;

interface Common {
  readonly electionId: string;
  /** Private key for the contest with this name in the public record; undefined if the file is not for it. */
  readonly secretFor: (uuid: string) => bigint | undefined;
  /** Secret bytes, for what must follow from the file alone. */
  readonly seed: Uint8Array;
}
/** A key of one's own, other for each contest. */
export interface SingleKey extends Common {
  readonly kind: 'single';
}
/** A member's key of a group, the same for all contests of the election. */
export interface MemberKey extends Common {
  readonly kind: 'member';
  readonly device: MemberDevice;
}

/** Reads either kind of key file, which is not locked any more. The refusal says what it is instead. */
export function readOpeningKey(text: string): Result<OpeningKey, KeyFileFault> {
  if (isMemberKeyFile(text)) {
    const device = readMemberKeyFile(text);
    return device.ok ? memberOpeningKey(device.value) : device;
  }
  const file = readSecretKeyFile(text);
  return file.ok ? ok(singleOpeningKey(file.value)) : file;
}

export function singleOpeningKey({ electionId, contests, ...file }: SecretKeyFile): SingleKey {
  const seed = fromHex(file.seed);
  const isFor = (uuid: string): boolean => contests.some((contest) => contest.uuid === uuid);
  const secretFor = (uuid: string): bigint | undefined => (isFor(uuid) ? contestPrivateKey(seed, uuid) : undefined);
  return { kind: 'single', electionId, seed, secretFor };
}

export function memberOpeningKey(device: MemberDevice): Result<MemberKey, KeyFileFault> {
  const { decryptionKey, ceremony, seed } = device;
  const secret = decryptionKey === undefined ? undefined : parseScalar(decryptionKey);
  if (secret === undefined) return err({ code: 'NOT_COMPLETE', reason: 'is not complete: its ceremony has not ended' });
  return ok({ kind: 'member', electionId: ceremony.election, seed: utf8(seed), secretFor: () => secret, device });
}
