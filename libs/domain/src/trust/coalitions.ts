import type { KeyPolicy } from '../election/safeguards.js';

/** Who holds what in one contest: people by their numbers in the public record. The installation is number 1. */
export interface HeldParts {
  readonly keys: KeyPolicy;
  /** Numbers of the key-holders outside the installation, from 2. */
  readonly keyHolders: readonly number[];
  /** Numbers of the mixers in their order; none where ballots are added up. */
  readonly mixers: readonly number[];
}

/** Coalitions that are alike: `all` of these people together with any `some` of `among`. */
export interface Coalitions {
  readonly all: readonly number[];
  readonly some: number;
  readonly among: readonly number[];
  /** What these people hold together. */
  readonly by: 'keys' | 'mixing';
}

export const INSTALLATION = 1;

const partsNeeded = ({ keys, keyHolders }: HeldParts): number =>
  keys.kind === 'all' ? keyHolders.length : keys.needed;

/**
 * The smallest groups of people who could link votes to members. Two ways lead there. With the whole key a sealed ballot
 * is opened by itself: the installation's part and enough of the key-holders'. And opened papers are followed back to
 * sealed ballots by all mixers together, if each kept the order it must forget. A group that contains another one is left
 * out; `among` may overlap where no shorter way of saying it exists.
 */
export function learningCoalitions(parts: HeldParts): readonly Coalitions[] {
  const { keyHolders, mixers } = parts;
  const needed = partsNeeded(parts);
  const withKeys = (among: readonly number[]): readonly Coalitions[] =>
    among.length < needed ? [] : [{ all: [INSTALLATION], some: needed, among, by: 'keys' }];
  if (mixers.length === 0) return withKeys(keyHolders);
  const outside = mixers.filter((mixer) => mixer !== INSTALLATION);
  if (outside.length >= needed) return withKeys(keyHolders); // all mixers together hold the whole key
  const mixing: Coalitions = { all: [INSTALLATION, ...outside], some: 0, among: [], by: 'mixing' };
  return [mixing, ...outside.flatMap((left) => withKeys(keyHolders.filter((holder) => holder !== left)))];
}

/** The smallest groups of people without whom a box stays closed: by not mixing, or by not giving their part of the key. */
export function stoppingCoalitions(parts: HeldParts): readonly Coalitions[] {
  const { keyHolders, mixers } = parts;
  const outside = mixers.filter((mixer) => mixer !== INSTALLATION);
  const enough = keyHolders.length - partsNeeded(parts) + 1;
  const alone: Coalitions = { all: [INSTALLATION], some: 0, among: [], by: mixers.length > 0 ? 'mixing' : 'keys' };
  const byMixing = outside.map((mixer): Coalitions => ({ all: [mixer], some: 0, among: [], by: 'mixing' }));
  const others = keyHolders.filter((holder) => !outside.includes(holder));
  const byKeys: readonly Coalitions[] =
    others.length < enough ? [] : [{ all: [], some: enough, among: others, by: 'keys' }];
  return [alone, ...byMixing, ...byKeys];
}

/** Every single group, in ascending numbers. */
export function groupsOf({ all, some, among }: Coalitions): readonly (readonly number[])[] {
  const pick = (left: readonly number[], count: number): readonly (readonly number[])[] => {
    if (count === 0) return [[]];
    return left.flatMap((first, i) => pick(left.slice(i + 1), count - 1).map((rest) => [first, ...rest]));
  };
  return pick(among, some).map((picked) => [...all, ...picked].sort((a, b) => a - b));
}
