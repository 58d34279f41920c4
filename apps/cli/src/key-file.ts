import { readFileSync, writeFileSync } from 'node:fs';
import * as files from '#libs/belenios';
import type { KeyFileFault, PublicKeyFile, SecretKeyFile } from '#libs/belenios';
import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';

export const readSecretKeyFile = (path: string): Result<SecretKeyFile, string> => read(path, files.readSecretKeyFile);
export const readPublicKeyFile = (path: string): Result<PublicKeyFile, string> => read(path, files.readPublicKeyFile);

/** Readable by its owner only. Never replaces a file: a key that is lost opens no box. */
export function writeSecretKeyFile(path: string, file: SecretKeyFile): Result<true, string> {
  return write(path, file, 0o600);
}
export const writePublicKeyFile = (path: string, file: PublicKeyFile): Result<true, string> => write(path, file, 0o644);

function write(path: string, content: SecretKeyFile | PublicKeyFile, mode: number): Result<true, string> {
  try {
    writeFileSync(path, files.writeKeyFile(content), { mode, flag: 'wx' });
    return ok(true);
  } catch (error) {
    const exists = typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST';
    return err(
      exists ? `${path} exists already and is not replaced; choose another place with --out` : reasonOf(error),
    );
  }
}

function read<T>(path: string, parse: (text: string) => Result<T, KeyFileFault>): Result<T, string> {
  try {
    const parsed = parse(readFileSync(path, 'utf8'));
    return parsed.ok ? parsed : err(`${path} ${parsed.error.reason}`);
  } catch (error) {
    return err(`${path} cannot be read: ${reasonOf(error)}`);
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
