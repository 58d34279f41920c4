import { existsSync, readFileSync } from 'node:fs';
import { parseScalar } from '#libs/belenios';
import type { MemberDevice } from '#libs/belenios';
import { err, fromHex, ok, utf8 } from '#libs/basics';
import type { Result } from '#libs/basics';
import { contestPrivateKey, readSecretKey } from '../key-file.js';
import { unlock } from './locked-file.js';
import { readMemberKey } from './member-file.js';

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

/** Reads either kind of key file. The refusal says what it is instead. */
export function readOpeningKey(path: string, passphrase: string | undefined): Result<OpeningKey, string> {
  if (!existsSync(path)) return err(`there is no key file ${path}`);
  const opened = unlock(readFileSync(path, 'utf8'), passphrase);
  if (!opened.ok) return err(`${path}: ${opened.error}`);
  if (opened.value.includes('"quorate/member-key/1"')) {
    const device = readMemberKey(path, opened.value);
    return device.ok ? memberKey(path, device.value) : device;
  }
  const file = readSecretKey(path, opened.value);
  if (!file.ok) return file;
  const { electionId, contests } = file.value;
  const seed = fromHex(file.value.seed);
  const isFor = (uuid: string): boolean => contests.some((contest) => contest.uuid === uuid);
  return ok({
    kind: 'single',
    electionId,
    seed,
    secretFor: (uuid) => (isFor(uuid) ? contestPrivateKey(seed, uuid) : undefined),
  });
}

function memberKey(path: string, device: MemberDevice): Result<MemberKey, string> {
  const { decryptionKey, ceremony, seed } = device;
  const secret = decryptionKey === undefined ? undefined : parseScalar(decryptionKey);
  if (secret === undefined)
    return err(`the key in ${path} is not complete: run “quorate key ceremony” with it until it says so`);
  return ok({ kind: 'member', electionId: ceremony.election, seed: utf8(seed), secretFor: () => secret, device });
}
