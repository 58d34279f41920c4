// The quadratic character by the law of reciprocity, five times as fast as by a power; for public values only.
import { isOne, toWords } from './field';
import { quadraticCharacter as byPower } from './powers';

/** Limbs of 30 bits, each a u32. */
const LIMBS: i32 = 9;
const BITS: i32 = 30;
const MASK: u64 = (1 << 30) - 1;
/** Rounds after which a pair that has not ended is left to the power; 15 to 20 are usual. */
const MOST_ROUNDS: i32 = 40;

const F: usize = memory.data(48, 16);
const G: usize = memory.data(48, 16);
const WORDS: usize = memory.data(32, 16);
const POWER: usize = memory.data(48, 16);
/** p = 2^255 - 19 */
const P_LIMBS: usize = memory.data<u32>([
  0x3fffffed, 0x3fffffff, 0x3fffffff, 0x3fffffff, 0x3fffffff, 0x3fffffff, 0x3fffffff, 0x3fffffff, 0x7fff, 0, 0, 0,
]);

function cut(): void {
  const a = load<u64>(WORDS);
  const b = load<u64>(WORDS, 8);
  const c = load<u64>(WORDS, 16);
  const d = load<u64>(WORDS, 24);
  store<u32>(G, <u32>(a & MASK));
  store<u32>(G, <u32>((a >> 30) & MASK), 4);
  store<u32>(G, <u32>(((a >> 60) | (b << 4)) & MASK), 8);
  store<u32>(G, <u32>((b >> 26) & MASK), 12);
  store<u32>(G, <u32>(((b >> 56) | (c << 8)) & MASK), 16);
  store<u32>(G, <u32>((c >> 22) & MASK), 20);
  store<u32>(G, <u32>(((c >> 52) | (d << 12)) & MASK), 24);
  store<u32>(G, <u32>((d >> 18) & MASK), 28);
  store<u32>(G, <u32>(d >> 48), 32);
}

/**
 * Whether f is a square other than 0; f is a product, or the sum or difference of two.
 *
 * Two numbers F, odd, and G, both never negative, begin as p and f. As in a search for their common divisor by
 * subtraction, G loses its factors 2, the two change places, and multiples of F are added to G that make its lowest bits
 * zero. Which of those steps are due shows in the lowest bits and in a counter of the bits that were lost, so that 30 bits
 * of steps are first done on the lowest words alone and then on the whole numbers at once (Bernstein, Yang 2019). The
 * Jacobi symbol of G over F changes its sign with each 2 that goes where F is 3 or 5 mod 8, and with each exchange where
 * both are 3 mod 4; adding multiples of F changes nothing. With additions only, no number is ever negative, which the
 * symbol could not bear. At F = 1 it is known. That the numbers get there is not proven: those that do not in time are
 * decided by the power.
 */
export function isSquare(f: usize): bool {
  toWords(WORDS, f);
  cut();
  memory.copy(F, P_LIMBS, 36);
  let sign: u32 = 0;
  let lead: i32 = -1; // as many bits as F is ahead of G, at least as counted
  let length = LIMBS;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let u: u32 = 1, v: u32 = 0, q: u32 = 0, r: u32 = 1;
    let low = load<u32>(F) | (load<u32>(F, 4) << BITS);
    let g = load<u32>(G) | (load<u32>(G, 4) << BITS);
    let left = BITS;
    for (;;) {
      const zeros = <i32>ctz<u32>(g | (<u32>-1 << left));
      g >>= zeros;
      u <<= zeros;
      v <<= zeros;
      lead -= zeros;
      left -= zeros;
      sign ^= <u32>zeros & ((low >> 1) ^ (low >> 2));
      if (left == 0) break;
      if (lead < 0) {
        lead = -lead;
        let other = low; low = g; g = other;
        other = u; u = q; q = other;
        other = v; v = r; r = other;
        sign ^= (low & g) >> 1;
      }
      // as many bits at once as F stays ahead by; -1/F mod 64 is F(F² - 2), since F² is 1 mod 8
      let most = lead + 1 < left ? lead + 1 : left;
      if (most > 6) most = 6;
      const times = g * low * (low * low - 2) & ((1 << most) - 1);
      g += low * times;
      q += u * times;
      r += v * times;
    }
    // F = (uF + vG)/2^30, G = (qF + rG)/2^30
    let carryF: u64 = 0;
    let carryG: u64 = 0;
    let others: u32 = 0;
    let allG: u32 = 0;
    for (let i: usize = 0; i < <usize>length; i++) {
      const a = <u64>load<u32>(F + 4 * i);
      const b = <u64>load<u32>(G + 4 * i);
      carryF += <u64>u * a + <u64>v * b;
      carryG += <u64>q * a + <u64>r * b;
      if (i > 0) {
        const limbF = <u32>(carryF & MASK);
        const limbG = <u32>(carryG & MASK);
        store<u32>(F + 4 * i - 4, limbF);
        store<u32>(G + 4 * i - 4, limbG);
        if (i > 1) others |= limbF;
        allG |= limbG;
      }
      carryF >>= BITS;
      carryG >>= BITS;
    }
    store<u32>(F + 4 * <usize>length - 4, <u32>carryF);
    store<u32>(G + 4 * <usize>length - 4, <u32>carryG);
    if (length > 1) others |= <u32>carryF;
    allG |= <u32>carryG;
    if (others == 0 && load<u32>(F) == 1) return (sign & 1) == 0;
    if (allG == 0) return false; // the common divisor is F, more than 1: f was 0
    while (length > 2 && load<u32>(F + 4 * <usize>length - 4) == 0 && load<u32>(G + 4 * <usize>length - 4) == 0) length--;
  }
  byPower(POWER, f);
  return isOne(POWER);
}
