import type { WholeGame } from './game.js';
import type { Swings } from './swings.js';

/** Players up to which every coalition is looked at: 2^20 of them. */
export const MOST_ENUMERATED = 20;

/** A coalition as bits, the first player lowest. */
export type Coalition = number;

export interface Enumeration extends Swings {
  readonly bySize: readonly (readonly bigint[])[];
  /** Winning coalitions that lose without any one of their members; fewest members first, then in order of players. */
  readonly minimal: readonly Coalition[];
}

/** Looks at every coalition of up to {@link MOST_ENUMERATED} players. */
export function enumerateCoalitions({ weights, least, mustConsent }: WholeGame): Enumeration {
  const n = weights.length;
  const count = 2 ** n;
  const sums = new Float64Array(count); // whole numbers below 2^53: exact
  const wins = new Uint8Array(count);
  const consent = mustConsent.reduce((bits, must, i) => (must ? bits | (1 << i) : bits), 0);
  for (let coalition = 1; coalition < count; coalition++) {
    const without = coalition & (coalition - 1);
    sums[coalition] = at(sums, without) + (weights[lowestBit(coalition)] ?? 0);
    wins[coalition] = at(sums, coalition) >= least && (coalition & consent) === consent ? 1 : 0;
  }
  const bySize = weights.map(() => new Float64Array(n + 1)); // counts to 2^20: exact
  const minimal: Coalition[] = [];
  let winning = 0n;
  for (let coalition = 1; coalition < count; coalition++) {
    if (wins[coalition] === 0) continue;
    winning += 1n;
    const size = sizeOf(coalition);
    let critical = 0;
    for (let rest = coalition; rest > 0; rest &= rest - 1) {
      if (wins[coalition ^ (rest & -rest)] === 1) continue;
      critical += 1;
      const sizes = bySize[lowestBit(rest)];
      if (sizes) sizes[size] = at(sizes, size) + 1;
    }
    if (critical === size) minimal.push(coalition);
  }
  return {
    winning,
    total: bySize.map((sizes) => BigInt(sizes.reduce((all, swings) => all + swings, 0))),
    bySize: bySize.map((sizes) => Array.from(sizes, BigInt)),
    minimal: minimal.sort(bySizeThenOrder),
  };
}

export function membersOf(coalition: Coalition): readonly number[] {
  const members: number[] = [];
  for (let rest = coalition; rest > 0; rest &= rest - 1) members.push(lowestBit(rest));
  return members;
}

function sizeOf(coalition: Coalition): number {
  let size = 0;
  for (let rest = coalition; rest > 0; rest &= rest - 1) size += 1;
  return size;
}

const lowestBit = (coalition: Coalition): number => 31 - Math.clz32(coalition & -coalition);

const at = (sums: Float64Array, coalition: Coalition): number => sums[coalition] ?? 0;

/** Of two of one size, the one that holds the first player in which they differ comes first. */
function bySizeThenOrder(a: Coalition, b: Coalition): number {
  const bySize = sizeOf(a) - sizeOf(b);
  if (bySize !== 0 || a === b) return bySize;
  const first = (a ^ b) & -(a ^ b);
  return (a & first) === 0 ? 1 : -1;
}
