import type { CandidateNumber } from '../candidate.js';
import { amountAt, chunkOf, lengthAt } from '../papers/paper-box.js';
import type { PaperBox } from '../papers/paper-box.js';

const NOTHING = new Uint8Array();

/**
 * A number of papers below which no change alters who wins by the alternative vote: proved, though more may be needed.
 *
 * Who is left decides what every paper counts for, so the votes of a stage follow from the set C of those left. Let a few of
 * C (a batch B, not the winner w) have S votes together, and each of the others at least T. A paper marked differently
 * takes at most one vote from one candidate and gives at most one to another, so with m papers changed B has at most S + m
 * votes and each of the others at least T − m: if 2m < T − S every one of B is still below every other, alone and together.
 * Then those excluded next are B, in whatever order, and what is left is C without B, as before. Nobody else can win by a
 * majority on the way: more than half of the votes stays more than half while others are excluded, so an early majority is
 * the last one left. If for each of the batches that lead from everybody to w alone 2m < T − S, w wins.
 *
 * Of all ways from everybody to w, this takes the one whose least T − S is largest, found by always going on from the best
 * set reached so far. m = ⌈(T − S) ÷ 2⌉ is the first number for which the proof fails.
 *
 * @param most how many sets are looked at, at most
 * @returns null if no way is found on which every T − S is above 0
 */
export function leastForAlternativeVote(
  box: PaperBox,
  standing: readonly CandidateNumber[],
  winner: CandidateNumber,
  most: number,
): number | null {
  const reached = new Map([[standing.join(), { left: standing, gap: Infinity }]]);
  const done = new Set<string>();
  for (let looked = 0; looked < most; looked++) {
    const [key, best] = widest(reached, done) ?? [];
    if (key === undefined || best === undefined) return null;
    if (best.left.length === 1) return best.gap === Infinity ? null : Math.ceil(best.gap / 2);
    done.add(key);
    for (const { left, gap } of batches(best.left, votesAmong(box, best.left), winner)) {
      const known = reached.get(left.join());
      const narrowest = Math.min(gap, best.gap);
      if (known === undefined || known.gap < narrowest) reached.set(left.join(), { left, gap: narrowest });
    }
  }
  return null;
}

interface Reached {
  readonly left: readonly CandidateNumber[];
  /** The least T − S on the way here. */
  readonly gap: number;
}

const widest = (reached: ReadonlyMap<string, Reached>, done: ReadonlySet<string>): [string, Reached] | undefined =>
  [...reached]
    .filter(([key]) => !done.has(key))
    .reduce<[string, Reached] | undefined>(
      (best, one) => (best === undefined || one[1].gap > best[1].gap ? one : best),
      undefined,
    );

/** The sets left when the lowest one, two, three … are out, where each of the others is above all of those together. */
function batches(left: readonly CandidateNumber[], votes: Float64Array, winner: CandidateNumber): readonly Reached[] {
  const held = (candidate: CandidateNumber) => votes[candidate] ?? 0;
  const ascending = [...left].sort((a, b) => held(a) - held(b) || a - b);
  let together = 0;
  return ascending.slice(0, ascending.indexOf(winner)).flatMap((candidate, i) => {
    together += held(candidate);
    const gap = held(ascending[i + 1] ?? winner) - together;
    return gap > 0 ? [{ left: left.filter((one) => !ascending.slice(0, i + 1).includes(one)), gap }] : [];
  });
}

/** By candidate number: papers on which they are the first of those left. */
function votesAmong(box: PaperBox, left: readonly CandidateNumber[]): Float64Array {
  const isLeft = new Uint8Array(256);
  for (const candidate of left) isLeft[candidate] = 1;
  const votes = new Float64Array(256);
  const { chunks, starts, amounts } = box.reading();
  for (let group = 0; group < box.groups; group++) {
    const start = starts[group] ?? 0;
    const chunk = chunks[chunkOf(start)] ?? NOTHING;
    const at = lengthAt(start);
    const end = at + (chunk[at] ?? 0);
    let i = at + 1;
    while (i <= end && isLeft[chunk[i] ?? 0] !== 1) i++;
    if (i <= end)
      votes[chunk[i] ?? 0] = (votes[chunk[i] ?? 0] ?? 0) + (amounts[chunkOf(start)]?.[amountAt(start)] ?? 0);
  }
  return votes;
}
