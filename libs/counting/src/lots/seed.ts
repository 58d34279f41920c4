import { sha256 } from '@noble/hashes/sha2.js';
import { err, ok, toHex, utf8 } from '#libs/basics';
import type { Brand, Result } from '#libs/basics';

/** 1 to 200 printable ASCII characters, no space first or last: a text that everyone types and hashes alike. */
export type LotSeed = Brand<string, 'LotSeed'>;

/** Of a seed to which somebody commits: a shorter one could be found from its commitment by trying. */
export const SHORTEST_COMMITTED_SEED = 16;
export const LONGEST_SEED = 200;

export interface SeedRefusal {
  readonly kind: 'seedFaulty';
  readonly fault: 'tooShort' | 'tooLong' | 'notPlainText' | 'spaceAtEnd';
}

export type CommitmentRefusal =
  | { readonly kind: 'commitmentFaulty' }
  | { readonly kind: 'commitmentDiffers'; readonly published: string; readonly computed: string };

/** A seed that is public when it is used, as in counting again or in trying what another lot would have done. */
export function readSeed(text: string): Result<LotSeed, SeedRefusal> {
  if (!/^[\x20-\x7e]*$/.test(text)) return err({ kind: 'seedFaulty', fault: 'notPlainText' });
  if (text !== text.trim()) return err({ kind: 'seedFaulty', fault: 'spaceAtEnd' });
  if (text.length < 1) return err({ kind: 'seedFaulty', fault: 'tooShort' });
  if (text.length > LONGEST_SEED) return err({ kind: 'seedFaulty', fault: 'tooLong' });
  return ok(text as LotSeed); // the one place that makes one: every condition of the type has been checked
}

/** A seed that is kept secret until nominations have closed, while its commitment is public. */
export function readSecretSeed(text: string): Result<LotSeed, SeedRefusal> {
  const seed = readSeed(text);
  const isShort = seed.ok && seed.value.length < SHORTEST_COMMITTED_SEED;
  return isShort ? err({ kind: 'seedFaulty', fault: 'tooShort' }) : seed;
}

/** The text whose SHA-256 is published before nominations close. No line of a candidate can be the same text. */
export const commitmentText = (seed: LotSeed): string => `quorate-lots-1-commitment:${seed}`;

/** What is published before nominations close: 64 lower-case hexadecimal digits that bind to the seed and hide it. */
export const commitmentOf = (seed: LotSeed): string => sha256Hex(commitmentText(seed));

/** Whether a revealed seed is the one that was committed. Capitals and surrounding space in `published` do not matter. */
export function checkCommitment(seed: LotSeed, published: string): Result<LotSeed, CommitmentRefusal> {
  const plain = published.trim().toLowerCase();
  if (!/^[0-9a-f]{64}$/.test(plain)) return err({ kind: 'commitmentFaulty' });
  const computed = commitmentOf(seed);
  return computed === plain ? ok(seed) : err({ kind: 'commitmentDiffers', published: plain, computed });
}

export const sha256Hex = (text: string): string => toHex(sha256(utf8(text)));
