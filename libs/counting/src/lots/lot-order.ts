import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { MOST_CANDIDATES } from '../candidate.js';
import type { CandidateNumber } from '../candidate.js';
import { sha256Hex } from './seed.js';
import type { LotSeed } from './seed.js';

/** What one candidate's place in the order follows from. */
export interface LotLine {
  readonly candidate: CandidateNumber;
  /** The text that is hashed. */
  readonly text: string;
  /** Its SHA-256 in lower-case hexadecimal. */
  readonly digest: string;
}

export interface LotOrder {
  /** Every candidate once; the first wins every lot. */
  readonly order: readonly CandidateNumber[];
  /** In the same order, so that the digests ascend. */
  readonly lines: readonly LotLine[];
}

/** An order drawn by hand that does not name each candidate once. Each list ascends; at least one has an entry. */
export interface OrderRefusal {
  readonly kind: 'orderFaulty';
  readonly unknown: readonly number[];
  readonly repeated: readonly CandidateNumber[];
  readonly missing: readonly CandidateNumber[];
}

/** The text for one candidate: the number stands last, so no two candidates and seeds share one. */
export const lotText = (seed: LotSeed, candidate: CandidateNumber): string => `quorate-lots-1:${seed}:${candidate}`;

/**
 * The order in which a seed puts the candidates, for every tie of a count.
 *
 * @param candidates how many there are, withdrawn ones included, 1 to 255
 * @throws RangeError if `candidates` is out of range: a bug in the caller
 * @see docs/rules/lots.md
 */
export function lotOrder(seed: LotSeed, candidates: number): LotOrder {
  if (!Number.isSafeInteger(candidates) || candidates < 1 || candidates > MOST_CANDIDATES)
    throw new RangeError(`candidates must be 1 to ${MOST_CANDIDATES}: ${candidates}`);
  const lines = Array.from({ length: candidates }, (_, i): LotLine => {
    const text = lotText(seed, i + 1);
    return { candidate: i + 1, text, digest: sha256Hex(text) };
  }).sort((a, b) => (a.digest < b.digest ? -1 : 1));
  return { order: lines.map(({ candidate }) => candidate), lines };
}

/** Accepts an order that the returning officer drew by hand, if it names each of the candidates 1 to `candidates` once. */
export function manualOrder(
  drawn: readonly number[],
  candidates: number,
): Result<readonly CandidateNumber[], OrderRefusal> {
  const everyone = Array.from({ length: candidates }, (_, i) => i + 1);
  const named = new Set(drawn);
  const unknown = [...named].filter((candidate) => !everyone.includes(candidate)).sort((a, b) => a - b);
  const repeated = everyone.filter((candidate) => drawn.indexOf(candidate) !== drawn.lastIndexOf(candidate));
  const missing = everyone.filter((candidate) => !named.has(candidate));
  return unknown.length + repeated.length + missing.length === 0
    ? ok([...drawn])
    : err({ kind: 'orderFaulty', unknown, repeated, missing });
}
