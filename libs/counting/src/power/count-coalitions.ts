import type { WholeGame } from './game.js';
import type { Swings } from './swings.js';

/**
 * Steps of work up to which coalitions are counted: some seconds. A step adds one number of coalitions to another; there
 * are about as many as weights below the quota × players, and for Shapley–Shubik × sizes as well.
 */
export const MOST_STEPS = { bySize: 1_000_000, inAll: 20_000_000 };

/** Coalitions by `size × span + weight`, for weights below the quota; by weight alone where sizes are not asked for. */
type Counts = Map<number, bigint>;

/**
 * Counts coalitions by weight, and by size where that is not too much work, without looking at each.
 *
 * Players who must consent are in every winning coalition, so the others play for what is left of the quota. A player
 * with weight w swings as often as the others make up a weight from w below the quota to just below it.
 *
 * @returns null if even counting without sizes is too much work
 */
export function countCoalitions(game: WholeGame, most = MOST_STEPS): Swings | null {
  return countWith(game, true, most.bySize) ?? countWith(game, false, most.inAll);
}

function countWith({ weights, least, mustConsent }: WholeGame, sized: boolean, mostSteps: number): Swings | null {
  const n = weights.length;
  const free = weights.filter((_, i) => !mustConsent[i]);
  const vetoes = n - free.length;
  const vetoWeight = weights.reduce((all, weight, i) => (mustConsent[i] ? all + weight : all), 0);
  const quota = Math.max(0, least - vetoWeight);
  const losing = countBelow(free, quota, sized, mostSteps);
  if (losing === null) return null;

  const sizesOf = (counts: Iterable<readonly [number, bigint]>): readonly bigint[] => {
    const sizes = new Array<bigint>(n + 1).fill(0n);
    for (const [key, count] of counts) {
      const size = sized ? Math.floor(key / quota) : 0;
      sizes[size] = (sizes[size] ?? 0n) + count;
    }
    return sizes;
  };
  const wholeOf = (sizes: readonly bigint[]) => sizes.reduce((all, count) => all + count, 0n);
  const losingSizes = sizesOf(losing);
  const winning = 2n ** BigInt(free.length) - wholeOf(losingSizes);
  const choices = binomials(free.length);
  // A player who must consent swings in every winning coalition.
  const vetoSizes = choices.map((all, others) => all - (losingSizes[others] ?? 0n));
  const swings = new Map<number, readonly bigint[]>();
  for (const weight of new Set(free)) {
    const others = without(losing, weight, quota, sized);
    swings.set(weight, sizesOf([...others].filter(([key]) => key % quota >= quota - weight)));
  }
  const shifted = (sizes: readonly bigint[], by: number) =>
    [...new Array<bigint>(by).fill(0n), ...sizes].slice(0, n + 1);
  const none = new Array<bigint>(n + 1).fill(0n);
  const bySize = weights.map((weight, i) =>
    mustConsent[i] ? shifted(vetoSizes, vetoes) : shifted(swings.get(weight) ?? none, vetoes + 1),
  );
  return {
    winning,
    total: weights.map((weight, i) => (mustConsent[i] ? winning : wholeOf(swings.get(weight) ?? none))),
    bySize: sized ? bySize : null,
  };
}

/** Coalitions of `weights` below `quota`. Players of equal weight are added at once, by how many of them join. */
function countBelow(weights: readonly number[], quota: number, sized: boolean, mostSteps: number): Counts | null {
  let counts: Counts = new Map(quota > 0 ? [[0, 1n]] : []);
  let steps = 0;
  for (const weight of new Set(weights)) {
    const choices = binomials(weights.filter((other) => other === weight).length);
    const next: Counts = new Map();
    for (const [key, count] of counts) {
      const room = weight === 0 ? choices.length : Math.ceil((quota - (key % quota)) / weight);
      const most = Math.min(choices.length, room);
      steps += most;
      if (steps > mostSteps) return null;
      for (let joining = 0; joining < most; joining++) {
        const to = key + joining * (weight + (sized ? quota : 0));
        next.set(to, (next.get(to) ?? 0n) + count * (choices[joining] ?? 0n));
      }
    }
    counts = next;
  }
  return counts;
}

/** The same counts without one player of this weight. */
function without(counts: Counts, weight: number, quota: number, sized: boolean): Counts {
  const others: Counts = new Map();
  const step = weight + (sized ? quota : 0);
  if (step === 0) return new Map([...counts].map(([key, count]) => [key, count / 2n]));
  for (const key of [...counts.keys()].sort((a, b) => a - b)) {
    const withPlayer = key % quota >= weight ? (others.get(key - step) ?? 0n) : 0n;
    const rest = (counts.get(key) ?? 0n) - withPlayer;
    if (rest > 0n) others.set(key, rest);
  }
  return others;
}

/** In how many ways 0, 1, … n can be chosen from n. */
function binomials(n: number): readonly bigint[] {
  const row = [1n];
  for (let k = 1; k <= n; k++) row.push(((row[k - 1] ?? 0n) * BigInt(n - k + 1)) / BigInt(k));
  return row;
}
