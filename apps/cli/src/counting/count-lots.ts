import { randomBytes } from 'node:crypto';
import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { lotOrder, lotRefusalText, readLots, readSeed } from '#libs/counting';
import type { CountInput, Language, LotDraw, LotSeed } from '#libs/counting';
import { readTextFile } from './count-files.js';
import type { FileFault } from './count-files.js';

/** Where the lots of a count come from. */
export interface LotSource {
  /** Draws recorded by the returning officer; others stop the count. Null if none were given. */
  readonly draws: readonly LotDraw[] | null;
  /** The seed of an order of lots; null if there are draws. */
  readonly seed: LotSeed | null;
  /** Whether the command made the seed itself. */
  readonly isRandom: boolean;
}

/** `--lots`, `--seed`, or neither: then a seed is drawn. */
export function lotSource(
  options: { readonly lots?: string; readonly seed?: string },
  language: Language,
): Result<LotSource, FileFault> {
  if (options.lots !== undefined) {
    const draws = readTextFile(options.lots, readLots);
    return draws.ok ? ok({ draws: draws.value, seed: null, isRandom: false }) : draws;
  }
  const given = options.seed ?? randomBytes(16).toString('hex');
  const seed = readSeed(given);
  if (!seed.ok) return err({ text: lotRefusalText(seed.error, language) });
  return ok({ draws: null, seed: seed.value, isRandom: options.seed === undefined });
}

/**
 * Counts with lots from that source. The order of lots is derived only when a lot is needed, so that a count without ties
 * is the same whatever the seed.
 *
 * @param counting `count` by some rule, or what else needs lots
 */
export function withLots<T, E extends { readonly kind: string }>(
  input: CountInput,
  { draws, seed }: LotSource,
  counting: (input: CountInput) => Result<T, E>,
): Result<T, E> {
  const counted = counting({ ...input, lots: draws ?? [] });
  if (counted.ok || counted.error.kind !== 'lotsRequired' || seed === null) return counted;
  return counting({ ...input, lotOrder: lotOrder(seed, input.candidates.length).order });
}

/** Who or what decided a lot, in a few words for programs. */
export const lotAuthor = ({ seed }: LotSource): string => (seed === null ? 'recorded draw' : `seed ${seed}`);
