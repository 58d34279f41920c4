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
 * moved (the simplex method in the form of B. Dutertre and L. de Moura, “A fast linear-arithmetic solver for DPLL(T)”,
 * 2006). No unknown can move: there is no solution. Then an unknown that came out as a fraction is tried below it and
 * above it.
 *
 * Exact: every coefficient is kept as an integer over one common divisor (J. Edmonds, 1967). Both are determinants of
 * zeros and ones with at most as many rows as there are sums, so for 11 sums at most 1,458, and no product comes near 2^53.
 *
 * State is kept from one question to the next because the answer to a similar question is near.
 */
export class WholeNumbers {
  /** By index: unknowns come first, then one index for each sum. */
  private readonly least: Int32Array;
  private readonly most: Int32Array;
  /** Of every index that is a column: a whole number in its range. */
  private readonly values: Int32Array;
  /** The index that a column or a row stands for. Each row is: divisor × row = Σ coefficient × column. */
  private readonly columnOf: Int32Array;
  private readonly rowOf: Int32Array;
  /** Row after row; whole numbers, like the divisor and the numerators. */
  private readonly coefficients: Float64Array;
  private divisor = 1;
  /** divisor × the value of each row. */
  private readonly numerators: Float64Array;

  constructor(unknowns: readonly Range[], sums: readonly SumRule[]) {
    const ranges = [...unknowns, ...sums];
    this.least = Int32Array.from(ranges, ({ least }) => least);
    this.most = Int32Array.from(ranges, ({ most }) => most);
    this.values = Int32Array.from(this.least);
    this.columnOf = Int32Array.from(unknowns, (_, i) => i);
    this.rowOf = Int32Array.from(sums, (_, i) => unknowns.length + i);
    this.coefficients = new Float64Array(unknowns.length * sums.length);
    this.numerators = new Float64Array(sums.length);
    sums.forEach(({ of }, row) => {
      for (const unknown of of) this.coefficients[row * unknowns.length + unknown] = 1;
    });
  }

  /** One solution, by unknown, or null if there is none; if asked, with one unknown kept within a narrower range. */
  solve(narrowed?: Range & { readonly unknown: number }): readonly number[] | null {
    if (this.least.some((least, index) => least > at(this.most, index))) return null;
    return narrowed === undefined ? this.search() : this.within(narrowed.unknown, narrowed);
  }

  private search(): readonly number[] | null {
    if (!this.meetRanges()) return null;
    const row = this.lowestRow((i) => at(this.numerators, i) % this.divisor !== 0);
    if (row < 0) return this.solution();
    const index = at(this.rowOf, row);
    const numerator = at(this.numerators, row);
    const whole = Math.floor(numerator / this.divisor);
    const below = { least: at(this.least, index), most: whole };
    const above = { least: whole + 1, most: at(this.most, index) };
    const isNearerAbove = 2 * (numerator - whole * this.divisor) > this.divisor;
    const [first, second] = isNearerAbove ? [above, below] : [below, above];
    return this.within(index, first) ?? this.within(index, second);
  }

  private within(index: number, { least, most }: Range): readonly number[] | null {
    const before = { least: at(this.least, index), most: at(this.most, index) };
    this.least[index] = Math.max(least, before.least);
    this.most[index] = Math.min(most, before.most);
    const found = at(this.least, index) > at(this.most, index) ? null : this.search();
    this.least[index] = before.least;
    this.most[index] = before.most;
    return found;
  }

  private solution(): readonly number[] {
    const values = [...this.values];
    this.rowOf.forEach((index, row) => (values[index] = at(this.numerators, row) / this.divisor));
    return values.slice(0, this.columnOf.length);
  }

