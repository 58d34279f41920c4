// The subgroup of order q: tests for one point and for many, and the search for the element of a ranked vector.
import { POINT, Y, Z, addReady, ready, setNeutral } from './point';
import { WORDS, fromEncoding } from './encoding';
import { add, fromWords, small, sub } from './field';
import { isMemberFraction } from './halving';
import { fromLane } from './quad';

/** q = 2^252 + 27742317777372353535851937790883648493. */
export const ORDER: usize = memory.data<u64>([0x5812631a5cf5d3ed, 0x14def9dea2f79cd6, 0, 0x1000000000000000]);

const ONE: usize = memory.data(48, 16);
const UPPER: usize = memory.data(48, 16);
const LOWER: usize = memory.data(48, 16);
const SUM: usize = memory.data(48, 16);

small(ONE, 1);

/** Whether p, on the curve, is in the subgroup. */
export function isMember(p: usize): bool {
  fromLane(UPPER, p, Z);
  fromLane(LOWER, p, Y);
  add(SUM, UPPER, LOWER);
  sub(LOWER, UPPER, LOWER);
  return isMemberFraction(SUM, LOWER);
}

/** Points whose subsets are summed together, and sums of random subsets. */
const CHUNK: i32 = 5;
const ROUNDS: i32 = 64;
const SUBSETS: usize = 1 << <usize>CHUNK;
export const ROUNDS_BYTES: usize = <usize>ROUNDS * POINT;

export function startRounds(sums: usize): void {
  for (let i: usize = 0; i < <usize>ROUNDS; i++) setNeutral(sums + i * POINT);
}

/** Adds a random subset of n points to each of the 64 sums; `random` has 64 bytes for every five points or fewer. */
export function addToRounds(sums: usize, points: usize, n: i32, random: usize, work: usize): void {
  const plain = work;
  const table = work + SUBSETS * POINT;
  for (let start = 0; start < n; start += CHUNK) {
    const size = n - start < CHUNK ? n - start : CHUNK;
    setNeutral(plain);
    for (let j = 0; j < size; j++) {
      const bit: usize = 1 << j;
      const single = table + bit * POINT;
      ready(single, points + <usize>(start + j) * POINT);
      for (let s: usize = 0; s < bit; s++) {
        addReady(plain + (bit + s) * POINT, plain + s * POINT, single);
        if (s) ready(table + (bit + s) * POINT, plain + (bit + s) * POINT);
      }
    }
    const mask: u32 = (1 << size) - 1;
    for (let i: usize = 0; i < <usize>ROUNDS; i++) {
      const subset = load<u8>(random + i) & mask;
      if (subset) addReady(sums + i * POINT, sums + i * POINT, table + <usize>subset * POINT);
    }
    random += ROUNDS;
  }
}

/** Every sum lies in the subgroup. */
export function roundsHold(sums: usize): bool {
  for (let i: usize = 0; i < <usize>ROUNDS; i++) if (!isMember(sums + i * POINT)) return false;
  return true;
}

/**
 * The first member among the points whose y is the number in WORDS, or that plus 1, plus 2 … with even x: how many steps
 * it took, or -1 after `most`. The low 14 bits of the number are zero at first, so that there is never a carry.
 */
export function findMember(r: usize, most: i32): i32 {
  for (let step = 0; step < most; step++) {
    fromWords(UPPER, WORDS);
    add(SUM, ONE, UPPER);
    sub(LOWER, ONE, UPPER);
    if (isMemberFraction(SUM, LOWER) && fromEncoding(r)) return step;
    store<u64>(WORDS, load<u64>(WORDS) + 1);
  }
  return -1;
}
