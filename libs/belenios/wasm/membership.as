// The subgroup of order q: tests for one point and for many, and the search for the element of a ranked vector.
import { POINT, addReady, isNeutral, ready, setNeutral } from './point';
import { WORDS, fromEncoding } from './encoding';
import { fromWords, isOne, isZero, small, sq, sub } from './field';
import { quadraticCharacter } from './powers';
import { sum } from './sums';

/** q = 2^252 + 27742317777372353535851937790883648493. */
export const ORDER: usize = memory.data<u64>([0x5812631a5cf5d3ed, 0x14def9dea2f79cd6, 0, 0x1000000000000000]);

const PRODUCT: usize = memory.data(160, 16);
const ONE: usize = memory.data(48, 16);
const SQUARE: usize = memory.data(48, 16);
const CHARACTER: usize = memory.data(48, 16);

small(ONE, 1);

/** q·p is the neutral element. */
export function isMember(p: usize, work: usize): bool {
  sum(PRODUCT, p, ORDER, 1, work);
  return isNeutral(PRODUCT);
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
export function roundsHold(sums: usize, work: usize): bool {
  for (let i: usize = 0; i < <usize>ROUNDS; i++) if (!isMember(sums + i * POINT, work)) return false;
  return true;
}

/**
 * The first member among the points whose y is the number in WORDS, or that plus 1, plus 2 … with even x: how many steps
 * it took, or -1 after `most`. The low 14 bits of the number are zero at first, so that there is never a carry.
 *
 * A member is twice a point, and for that 1 - y² must be a square: half of the candidates fall before anything else
 * (the map to y ↦ (1 + y)/(1 - y) of the equivalent curve v² = u³ + 486662u² + u, modulo squares, is a homomorphism that
 * vanishes on doubles).
 */
export function findMember(r: usize, most: i32, work: usize): i32 {
  for (let step = 0; step < most; step++) {
    fromWords(SQUARE, WORDS);
    sq(SQUARE, SQUARE);
    sub(SQUARE, ONE, SQUARE);
    quadraticCharacter(CHARACTER, SQUARE);
    if ((isOne(CHARACTER) || isZero(CHARACTER)) && fromEncoding(r) && isMember(r, work)) return step;
    store<u64>(WORDS, load<u64>(WORDS) + 1);
  }
  return -1;
}
