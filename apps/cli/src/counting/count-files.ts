import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { electionReader, FORMAT_NAMES, faultText, formatGuessText, formatOf } from '#libs/counting';
import type { ElectionFile, ElectionFormat, ElectionReader, FormatGuess, Language } from '#libs/counting';
import { wordsOf } from './command-words.js';
import type { CommandWords } from './command-words.js';

/** What is wrong with a file: for people, and for programs (`{ error: text }` unless there is more to say). */
export interface FileFault {
  readonly text: string;
  readonly details?: object;
}

/** `--format` and `--contest`, as the person gave them. */
export interface ReadElectionOptions {
  /** Told from the name of the file, or from how it begins, unless given. */
  readonly format?: ElectionFormat;
  /** Which contest, where a file may hold several. */
  readonly contest?: string;
}

export type ReadElection = ElectionFile & { readonly format: ElectionFormat };

const PIECE = 256 * 1024;
/** The file `-`. */
const STANDARD_INPUT = 0;

/** Reads an election in pieces: a file of any size takes no more memory than its different papers. */
export function readElection(
  file: string,
  language: Language,
  options: ReadElectionOptions = {},
): Result<ReadElection, FileFault> {
  let opened: Opened | null = null;
  const read = readInPieces(file, language, (piece, bytes) =>
    (opened ??= openWith(file, piece, bytes, options)).reader.push(piece),
  );
  if (!read.ok) return read;
  const { format, guess, reader } = opened ?? openWith(file, new Uint8Array(), 0, options);
  const election = reader.end();
  if (election.ok) return ok({ ...election.value, format });
  const faults = election.error.map((fault) => ({ ...fault, text: faultText(fault, language) }));
  const how = guess === null ? FORMAT_NAMES[format] : formatGuessText(guess, language);
  return err({
    text: [wordsOf(language).cannotBeCounted(file, how), ...faults.map(({ text }) => `  ${text}`)].join('\n'),
    details: { error: `${file} cannot be counted`, format, faults },
  });
}

interface Opened {
  readonly format: ElectionFormat;
  /** Null if the person said which format it is. */
  readonly guess: FormatGuess | null;
  readonly reader: ElectionReader;
}

function openWith(
  file: string,
  firstPiece: Uint8Array,
  bytes: number,
  { format: given, contest }: ReadElectionOptions,
): Opened {
  const guess = given === undefined ? formatOf(file, firstPiece) : null;
  const format = given ?? guess?.format ?? 'blt';
  return { format, guess, reader: electionReader(format, { bytes, ...(contest !== undefined && { contest }) }) };
}

/** Reads a small file with one of the readers of `#libs/counting`, and says which file it was if that fails. */
export function readTextFile<T>(
  file: string,
  language: Language,
  read: (text: string) => Result<T, string>,
): Result<T, FileFault> {
  const bytes = attempt(file, language, () => readFileSync(file));
  if (!bytes.ok) return bytes;
  const value = read(new TextDecoder().decode(bytes.value));
  return value.ok ? value : err({ text: `${file}: ${value.error}` });
}

/** @param take gets the pieces one after another, and how long the whole file is (0 if it does not say, as a pipe) */
function readInPieces(
  file: string,
  language: Language,
  take: (piece: Uint8Array, bytes: number) => void,
): Result<void, FileFault> {
  return attempt(file, language, () => {
    const handle = file === '-' ? STANDARD_INPUT : openSync(file, 'r');
    try {
      const buffer = new Uint8Array(PIECE);
      const { size } = fstatSync(handle);
      for (let read = readSync(handle, buffer); read > 0; read = readSync(handle, buffer))
        take(buffer.subarray(0, read), size);
    } finally {
      closeSync(handle);
    }
  });
}

/** Does something with a file, and says in one sentence why that could not be done. */
export function attempt<T>(file: string, language: Language, act: () => T): Result<T, FileFault> {
  try {
    return ok(act());
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    if (code === undefined) throw error;
    const { files } = wordsOf(language);
    const why = WHY.get(code);
    return err({ text: `${file}: ${why === undefined ? files.otherwise(code) : files[why]}` });
  }
}

const WHY = new Map<string, Exclude<keyof CommandWords['files'], 'otherwise'>>([
  ['ENOENT', 'missing'],
  ['EISDIR', 'isFolder'],
  ['EEXIST', 'isThere'],
]);
