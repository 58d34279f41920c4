import { isDeepStrictEqual } from 'node:util';
import { randomElection } from '../peers/counting/random-elections.js';
import type { RandomElection } from '../peers/counting/random-elections.js';
import type { Pair } from './pairs.js';

export interface Comparison {
  readonly elections: number;
  /** Elections in which at least one lot was drawn. */
  readonly withLots: number;
  /** The first elections that the two count differently. */
  readonly differences: readonly Difference[];
}

export interface Difference {
  readonly seed: number;
  readonly election: RandomElection;
  readonly engine: unknown;
  readonly peer: unknown;
}

const MOST_DIFFERENCES = 3;

/**
 * Counts random elections twice, by the engine and by the second implementation of the rule.
 *
 * @param elections how many that fit the rule (a rule for one seat passes over others)
 * @param firstSeed the election of a seed is always the same
 */
export function compare(
  pair: Pair,
  { elections, firstSeed }: { readonly elections: number; readonly firstSeed: number },
  advance: () => void = () => undefined,
): Comparison {
  const differences: Difference[] = [];
  let counted = 0;
  let withLots = 0;
  for (let seed = firstSeed; counted < elections && differences.length < MOST_DIFFERENCES; seed++) {
    const election = randomElection(seed);
    const both = attempt(pair, election);
    if (both === null) continue;
    counted++;
    advance();
    if (both.lots > 0) withLots++;
    const { engine, peer } = both;
    if (!isDeepStrictEqual(plain(engine), plain(peer))) differences.push({ seed, election, engine, peer });
  }
  return { elections: counted, withLots, differences };
}

/** A count that breaks off is a difference too. */
function attempt(pair: Pair, election: RandomElection): ReturnType<Pair['count']> {
  try {
    return pair.count(election);
  } catch (error) {
    return { engine: `broke off: ${String(error)}`, peer: null, lots: 0 };
  }
}

/** As JSON would have it, so that only what is said is compared and not how it is held. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));
