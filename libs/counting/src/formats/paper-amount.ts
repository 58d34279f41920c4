import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { PaperBox } from '../papers/paper-box.js';

/** Finer weights would leave hardly any room below 2^53 for the papers themselves. */
const FINEST_WEIGHT = 1_000_000_000;

/** So many papers, or parts of a vote, can still be added up exactly. */
const MOST_PAPERS = 2 ** 52;

/** How many papers a line stands for, or what its paper weighs: exactly `units` / `parts`, in lowest terms. */
export interface Amount {
  readonly units: number;
  readonly parts: number;
}

/** Reads `3`, `2.5` or `1/3`; null for anything else, and for nothing at all. */
export function readAmount(text: string): Amount | null {
  const read = /^(\d{1,16})(?:\.(\d{1,9})|\/(\d{1,10}))?$/.exec(text);
  if (read === null) return null;
  const [, whole = '', decimals = '', under = '1'] = read;
  const parts = decimals === '' ? Number(under) : 10 ** decimals.length;
  const units = decimals === '' ? Number(whole) : Number(whole) * parts + Number(decimals);
  if (units === 0 || parts === 0 || !Number.isSafeInteger(units)) return null;
  const common = greatestCommonDivisor(units, parts);
  return { units: units / common, parts: parts / common };
}

/** How many parts of a vote an amount is in this box, whose votes are divided more finely first if need be. */
export function unitsIn(box: PaperBox, { units, parts }: Amount): Result<number, 'weightTooFine' | 'tooManyPapers'> {
  const missing = parts / greatestCommonDivisor(box.unitsPerVote, parts);
  if (missing > 1) {
    if (box.unitsPerVote * missing > FINEST_WEIGHT) return err('weightTooFine');
    box.divideVotes(missing);
  }
  const inUnits = units * (box.unitsPerVote / parts);
  return Number.isSafeInteger(inUnits) ? ok(inUnits) : err('tooManyPapers');
}

/** Why the papers in a box cannot be kept and counted exactly; null if they can. To be asked after each addition. */
export function boxFault(box: PaperBox): 'tooManyPapers' | 'tooLarge' | null {
  if (box.isFull) return 'tooLarge';
  return box.total > MOST_PAPERS ? 'tooManyPapers' : null;
}

export function greatestCommonDivisor(a: number, b: number): number {
  while (b > 0) [a, b] = [b, a % b];
  return a;
}
