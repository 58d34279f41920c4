/** Least and most, both inclusive; empty if least is above most. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

/** The sum of some of the unknowns lies within a range. `of` are their indices, each once. */
export interface SumRule extends Range {
  readonly of: readonly number[];
}

/**
 * Finds whole numbers within ranges whose sums lie within ranges too, or shows that there are none.
 *
 * First without asking for whole numbers: as long as a sum misses its range, one of its unknowns that can still move is
 * moved (the simplex method, always taking the lowest index, which cannot go round in circles; B. Dutertre and L. de Moura,
 * “A fast linear-arithmetic solver for DPLL(T)”, 2006). No unknown can move: there is no solution. Then an unknown that
 * came out as a fraction is tried below it and above it.
 *
 * Exact: every coefficient is kept as an integer over one common divisor (J. Edmonds, 1967). Both are determinants of
 * zeros and ones with at most as many rows as there are sums, so for 11 sums at most 1,458, and no product comes near 2^53.
 *
 * State is kept from one question to the next because the answer to a similar question is near.
 */
export class WholeNumbers {
  /** Unknowns come first, then one index for each sum. */
  private readonly ranges: Range[];
  /** Which index a row expresses by those of the columns: divisor × row = Σ coefficient × column. */
  private readonly rowOf: number[];
  private readonly columnOf: number[];
  private readonly rows: number[][];
  private divisor = 1;
  /** Of every index that is a column: a whole number in its range. */
  private readonly values: number[];
  /** divisor × the value of each row. */
  private numerators: number[] = [];

  constructor(unknowns: readonly Range[], sums: readonly SumRule[]) {
    this.ranges = [...unknowns, ...sums];
    this.columnOf = unknowns.map((_, i) => i);
    this.rowOf = sums.map((_, i) => unknowns.length + i);
    this.values = this.ranges.map(({ least }) => least);
    this.rows = sums.map(({ of }) => {
      const row = unknowns.map(() => 0);
      for (const unknown of of) row[unknown] = 1;
      return row;
    });
  }

  /** One solution, by unknown, or null if there is none; if asked, with one unknown kept within a narrower range. */
  solve(narrowed?: Range & { readonly unknown: number }): readonly number[] | null {
    if (this.ranges.some(({ least, most }) => least > most)) return null;
    return narrowed === undefined ? this.search() : this.within(narrowed.unknown, narrowed);
  }

  private search(): readonly number[] | null {
    if (!this.meetRanges()) return null;
    const row = this.numerators.findIndex((numerator) => numerator % this.divisor !== 0);
    if (row < 0) return this.solution();
    const index = at(this.rowOf, row);
    const below = Math.floor(at(this.numerators, row) / this.divisor);
    const { least, most } = at(this.ranges, index);
    return this.within(index, { least, most: below }) ?? this.within(index, { least: below + 1, most });
  }

  private within(index: number, { least, most }: Range): readonly number[] | null {
    const before = at(this.ranges, index);
    const range = { least: Math.max(least, before.least), most: Math.min(most, before.most) };
    if (range.least > range.most) return null;
    this.ranges[index] = range;
    const found = this.search();
    this.ranges[index] = before;
    return found;
  }

  private solution(): readonly number[] {
    const values = [...this.values];
    this.rowOf.forEach((index, row) => (values[index] = at(this.numerators, row) / this.divisor));
    return values.slice(0, this.columnOf.length);
  }

  /** Moves values until every index is in its range, fractions allowed; false if that cannot be. */
  private meetRanges(): boolean {
    for (const index of this.columnOf) {
      const { least, most } = at(this.ranges, index);
      this.values[index] = Math.min(Math.max(at(this.values, index), least), most);
    }
    for (;;) {
      this.numerators = this.rows.map((row) =>
        row.reduce((sum, coefficient, i) => sum + coefficient * at(this.values, at(this.columnOf, i)), 0),
      );
      const row = this.lowest(this.rowOf, (i) => this.miss(i) !== 0);
      if (row === undefined) return true;
      const isShort = this.miss(row) < 0;
      const column = this.lowest(this.columnOf, (i) => this.canMove(i, at(at(this.rows, row), i), isShort));
      if (column === undefined) return false;
      const leaving = at(this.rowOf, row);
      const { least, most } = at(this.ranges, leaving);
      this.values[leaving] = isShort ? least : most;
      this.exchange(row, column);
    }
  }

  /** Below 0 if a row is short of its range, above 0 if it exceeds it. */
  private miss(row: number): number {
    const { least, most } = at(this.ranges, at(this.rowOf, row));
    const numerator = at(this.numerators, row);
    if (numerator < least * this.divisor) return -1;
    return numerator > most * this.divisor ? 1 : 0;
  }

  /** Whether a column can move within its range so that a row with this coefficient for it grows (or shrinks). */
  private canMove(column: number, coefficient: number, growing: boolean): boolean {
    if (coefficient === 0) return false;
    const index = at(this.columnOf, column);
    const { least, most } = at(this.ranges, index);
    return coefficient > 0 === growing ? at(this.values, index) < most : at(this.values, index) > least;
  }

  /** The position of the lowest index of those for which the test holds. */
  private lowest(indices: readonly number[], test: (position: number) => boolean): number | undefined {
    let found: number | undefined;
    indices.forEach((index, position) => {
      if ((found === undefined || index < at(indices, found)) && test(position)) found = position;
    });
    return found;
  }

  /** Row and column change places: the row’s equation is solved for the column and put into the others. */
  private exchange(row: number, column: number): void {
    const own = at(this.rows, row);
    const pivot = at(own, column);
    const sign = Math.sign(pivot);
    this.rows.forEach((other, i) => {
      if (i === row) return;
      const factor = at(other, column);
      other.forEach((coefficient, j) => {
        other[j] = j === column ? sign * factor : (sign * (coefficient * pivot - factor * at(own, j))) / this.divisor;
      });
    });
    own.forEach((coefficient, j) => (own[j] = j === column ? sign * this.divisor : -sign * coefficient));
    this.divisor = Math.abs(pivot);
    const entering = at(this.columnOf, column);
    this.columnOf[column] = at(this.rowOf, row);
    this.rowOf[row] = entering;
  }
}

function at<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined) throw new Error(`nothing at ${index}`);
  return value;
}
