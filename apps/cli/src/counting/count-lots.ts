import { randomBytes } from 'node:crypto';
import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { lotOrder, lotRefusalText, manualOrder, readLots, readSeed } from '#libs/counting';
import type { CandidateNumber, CountInput, Language, LotDraw, LotSeed } from '#libs/counting';
import type { Output } from '../output.js';
import { wordsOf } from './command-words.js';
import { readTextFile } from './count-files.js';
import type { FileFault } from './count-files.js';

/** Where the lots of a count come from. */
export interface LotSource {
  /** Draws recorded by the returning officer; others stop the count. Null if none were given. */
  readonly draws: readonly LotDraw[] | null;
  /** All candidates in the order in which lots favour them, drawn by hand; null if none was given. */
  readonly order: readonly CandidateNumber[] | null;
  /** The seed of an order of lots; null if there are draws or an order. */
  readonly seed: LotSeed | null;
  /** Whether the command made the seed itself. */
  readonly isRandom: boolean;
}

/** `--lots`, `--seed`, or neither: then a seed is drawn. */
export function lotSource(
  options: { readonly lots?: string; readonly seed?: string },
  candidates: number,
  language: Language,
): Result<LotSource, FileFault> {
  if (options.lots !== undefined) {
    const found = readTextFile(options.lots, language, readLotsFile);
    if (!found.ok) return found;
    const { draws, order } = found.value;
    const checked = order === null ? ok(null) : manualOrder(order, candidates);
    if (!checked.ok) return err({ text: `${options.lots}: ${lotRefusalText(checked.error, language)}` });
    return ok({ draws, order, seed: null, isRandom: false });
  }
  const given = options.seed ?? randomBytes(16).toString('hex');
  const seed = readSeed(given);
  if (!seed.ok) return err({ text: lotRefusalText(seed.error, language) });
  return ok({ draws: null, order: null, seed: seed.value, isRandom: options.seed === undefined });
}

/**
 * Counts with lots from that source. The order of lots is derived only when a lot is needed, so that a count without ties
 * is the same whatever the seed.
 *
 * @param counting `count` by some rule, or what else needs lots
 */
export function withLots<T, E extends { readonly kind: string }>(
  input: CountInput,
  { draws, order, seed }: LotSource,
  counting: (input: CountInput) => Result<T, E>,
): Result<T, E> {
  const counted = counting({ ...input, lots: draws ?? [] });
  const favoured = order ?? (seed && lotOrder(seed, input.candidates.length).order);
  if (counted.ok || counted.error.kind !== 'lotsRequired' || favoured === null) return counted;
  return counting({ ...input, lotOrder: favoured });
}

/** Draws, or all candidates in the order in which they were drawn: `[3,1,2]`. */
function readLotsFile(text: string): Result<Pick<LotSource, 'draws' | 'order'>, string> {
  const isOrder = /^\s*\[\s*\d+\s*(,\s*\d+\s*)*\]\s*$/.test(text);
  if (isOrder) return ok({ draws: null, order: JSON.parse(text) as number[] }); // the pattern lets only numbers through
  const draws = readLots(text);
  return draws.ok ? ok({ draws: draws.value, order: null }) : draws;
}

/** Says where lots came from when nobody brought them, and which of those brought were not needed. */
export function remarkOnLots(
  output: Output,
  { draws, seed, isRandom }: LotSource,
  used: readonly LotDraw[],
  language: Language,
): void {
  const words = wordsOf(language);
  for (const lot of unusedLots(draws ?? [], used))
    output.remark(`quorate: ${words.lotNotNeeded(lot.stage, lot.between.join(', '))}`);
  if (isRandom && used.length > 0) output.remark(`quorate: ${words.drawnBySeed(seed ?? '')}`);
}

const unusedLots = (given: readonly LotDraw[], used: readonly LotDraw[]): readonly LotDraw[] =>
  given.filter((lot) => !used.some(({ stage, purpose }) => stage === lot.stage && purpose === lot.purpose));

/** Who or what decided a lot, in a few words for programs. */
export const lotAuthor = ({ seed, order }: LotSource): string =>
  order ? 'recorded order' : seed === null ? 'recorded draw' : `seed ${seed}`;
