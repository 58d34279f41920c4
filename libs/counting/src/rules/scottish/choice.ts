import type { CandidateNumber } from '../../candidate.js';
import type { Reason } from '../../count-record.js';

/** Whose papers a stage moves, and why theirs. */
export interface Choice {
  readonly candidate: CandidateNumber;
  readonly reason: Reason;
}
