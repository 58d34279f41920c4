import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { SHORTEST_PASSPHRASE, unlockKeyFile } from '#libs/belenios';
import { err } from '#libs/basics';
import type { Result } from '#libs/basics';

/** The text of a key file, opened with the passphrase if it is locked. */
export async function unlockedFile(path: string, passphrase: string | undefined): Promise<Result<string, string>> {
  const opened = await unlockKeyFile(readFileSync(path, 'utf8'), passphrase);
  if (opened.ok) return opened;
  const { code, reason } = opened.error;
  return err(`${path}: ${code === 'LOCKED' ? 'it is locked: give its passphrase with --passphrase-file' : reason}`);
}

/** The first line of a passphrase file; undefined without one. @throws Error if it cannot be read or is empty */
export function readPassphrase(file: string | undefined): string | undefined {
  if (file === undefined) return undefined;
  const [line = ''] = readFileSync(file, 'utf8').split(/\r?\n/);
  if (line.length < SHORTEST_PASSPHRASE)
    throw new Error(`the passphrase in ${file} must have at least ${SHORTEST_PASSPHRASE} characters`);
  return line;
}

/** Written beside and moved into place, so that a file is never half there; readable by its owner only. */
export function replaceFile(path: string, content: string): void {
  writeFileSync(`${path}.new`, content, { mode: 0o600, flush: true });
  renameSync(`${path}.new`, path);
}
