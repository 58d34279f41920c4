import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { BltReader, bltFaultText } from '#libs/counting';
import type { ElectionFile, Language } from '#libs/counting';

/** What is wrong with a file: for people, and for programs (`{ error: text }` unless there is more to say). */
export interface FileFault {
  readonly text: string;
  readonly details?: object;
}

const PIECE = 256 * 1024;

/** Reads an election in pieces: a file of any size takes no more memory than its different papers. */
export function readElection(file: string, language: Language): Result<ElectionFile, FileFault> {
  const reader = new BltReader();
  const read = readInPieces(file, (piece) => reader.push(piece));
  if (!read.ok) return read;
  const election = reader.end();
  if (election.ok) return election;
  const faults = election.error.map((fault) => ({ ...fault, text: bltFaultText(fault, language) }));
  return err({
    text: [`${file} cannot be counted:`, ...faults.map(({ text }) => `  ${text}`)].join('\n'),
    details: { error: `${file} cannot be counted`, faults },
  });
}

/** Reads a small file with one of the readers of `#libs/counting`, and says which file it was if that fails. */
export function readTextFile<T>(file: string, read: (text: string) => Result<T, string>): Result<T, FileFault> {
  const bytes = attempt(file, () => readFileSync(file));
  if (!bytes.ok) return bytes;
  const value = read(new TextDecoder().decode(bytes.value));
  return value.ok ? value : err({ text: `${file}: ${value.error}` });
}

function readInPieces(file: string, take: (piece: Uint8Array) => void): Result<void, FileFault> {
  return attempt(file, () => {
    const handle = openSync(file, 'r');
    try {
      const buffer = new Uint8Array(PIECE);
      for (let read = readSync(handle, buffer); read > 0; read = readSync(handle, buffer))
        take(buffer.subarray(0, read));
    } finally {
      closeSync(handle);
    }
  });
}

function attempt<T>(file: string, read: () => T): Result<T, FileFault> {
  try {
    return ok(read());
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === undefined) throw error;
    const why =
      code === 'ENOENT'
        ? 'there is no such file'
        : code === 'EISDIR'
          ? 'it is a folder'
          : `it cannot be read (${String(code)})`;
    return err({ text: `${file}: ${why}` });
  }
}
