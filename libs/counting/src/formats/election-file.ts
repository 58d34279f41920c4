import type { Candidate } from '../candidate.js';
import type { PaperBox } from '../papers/paper-box.js';

/** An election as files carry it. */
export interface ElectionFile {
  /** Empty if the file does not say. */
  readonly title: string;
  /** Null if the format has no place for it. */
  readonly seats: number | null;
  /** In ballot order. */
  readonly candidates: readonly Candidate[];
  readonly papers: PaperBox;
}
