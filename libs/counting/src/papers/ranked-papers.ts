import type { Candidate } from '../candidate.js';
import { boxOf } from './box-of.js';
import { amountAt, chunkOf, lengthAt } from './paper-box.js';
import type { PaperBox } from './paper-box.js';
import type { MarkedPapers } from './marks.js';
import { groundWithoutOrder, RejectionTally } from './rejection.js';
import type { RejectedPapers } from './rejection.js';

/** The papers of a contest as rules that rank candidates see them. */
export interface RankedPapers {
  readonly box: PaperBox;
  /** By candidate number: 1 for those who stand. Preferences for others are passed over (Model Election Rules 2014, STV59). */
  readonly standing: Uint8Array;
  /** Valid papers: those with a preference for somebody who stands. In parts of a vote where papers carry weights. */
  readonly valid: number;
  readonly rejected: readonly RejectedPapers[];
}

/**
 * Tells valid papers from rejected ones. A paper without a first preference for exactly one candidate is rejected, and so
 * is one that names nobody who still stands.
 *
 * @param already papers that were rejected before they became cast vote records
 */
export function rankPapers(
  candidates: readonly Candidate[],
  papers: Iterable<MarkedPapers>,
  already: readonly RejectedPapers[] = [],
): RankedPapers {
  const box = boxOf(candidates.length, papers);
  const standing = standingFlags(candidates);
  const hasWithdrawn = candidates.some(({ withdrawn }) => withdrawn === true);
  const rejected = new RejectionTally(already);
  if (box.areAllOrdered && !hasWithdrawn) return { box, standing, valid: box.total, rejected: rejected.list() };
  const { chunks, starts, amounts } = box.reading();
  let valid = 0;
  for (let group = 0; group < box.groups; group++) {
    const start = starts[group] ?? 0;
    const chunk = chunks[chunkOf(start)] ?? NOTHING;
    const at = lengthAt(start);
    const length = chunk[at] ?? 0;
    const papersHere = amounts[chunkOf(start)]?.[amountAt(start)] ?? 0;
    if (length === 0) rejected.add(groundWithoutOrder(box.marksOf(group)), papersHere);
    else if (hasWithdrawn && !namesAny(chunk, at, length, standing))
      rejected.add('onlyWithdrawnCandidates', papersHere);
    else valid += papersHere;
  }
  return { box, standing, valid, rejected: rejected.list() };
}

const NOTHING = new Uint8Array();

/** By candidate number: 1 for those who stand, 0 for those withdrawn; entry 0 is not used. */
export const standingFlags = (candidates: readonly Candidate[]): Uint8Array =>
  Uint8Array.from([0, ...candidates.map(({ withdrawn }) => (withdrawn === true ? 0 : 1))]);

function namesAny(chunk: Uint8Array, at: number, length: number, standing: Uint8Array): boolean {
  for (let i = 1; i <= length; i++) if (standing[chunk[at + i] ?? 0] === 1) return true;
  return false;
}
