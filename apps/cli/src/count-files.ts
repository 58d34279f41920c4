import { readFileSync } from 'node:fs';
import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { bltFaultText, readBlt } from '#libs/counting';
import type { BltElection, Language } from '#libs/counting';

/** What is wrong with a file: for people, and for programs (`{ error: text }` unless there is more to say). */
export interface FileFault {
  readonly text: string;
  readonly details?: object;
}

export function readElection(file: string, language: Language): Result<BltElection, FileFault> {
  const bytes = readBytes(file);
  if (!bytes.ok) return bytes;
  const election = readBlt(bytes.value);
  if (election.ok) return election;
  const faults = election.error.map((fault) => ({ ...fault, text: bltFaultText(fault, language) }));
  return err({
    text: [`${file} cannot be counted:`, ...faults.map(({ text }) => `  ${text}`)].join('\n'),
    details: { error: `${file} cannot be counted`, faults },
  });
}

/** Reads a small file with one of the readers of `#libs/counting`, and says which file it was if that fails. */
export function readTextFile<T>(file: string, read: (text: string) => Result<T, string>): Result<T, FileFault> {
  const bytes = readBytes(file);
  if (!bytes.ok) return bytes;
  const value = read(new TextDecoder().decode(bytes.value));
  return value.ok ? value : err({ text: `${file}: ${value.error}` });
}

function readBytes(file: string): Result<Uint8Array, FileFault> {
  try {
    return ok(readFileSync(file));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const why =
      code === 'ENOENT'
        ? 'there is no such file'
        : code === 'EISDIR'
          ? 'it is a folder'
          : `it cannot be read (${String(code)})`;
    return err({ text: `${file}: ${why}` });
  }
}
