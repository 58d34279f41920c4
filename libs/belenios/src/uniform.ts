import type { RandomBytes } from '#libs/basics';

const RANGE = 2 ** 32;

/** A whole number 0 ≤ n < bound, each equally likely: values beyond the last full multiple of `bound` are drawn again. */
export function randomBelow(bound: number, random: RandomBytes): number {
  if (!Number.isInteger(bound) || bound < 1 || bound > RANGE) throw new RangeError('bound is a whole number 1..2^32');
  const limit = RANGE - (RANGE % bound);
  for (;;) {
    const bytes = random(4);
    const value = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0);
    if (value < limit) return value % bound;
  }
}

/** The numbers 0..n-1 in an order of which each is equally likely (Fisher–Yates). */
export function randomPermutation(n: number, random: RandomBytes): number[] {
  const order = Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = randomBelow(i + 1, random);
    const [a, b] = [order[i] ?? 0, order[j] ?? 0];
    order[i] = b;
    order[j] = a;
  }
  return order;
}
