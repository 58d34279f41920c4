import { existsSync } from 'node:fs';
import * as files from '#libs/belenios';
import type { OpeningKey } from '#libs/belenios';
import { err } from '#libs/basics';
import type { Result } from '#libs/basics';
import { unlockedFile } from './locked-file.js';

/** Reads either kind of key file. The refusal says what it is instead. */
export async function readOpeningKey(
  path: string,
  passphrase: string | undefined,
): Promise<Result<OpeningKey, string>> {
  if (!existsSync(path)) return err(`there is no key file ${path}`);
  const opened = await unlockedFile(path, passphrase);
  if (!opened.ok) return opened;
  const read = files.readOpeningKey(opened.value);
  if (read.ok) return read;
  const { code, reason } = read.error;
  return err(
    code === 'NOT_COMPLETE'
      ? `the key in ${path} is not complete: run “quorate key ceremony” with it until it says so`
      : `${path} ${reason}`,
  );
}
