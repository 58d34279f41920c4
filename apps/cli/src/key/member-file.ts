import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { lockKeyFile, readMemberKeyFile, writeMemberKeyFile } from '#libs/belenios';
import type { MemberDevice } from '#libs/belenios';
import { err } from '#libs/basics';
import type { Result } from '#libs/basics';
import { replaceFile, unlockedFile } from './locked-file.js';

/** Undefined where there is no file yet. */
export async function readMemberFile(
  path: string,
  passphrase?: string,
): Promise<Result<MemberDevice, string> | undefined> {
  if (!existsSync(path)) return undefined;
  const opened = await unlockedFile(path, passphrase);
  const read = opened.ok ? readMemberKeyFile(opened.value) : opened;
  if (read.ok) return read;
  return err(typeof read.error === 'string' ? read.error : `${path} ${read.error.reason}`);
}

export async function writeMemberFile(path: string, device: MemberDevice, passphrase?: string): Promise<void> {
  const text = writeMemberKeyFile(device);
  replaceFile(path, passphrase === undefined ? text : `${await lockKeyFile(text, passphrase, randomBytes)}\n`);
}
