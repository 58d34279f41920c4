/** Numbers up to this can be added to one another, and stay exact. */
const HALF_OF_EXACT = 2 ** 52;

/** Sums of products, one for each of several candidates: exact, and in plain numbers for as long as those can hold them. */
export class ExactSums {
  private readonly small: Float64Array;
  private readonly large: bigint[];

  constructor(length: number) {
    this.small = new Float64Array(length);
    this.large = Array.from({ length }, () => 0n);
  }

  /** Adds `each` × `times`, both whole and from 0 to 2^53 − 1. */
  add(at: number, each: number, times: number): void {
    const product = each * times;
    if (product > HALF_OF_EXACT) {
      this.large[at] = (this.large[at] ?? 0n) + BigInt(each) * BigInt(times);
      return;
    }
    const sum = (this.small[at] ?? 0) + product;
    if (sum <= HALF_OF_EXACT) {
      this.small[at] = sum;
      return;
    }
    this.large[at] = (this.large[at] ?? 0n) + BigInt(sum);
    this.small[at] = 0;
  }

  totals(): bigint[] {
    return this.large.map((sum, at) => sum + BigInt(this.small[at] ?? 0));
  }
}
