/** More ways to choose a few people than this are not tried out: what cannot be ruled out counts as found. */
const MOST_COLUMNS_TRIED = 14;

/** One sum, or a difference of sums: how often each kind of people is counted in it. */
interface Row {
  /** The first kind that is counted. */
  readonly pivot: number;
  readonly counts: readonly bigint[];
}

/**
 * Sums that somebody knows, over kinds of people of known sizes, and everything that follows from them by adding and
 * subtracting: the rows of a matrix in reduced echelon form over the whole numbers. Immutable.
 *
 * Kinds of at least `fewest` people come first, so that the rows which begin after them are exactly the differences that
 * are about small kinds alone.
 */
export class KnownSums {
  private constructor(
    private readonly people: readonly number[],
    private readonly fewest: number,
    private readonly rows: readonly Row[],
  ) {}

  /**
   * @param people how many people there are of each kind, large kinds first ({@link largeFirst}); each at least 1
   * @param fewest the secrecy number, 1 or more
   */
  static none(people: readonly number[], fewest: number): KnownSums {
    return new KnownSums(people, fewest, []);
  }

  /** The same, and one more sum: over the kinds for which `counts` says so. */
  with(counts: readonly boolean[]): KnownSums {
    const asked: readonly bigint[] = counts.map((isCounted) => (isCounted ? 1n : 0n));
    const reduced = this.rows.reduce(without, asked);
    const pivot = reduced.findIndex((count) => count !== 0n);
    if (pivot < 0) return this; // it follows from what is known
    const added: Row = { pivot, counts: reduced };
    const rows = [...this.rows.map((row) => ({ ...row, counts: without(row.counts, added) })), added];
    return new KnownSums(this.people, this.fewest, rows);
  }

  /** Whether some sum or difference is about at least one person and fewer than `fewest`. */
  get singlesOut(): boolean {
    const large = this.people.filter((size) => size >= this.fewest).length;
    return components(this.rows.filter(({ pivot }) => pivot >= large)).some((part) => this.isAboutFew(part));
  }

  /** @param rows that share kinds with one another and with no other row, all of small kinds */
  private isAboutFew(rows: readonly Row[]): boolean {
    const kinds = [...new Set(rows.flatMap(({ counts }) => kindsIn(counts)))];
    if (this.size(kinds) < this.fewest) return true;
    if (rows.length === 1) return false;
    if (kinds.length > MOST_COLUMNS_TRIED) return true;
    return fewOf(kinds, (chosen) => this.size(chosen) < this.fewest).some(
      (few) =>
        rank(
          rows.map(({ counts }) => counts),
          kinds.filter((kind) => !few.includes(kind)),
        ) < rows.length,
    );
  }

  private size(kinds: readonly number[]): number {
    return kinds.reduce((sum, kind) => sum + (this.people[kind] ?? 0), 0);
  }
}

/** Puts kinds of at least `fewest` people first, and leaves out those without people. */
export const largeFirst = <Kind extends { readonly electors: number }>(
  kinds: readonly Kind[],
  fewest: number,
): readonly Kind[] => [
  ...kinds.filter(({ electors }) => electors >= fewest),
  ...kinds.filter(({ electors }) => electors > 0 && electors < fewest),
];

const kindsIn = (counts: readonly bigint[]): readonly number[] =>
  counts.flatMap((count, kind) => (count === 0n ? [] : [kind]));

/** A multiple of `counts` less a multiple of `row`, so that the first kind of `row` is counted no more. */
function without(counts: readonly bigint[], row: Row): readonly bigint[] {
  const [mine, theirs] = [counts[row.pivot] ?? 0n, row.counts[row.pivot] ?? 1n];
  if (mine === 0n) return counts;
  const left = counts.map((count, kind) => count * theirs - (row.counts[kind] ?? 0n) * mine);
  const divisor = left.reduce(commonDivisor, 0n);
  return divisor <= 1n ? left : left.map((count) => count / divisor);
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** Rows that have to do with one another, however far around. */
function components(rows: readonly Row[]): readonly (readonly Row[])[] {
  const parts: { kinds: Set<number>; rows: Row[] }[] = [];
  for (const row of rows) {
    const kinds = new Set(kindsIn(row.counts));
    const touched = parts.filter((part) => [...kinds].some((kind) => part.kinds.has(kind)));
    const whole = {
      kinds: new Set([...kinds, ...touched.flatMap((part) => [...part.kinds])]),
      rows: [row, ...touched.flatMap((part) => part.rows)],
    };
    parts.splice(0, parts.length, ...parts.filter((part) => !touched.includes(part)), whole);
  }
  return parts.map((part) => part.rows);
}

/** Every choice of kinds that is few. */
function fewOf(
  kinds: readonly number[],
  isFew: (chosen: readonly number[]) => boolean,
): readonly (readonly number[])[] {
  return kinds.reduce<readonly (readonly number[])[]>(
    (choices, kind) => [...choices, ...choices.map((chosen) => [...chosen, kind]).filter(isFew)],
    [[]],
  );
}

/** How many of the rows differ, if only these kinds are looked at. */
function rank(rows: readonly (readonly bigint[])[], kinds: readonly number[]): number {
  let left = rows.map((counts) => kinds.map((kind) => counts[kind] ?? 0n));
  let found = 0;
  for (const place of kinds.keys()) {
    const counts = left.find((each) => each[place] !== 0n);
    if (!counts) continue;
    found += 1;
    left = left.filter((each) => each !== counts).map((each) => [...without(each, { pivot: place, counts })]);
  }
  return found;
}
