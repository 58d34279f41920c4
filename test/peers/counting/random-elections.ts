import type { LotQuestion, PeerElection } from './election.js';

export const FLAVOURS = ['uniform', 'tie-heavy', 'degenerate', 'party', 'long-tail'] as const;
export type Flavour = (typeof FLAVOURS)[number];

/** An election that wants only somebody to draw lots. */
export type RandomElection = Omit<PeerElection, 'draw'> & { readonly flavour: Flavour };

/** Whole numbers 0 … below-1, the same ones for the same seed (mulberry32). */
class Dice {
  constructor(private state: number) {}

  below(limit: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  }

  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  oneOf<T>(things: readonly T[]): T {
    const thing = things[this.below(things.length)];
    if (thing === undefined) throw new Error('nothing to choose from');
    return thing;
  }

  shuffled(things: readonly number[]): readonly number[] {
    return things
      .map((thing) => ({ thing, key: this.below(2 ** 31) }))
      .sort((a, b) => a.key - b.key)
      .map(({ thing }) => thing);
  }
}

type Ranking = readonly number[];
type Marks = readonly number[];

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

const marksOf = (candidates: number, ranking: Ranking): Marks =>
  upTo(candidates).map((candidate) => ranking.indexOf(candidate) + 1);

const anyRanking = (dice: Dice, candidates: number): Ranking =>
  dice.shuffled(upTo(candidates)).slice(0, dice.between(1, candidates));

function uniform(dice: Dice, candidates: number): readonly Marks[] {
  return upTo(dice.between(0, 60)).map(() => marksOf(candidates, anyRanking(dice, candidates)));
}

/** A few rankings, each as often as every other, or one paper more. */
function tieHeavy(dice: Dice, candidates: number): readonly Marks[] {
  const rankings = upTo(dice.between(1, 8)).map(() => anyRanking(dice, candidates).slice(0, dice.between(1, 4)));
  const times = dice.between(1, 7);
  const papers = rankings.flatMap((ranking) => upTo(times).map(() => marksOf(candidates, ranking)));
  return dice.below(3) === 0 ? [...papers, marksOf(candidates, dice.oneOf(rankings))] : papers;
}

/** Numbers repeated, left out, too large, or none at all. */
function careless(dice: Dice, candidates: number): readonly Marks[] {
  return upTo(dice.between(0, 40)).map(() =>
    dice.below(3) === 0
      ? upTo(candidates).map(() => dice.below(candidates + 2))
      : marksOf(candidates, anyRanking(dice, candidates)).map((mark) => (dice.below(6) === 0 ? mark + 1 : mark)),
  );
}

/** Voters of a party rank its own candidates, mostly in its own order, then some of the others. */
function partyLike(dice: Dice, candidates: number): readonly Marks[] {
  const order = dice.shuffled(upTo(candidates));
  const parties = dice.between(1, 3);
  const members = (party: number): Ranking => order.filter((_, place) => place % parties === party);
  return upTo(dice.between(5, 60)).map(() => {
    const party = Math.min(dice.below(parties), dice.below(parties));
    const own = dice.below(4) === 0 ? dice.shuffled(members(party)) : members(party);
    const others = dice.shuffled(order.filter((candidate) => !own.includes(candidate)));
    return marksOf(candidates, [...own, ...others.slice(0, dice.below(others.length + 1))]);
  });
}

/** A few favourites take most first preferences; the rest have one paper or none. */
function longTail(dice: Dice, candidates: number): readonly Marks[] {
  const order = dice.shuffled(upTo(candidates));
  const pick = (from: Ranking): number => dice.oneOf(from.slice(0, dice.between(1, dice.between(1, from.length))));
  return upTo(dice.between(10, 60)).map(() => {
    let left = order;
    const ranking: number[] = [];
    for (let length = dice.between(1, candidates); length > 0; length -= 1) {
      const next = pick(left);
      ranking.push(next);
      left = left.filter((candidate) => candidate !== next);
    }
    return marksOf(candidates, ranking);
  });
}

interface Field {
  readonly candidates: number;
  readonly seats: number;
  readonly withdrawn: readonly number[];
  readonly papers: readonly Marks[];
}

/** No papers, all but one withdrawn, more places than candidates, one place, careless papers. */
function degenerate(dice: Dice): Field {
  const candidates = dice.between(1, 9);
  const seats = dice.between(1, 6);
  const all = upTo(candidates);
  const papers = dice.below(2) === 0 ? careless(dice, candidates) : tieHeavy(dice, candidates);
  const plain: Field = { candidates, seats, withdrawn: [], papers };
  const remaining = dice.between(1, candidates);
  switch (dice.below(6)) {
    case 0:
      return { ...plain, papers: [] };
    case 1:
      return { ...plain, withdrawn: all.filter((candidate) => candidate !== remaining) };
    case 2:
      return { ...plain, seats: candidates + dice.below(3) };
    case 3:
      return { ...plain, seats: 1 };
    case 4:
      return { ...plain, withdrawn: all.filter(() => dice.below(3) === 0) };
    default:
      return { ...plain, papers: careless(dice, candidates) };
  }
}

/** The election of a seed: 1–9 candidates, 1–6 places (more only where degenerate), 0–60 papers. */
export function randomElection(seed: number, flavour?: Flavour): RandomElection {
  const dice = new Dice(Math.imul(seed + 1, 0x9e3779b1));
  const chosen = flavour ?? dice.oneOf(FLAVOURS);
  if (chosen === 'degenerate') return { flavour: chosen, ...degenerate(dice) };
  // Rather more candidates than places: elections decided at the first stage show little.
  const candidates = Math.max(dice.between(1, 9), dice.between(1, 9));
  const seats = Math.min(dice.between(1, 6), dice.between(1, 6));
  const fill = { uniform, 'tie-heavy': tieHeavy, party: partyLike, 'long-tail': longTail }[chosen];
  const withdrawn = dice.below(10) === 0 ? [dice.between(1, candidates)] : [];
  return { flavour: chosen, candidates, seats, withdrawn, papers: fill(dice, candidates) };
}

/** A lot that depends on nothing but the question, so that two implementations asked the same draw the same. */
export function steadyDraw({ stage, purpose, between }: LotQuestion): number {
  // FNV-1a over the question as text.
  const text = `${stage} ${purpose} ${between.join(' ')}`;
  const hash = [...text].reduce((mixed, letter) => Math.imul(mixed ^ letter.charCodeAt(0), 0x01000193), 0x811c9dc5);
  const drawn = between[((hash ^ (hash >>> 15)) >>> 0) % between.length];
  if (drawn === undefined) throw new Error('a lot between nobody');
  return drawn;
}
