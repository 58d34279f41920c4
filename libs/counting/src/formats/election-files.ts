import { unreachable } from '#libs/basics';
import type { Result } from '#libs/basics';
import { BltReader } from './blt.js';
import { writeBlt } from './blt-writer.js';
import { CsvReader } from './csv.js';
import { writeCsv } from './csv-writer.js';
import type { ElectionFormat } from './election-format.js';
import type { ElectionFile, ElectionReader } from './election-file.js';
import type { FileFault } from './file-fault.js';
import { NistCvrReader } from './nist-cvr.js';
import { writeNistCvr } from './nist-writer.js';
import type { NistOptions } from './nist-writer.js';
import { PrefLibReader } from './preflib.js';
import { writePrefLib } from './preflib-writer.js';
import type { WritableElection, Written } from './writable-election.js';

export interface ReadOptions {
  /** The id of the contest to read, in formats whose files may hold several. */
  readonly contest?: string;
  /** How long the file is, if that is known: room for its papers is then made at once. */
  readonly bytes?: number;
}

/** A reader for a file that comes in pieces. */
export function electionReader(format: ElectionFormat, { contest, bytes }: ReadOptions = {}): ElectionReader {
  switch (format) {
    case 'blt':
      return new BltReader(bytes);
    case 'csv':
      return new CsvReader();
    case 'preflib':
      return new PrefLibReader();
    case 'nist':
      return new NistCvrReader(contest ?? null);
    default:
      return unreachable(format);
  }
}

/** Reads an election from the pieces of a file, in order. */
export function readElectionFile(
  format: ElectionFormat,
  pieces: Iterable<Uint8Array>,
  options: ReadOptions = {},
): Result<ElectionFile, readonly FileFault[]> {
  const reader = electionReader(format, options);
  for (const piece of pieces) reader.push(piece);
  return reader.end();
}

/** Writes an election in any of the formats, or says what would be lost. */
export function writeElectionFile(format: ElectionFormat, election: WritableElection, options: NistOptions): Written {
  switch (format) {
    case 'blt':
      return writeBlt(election);
    case 'csv':
      return writeCsv(election);
    case 'preflib':
      return writePrefLib(election);
    case 'nist':
      return writeNistCvr(election, options);
    default:
      return unreachable(format);
  }
}
