import type { Result } from '#libs/basics';
import type { Candidate } from '../candidate.js';
import type { PaperBox } from '../papers/paper-box.js';
import type { FileFault } from './file-fault.js';

/** An election as files carry it. */
export interface ElectionFile {
  /** Empty if the file does not say. */
  readonly title: string;
  /** Null if the format has no place for it, or the file does not say. */
  readonly seats: number | null;
  /** In ballot order. */
  readonly candidates: readonly Candidate[];
  readonly papers: PaperBox;
}

/**
 * Reads a file that comes in pieces of any size, which are not kept. Never throws on any bytes, takes time in proportion to
 * their number, and finds every fault (up to `MOST_FAULTS`) rather than guess.
 */
export interface ElectionReader {
  readonly push: (piece: Uint8Array) => void;
  /** To be called once, after the last piece. A file with faults is not counted. */
  readonly end: () => Result<ElectionFile, readonly FileFault[]>;
}
