/**
 * A second Scottish count, for comparison only, written from the text of the rules (SSI 2007/42, Sch. 1, rr. 45–52, now
 * SSI 2011/399, Sch. 1, rr. 46–53) and sharing nothing with the library. It is slow and different on purpose:
 * values are fractions; no papers are put together; and nothing is carried from stage to stage: at each stage every
 * single paper is followed from its first preference through the list of all that has happened so far.
 */

/** n ÷ d votes, d > 0. */
interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}
const NONE: Fraction = { n: 0n, d: 1n };
const ONE: Fraction = { n: 1n, d: 1n };
const plus = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
const minus = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.d - b.n * a.d, d: a.d * b.d });
const times = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.n, d: a.d * b.d });
const dividedBy = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.d, d: a.d * b.n });
const compare = (a: Fraction, b: Fraction): number =>
  Number(a.n * b.d - b.n * a.d > 0n) - Number(a.n * b.d < b.n * a.d);
/** "to five decimal places (any remainder being ignored)" */
const fiveDecimals = (a: Fraction): Fraction => ({ n: (a.n * 100_000n) / a.d, d: 100_000n });
const print = (a: Fraction): string => {
  const text = `${fiveDecimals(a).n}`.padStart(6, '0');
  return `${text.slice(0, -5)}.${text.slice(-5)}`;
};

export interface ReferenceElection {
  readonly candidates: readonly string[];
  readonly withdrawn: readonly string[];
  readonly seats: number;
  /** For each single paper the number written beside each candidate, 0 for none. */
  readonly papers: readonly (readonly number[])[];
  readonly draw: (stage: number, purpose: 'surplus' | 'exclusion', between: readonly string[]) => string;
}

export interface ReferenceStage {
  readonly kind: 'first' | 'surplus' | 'exclusion';
  readonly whose: string | null;
  readonly votes: Readonly<Record<string, string>>;
  readonly nonTransferable: string;
  readonly elected: readonly string[];
}

/** Something that moved papers: their holder, the formula for their new value, and who could receive them. */
interface Happening {
  readonly kind: 'surplus' | 'exclusion';
  readonly whose: string;
  readonly surplus: Fraction;
  readonly total: Fraction;
  readonly open: ReadonlySet<string>;
}

export function referenceCount(election: ReferenceElection): {
  readonly validPapers: number;
  readonly stages: readonly ReferenceStage[];
  readonly elected: readonly string[];
} {
  const standing = election.candidates.filter((name) => !election.withdrawn.includes(name));
  const rankings = election.papers
    .map((numbers) => ranking(numbers, election.candidates).filter((name) => standing.includes(name)))
    .filter((names) => names.length > 0);
  const quota: Fraction = { n: BigInt(Math.floor(rankings.length / (election.seats + 1)) + 1), d: 1n };

  const happenings: Happening[] = [];
  const stages: ReferenceStage[] = [];
  const history: Map<string, Fraction>[] = [];
  const elected: string[] = [];
  const excluded: string[] = [];
  const open = () => standing.filter((name) => !elected.includes(name) && !excluded.includes(name));

  const close = (kind: ReferenceStage['kind'], whose: string | null) => {
    const votes = votesNow(standing, rankings, happenings, quota);
    history.push(votes);
    const held = [...votes.values()].reduce(plus, NONE);
    const get = (name: string) => votes.get(name) ?? NONE;
    const descending = (names: readonly string[]) => [...names].sort((a, b) => compare(get(b), get(a)));
    const now = descending(open().filter((name) => compare(get(name), quota) >= 0));
    elected.push(...now);
    if (open().length <= election.seats - elected.length) {
      const last = descending(open());
      now.push(...last);
      elected.push(...last);
    }
    stages.push({
      kind,
      whose,
      votes: Object.fromEntries([...votes].map(([name, value]) => [name, print(value)])),
      nonTransferable: print(minus({ n: BigInt(rankings.length), d: 1n }, held)),
      elected: now,
    });
  };

  close('first', null);
  while (elected.length < election.seats && open().length > 0) {
    const latest = history.at(-1) ?? new Map<string, Fraction>();
    const over = elected.filter((name) => compare(latest.get(name) ?? NONE, quota) > 0);
    const kind = over.length > 0 ? 'surplus' : 'exclusion';
    const whose = pick(kind, over.length > 0 ? over : open(), history, (between) =>
      election.draw(stages.length + 1, kind, between),
    );
    if (kind === 'exclusion') excluded.push(whose);
    const total = latest.get(whose) ?? NONE;
    happenings.push({ kind, whose, surplus: minus(total, quota), total, open: new Set(open()) });
    close(kind, whose);
  }
  return { validPapers: rankings.length, stages, elected };
}

/** The names in order of preference, for as long as exactly one candidate has the next number. */
function ranking(numbers: readonly number[], candidates: readonly string[]): readonly string[] {
  const order: string[] = [];
  for (let number = 1; ; number++) {
    const having = candidates.filter((_, i) => numbers[i] === number);
    if (having.length !== 1) return order;
    order.push(...having);
  }
}

function votesNow(
  standing: readonly string[],
  rankings: readonly (readonly string[])[],
  happenings: readonly Happening[],
  quota: Fraction,
): Map<string, Fraction> {
  const votes = new Map(standing.map((name) => [name, NONE]));
  for (const { kind, whose } of happenings) if (kind === 'surplus') votes.set(whose, quota);
  for (const names of rankings) {
    const { holder, value } = follow(names, happenings);
    if (holder !== null) votes.set(holder, plus(votes.get(holder) ?? NONE, value));
  }
  return votes;
}

/** Follows one paper from its first preference to where it lies now, and what it is worth there. */
function follow(
  names: readonly string[],
  happenings: readonly Happening[],
): { readonly holder: string | null; readonly value: Fraction } {
  let place = 0;
  let value = ONE;
  for (const { kind, whose, surplus, total, open } of happenings) {
    if (names[place] !== whose) continue;
    if (kind === 'surplus') value = fiveDecimals(dividedBy(times(surplus, value), total));
    place = names.findIndex((name, i) => i > place && open.has(name));
    if (place < 0) return { holder: null, value };
  }
  return { holder: names[place] ?? null, value };
}

/** The highest (surplus) or lowest (exclusion), comparing the latest stage first, then the one before, and so on. */
function pick(
  kind: 'surplus' | 'exclusion',
  names: readonly string[],
  history: readonly Map<string, Fraction>[],
  draw: (between: readonly string[]) => string,
): string {
  const sign = kind === 'surplus' ? -1 : 1;
  const order = (a: string, b: string) => {
    for (const votes of [...history].reverse()) {
      const difference = compare(votes.get(a) ?? NONE, votes.get(b) ?? NONE);
      if (difference !== 0) return sign * difference;
    }
    return 0;
  };
  const [first = '', ...others] = [...names].sort(order);
  const equal = [first, ...others.filter((name) => order(first, name) === 0)];
  return equal.length === 1 ? first : draw(names.filter((name) => equal.includes(name)));
}
