/**
 * Synthetic ballot papers that repeat as real ones do. The same seed gives the same papers, on every machine.
 *
 * - Candidates belong to parties of one to four, and parties have a place on a line from left to right. The share of voters
 *   of a party, and the pull of a candidate within the party, fall with rank as in Zipf's law. The numbers on the ballot
 *   paper are shuffled.
 * - A voter belongs to one party and draws preferences one after another, each with a chance in proportion to its weight
 *   among those left (Plackett–Luce). The own party's candidates weigh most, then those of the parties next to it.
 * - One paper in 20 ranks everybody; the others stop after each preference with a chance of one in five.
 *
 * The weights were set by real papers. Dublin North 2002 (PrefLib 00001-00000001): 12 candidates, 43,942 papers of 19,299
 * kinds (44 %). Scottish wards of 7 to 11 candidates and 4,000 to 13,000 papers: 15 % to 31 % kinds, 2.9 to 3.7
 * preferences a paper, 7 % to 28 % with one preference only.
 */
export interface PaperSource {
  /** Draws the next paper: candidates from 1, best first, in the first places of `choices`. Returns how many. */
  readonly next: () => number;
  readonly choices: Uint8Array;
}

const FULL = 0.05;
const STOP = 0.22;
/** Weight of a neighbouring party's candidate next to 1 for the own party's, and how fast it falls along the line. */
const NEIGHBOUR = 0.2;
const FALL = 5;
/** Everybody has some friends anywhere. */
const STRANGER = 0.008;
const PARTY_SLOPE = 1;
const CANDIDATE_SLOPE = 1;

/** The voters of one party: candidates by falling weight, so that a draw soon finds its candidate. */
interface Bloc {
  readonly order: Uint8Array;
  readonly weights: Float64Array;
  readonly total: number;
}

export function paperSource(candidates: number, seed: number): PaperSource {
  const random = xorshift(seed);
  const parties = partySizes(candidates);
  const numbers = shuffled(candidates, random);
  const places = parties.map(() => random());
  const blocs = parties.map((_, own) => blocOf(own, parties, places, numbers));
  const shares = cumulative(parties.map((_, rank) => (rank + 1) ** -PARTY_SLOPE));

  const choices = new Uint8Array(candidates);
  const taken = new Uint8Array(candidates);
  const next = (): number => {
    const bloc = blocs[indexIn(shares, random())];
    if (bloc === undefined) throw new Error('every voter belongs to a party');
    const length = paperLength(candidates, random);
    let left = bloc.total;
    taken.fill(0);
    for (let i = 0; i < length; i++) {
      const at = drawLeft(bloc, taken, random() * left);
      taken[at] = 1;
      left -= bloc.weights[at] ?? 0;
      choices[i] = bloc.order[at] ?? 0;
    }
    return length;
  };
  return { next, choices };
}

/** The place in the bloc's order of the candidate that the point falls on; the last one left if rounding overshoots. */
function drawLeft({ weights }: Bloc, taken: Uint8Array, point: number): number {
  let last = 0;
  for (let at = 0; at < weights.length; at++) {
    if (taken[at] === 1) continue;
    last = at;
    point -= weights[at] ?? 0;
    if (point < 0) break;
  }
  return last;
}

function paperLength(candidates: number, random: () => number): number {
  if (random() < FULL) return candidates;
  let length = 1;
  while (length < candidates && random() >= STOP) length++;
  return length;
}

/** Parties of 4, 3, 2, 1, 1, 4, 3 … candidates, as many as there are candidates for. */
function partySizes(candidates: number): readonly number[] {
  const sizes: number[] = [];
  for (let left = candidates; left > 0; left -= sizes.at(-1) ?? 0)
    sizes.push(Math.min(left, [4, 3, 2, 1, 1][sizes.length % 5] ?? 1));
  return sizes;
}

function blocOf(own: number, parties: readonly number[], places: readonly number[], numbers: readonly number[]): Bloc {
  const candidates = parties.flatMap((size, party) => {
    const distance = Math.abs((places[party] ?? 0) - (places[own] ?? 0));
    const pull = party === own ? 1 : STRANGER + NEIGHBOUR * Math.exp(-FALL * distance);
    return Array.from({ length: size }, (_, rank) => pull * (rank + 1) ** -CANDIDATE_SLOPE);
  });
  const sorted = candidates
    .map((weight, i) => ({ weight, number: numbers[i] ?? 0 }))
    .sort((a, b) => b.weight - a.weight || a.number - b.number);
  return {
    order: Uint8Array.from(sorted, ({ number }) => number),
    weights: Float64Array.from(sorted, ({ weight }) => weight),
    total: sorted.reduce((sum, { weight }) => sum + weight, 0),
  };
}

function shuffled(candidates: number, random: () => number): readonly number[] {
  return Array.from({ length: candidates }, (_, i) => ({ number: i + 1, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ number }) => number);
}

function cumulative(shares: readonly number[]): readonly number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  let sum = 0;
  return shares.map((share) => (sum += share / total));
}

/** The first part that reaches beyond the point; the last one if rounding left the point beyond them all. */
function indexIn(ends: readonly number[], point: number): number {
  const found = ends.findIndex((end) => point < end);
  return found < 0 ? ends.length - 1 : found;
}

/** Marsaglia's xorshift with 128 bits of state: fast, repeatable, and good enough for papers. Values from 0 up to 1. */
function xorshift(seed: number): () => number {
  let [x, y, z, w] = [seed | 0, 0x159a55e5, 0x1f123bb5, 0x05491333];
  const step = (): number => {
    const t = x ^ (x << 11);
    [x, y, z] = [y, z, w];
    w = w ^ (w >>> 19) ^ t ^ (t >>> 8);
    return (w >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < 32; i++) step(); // small seeds differ in few bits at first
  return step;
}