  /** Moves values until every index is in its range, fractions allowed; false if that cannot be. */
  private meetRanges(): boolean {
    for (const index of this.columnOf)
      this.values[index] = Math.min(Math.max(at(this.values, index), at(this.least, index)), at(this.most, index));
    for (let moves = 0; ; moves++) {
      this.addUp();
      const row = moves < PATIENCE ? this.worstRow() : this.lowestRow((i) => this.missOf(i) > 0);
      if (row < 0) return true;
      const leaving = at(this.rowOf, row);
      const isShort = at(this.numerators, row) < at(this.least, leaving) * this.divisor;
      const column = this.movableColumn(row, isShort);
      if (column < 0) return false;
      this.values[leaving] = isShort ? at(this.least, leaving) : at(this.most, leaving);
      this.exchange(row, column);
    }
  }

  private addUp(): void {
    const { columnOf, coefficients, values, numerators } = this;
    const width = columnOf.length;
    for (let row = 0; row < numerators.length; row++) {
      let sum = 0;
      for (let column = 0; column < width; column++)
        sum += at(coefficients, row * width + column) * at(values, at(columnOf, column));
      numerators[row] = sum;
    }
  }

  /** By how much a row misses its range, times the divisor; 0 or less if it does not. */
  private missOf(row: number): number {
    const index = at(this.rowOf, row);
    const numerator = at(this.numerators, row);
    return Math.max(at(this.least, index) * this.divisor - numerator, numerator - at(this.most, index) * this.divisor);
  }

  /** The row that misses its range by most, -1 if none does. */
  private worstRow(): number {
    let found = -1;
    let worst = 0;
    for (let row = 0; row < this.rowOf.length; row++) {
      const miss = this.missOf(row);
      if (miss > worst) [found, worst] = [row, miss];
    }
    return found;
  }

  /** Of the rows for which the test holds, that of the lowest index, -1 if there is none. */
  private lowestRow(test: (row: number) => boolean): number {
    let found = -1;
    for (let row = 0; row < this.rowOf.length; row++)
      if (test(row) && (found < 0 || at(this.rowOf, row) < at(this.rowOf, found))) found = row;
    return found;
  }

  /** The column of the lowest index that can move within its range so that the row grows (or shrinks), -1 if none can. */
  private movableColumn(row: number, growing: boolean): number {
    const { columnOf, coefficients, values, least, most } = this;
    const start = row * columnOf.length;
    let found = -1;
    for (let column = 0; column < columnOf.length; column++) {
      const coefficient = at(coefficients, start + column);
      const index = at(columnOf, column);
      if (coefficient === 0 || (found >= 0 && index > at(columnOf, found))) continue;
      const rises = coefficient > 0 === growing;
      if (rises ? at(values, index) < at(most, index) : at(values, index) > at(least, index)) found = column;
    }
    return found;
  }

  /** Row and column change places: the row’s equation is solved for the column and put into the others. */
  private exchange(row: number, column: number): void {
    const { columnOf, rowOf, coefficients, divisor } = this;
    const width = columnOf.length;
    const own = row * width;
    const pivot = at(coefficients, own + column);
    const sign = Math.sign(pivot);
    for (let other = 0; other < rowOf.length * width; other += width) {
      if (other === own) continue;
      const factor = at(coefficients, other + column);
      for (let j = 0; j < width; j++) {
        const crossed = at(coefficients, other + j) * pivot - factor * at(coefficients, own + j);
        coefficients[other + j] = (sign * crossed) / divisor; // divides exactly
      }
      coefficients[other + column] = sign * factor;
    }
    for (let j = 0; j < width; j++) coefficients[own + j] = -sign * at(coefficients, own + j);
    coefficients[own + column] = sign * divisor;
    this.divisor = Math.abs(pivot);
    [columnOf[column], rowOf[row]] = [at(rowOf, row), at(columnOf, column)];
  }
}

/**
 * After so many moves the lowest index is taken instead of the worst miss. That is slower and cannot go round in circles
 * (R. G. Bland, 1977).
 */
const PATIENCE = 300;

/** @throws Error if there is no such entry: a bug */
function at(list: Int32Array | Float64Array, position: number): number {
  const value = list[position];
  if (value === undefined) throw new Error(`nothing at ${position}`);
  return value;
}
