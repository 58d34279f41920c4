// Arithmetic mod p = 2^255 - 19.
//
// A field element is ten signed limbs of 26, 25, 26, 25 … bits (radix 2^25.5), each an i32 in memory, so that a product of
// two limbs and the sum of ten such products fit into 64 bits. A product leaves limbs below 1.01·2^25 (1.01·2^24); sums
// and differences of a few products are not carried: `mul` and `sq` bear inputs whose limb bounds, in units of 2^26 (2^25),
// multiply to at most 15. The largest that occur here multiply to 4.5 (a table entry times a sum of two sums).

/** Bytes from one field element to the next: 40 are used, the rest keeps entries of tables aligned for v128. */
export const FE: usize = 48;

// @ts-ignore: decorator
@inline const R26: i64 = 1 << 25;
// @ts-ignore: decorator
@inline const R25: i64 = 1 << 24;
// @ts-ignore: decorator
@inline const M26: u64 = (1 << 26) - 1;
// @ts-ignore: decorator
@inline const M25: u64 = (1 << 25) - 1;

const LIMBS: usize = memory.data(48, 16);
const WORDS: usize = memory.data(32, 16);

export function copy(h: usize, f: usize): void {
  memory.copy(h, f, FE);
}

/** h = a small constant. */
export function small(h: usize, value: i32): void {
  memory.fill(h, 0, FE);
  store<i32>(h, value);
}

/** h = f + g, not carried. */
export function add(h: usize, f: usize, g: usize): void {
  store<i32>(h, load<i32>(f) + load<i32>(g));
  store<i32>(h, load<i32>(f, 4) + load<i32>(g, 4), 4);
  store<i32>(h, load<i32>(f, 8) + load<i32>(g, 8), 8);
  store<i32>(h, load<i32>(f, 12) + load<i32>(g, 12), 12);
  store<i32>(h, load<i32>(f, 16) + load<i32>(g, 16), 16);
  store<i32>(h, load<i32>(f, 20) + load<i32>(g, 20), 20);
  store<i32>(h, load<i32>(f, 24) + load<i32>(g, 24), 24);
  store<i32>(h, load<i32>(f, 28) + load<i32>(g, 28), 28);
  store<i32>(h, load<i32>(f, 32) + load<i32>(g, 32), 32);
  store<i32>(h, load<i32>(f, 36) + load<i32>(g, 36), 36);
}

/** h = f - g, not carried. */
export function sub(h: usize, f: usize, g: usize): void {
  store<i32>(h, load<i32>(f) - load<i32>(g));
  store<i32>(h, load<i32>(f, 4) - load<i32>(g, 4), 4);
  store<i32>(h, load<i32>(f, 8) - load<i32>(g, 8), 8);
  store<i32>(h, load<i32>(f, 12) - load<i32>(g, 12), 12);
  store<i32>(h, load<i32>(f, 16) - load<i32>(g, 16), 16);
  store<i32>(h, load<i32>(f, 20) - load<i32>(g, 20), 20);
  store<i32>(h, load<i32>(f, 24) - load<i32>(g, 24), 24);
  store<i32>(h, load<i32>(f, 28) - load<i32>(g, 28), 28);
  store<i32>(h, load<i32>(f, 32) - load<i32>(g, 32), 32);
  store<i32>(h, load<i32>(f, 36) - load<i32>(g, 36), 36);
}

/** h = f·g. */
export function mul(h: usize, f: usize, g: usize): void {
  const f0: i64 = load<i32>(f);
  const f1: i64 = load<i32>(f, 4);
  const f2: i64 = load<i32>(f, 8);
  const f3: i64 = load<i32>(f, 12);
  const f4: i64 = load<i32>(f, 16);
  const f5: i64 = load<i32>(f, 20);
  const f6: i64 = load<i32>(f, 24);
  const f7: i64 = load<i32>(f, 28);
  const f8: i64 = load<i32>(f, 32);
  const f9: i64 = load<i32>(f, 36);
  const g0: i64 = load<i32>(g);
  const g1: i64 = load<i32>(g, 4);
  const g2: i64 = load<i32>(g, 8);
  const g3: i64 = load<i32>(g, 12);
  const g4: i64 = load<i32>(g, 16);
  const g5: i64 = load<i32>(g, 20);
  const g6: i64 = load<i32>(g, 24);
  const g7: i64 = load<i32>(g, 28);
  const g8: i64 = load<i32>(g, 32);
  const g9: i64 = load<i32>(g, 36);
  const g1w = 19 * g1;
  const g2w = 19 * g2;
  const g3w = 19 * g3;
  const g4w = 19 * g4;
  const g5w = 19 * g5;
  const g6w = 19 * g6;
  const g7w = 19 * g7;
  const g8w = 19 * g8;
  const g9w = 19 * g9;
  const f1d = f1 << 1;
  const f3d = f3 << 1;
  const f5d = f5 << 1;
  const f7d = f7 << 1;
  const f9d = f9 << 1;
  let h0 = f0 * g0 + f1d * g9w + f2 * g8w + f3d * g7w + f4 * g6w +
    f5d * g5w + f6 * g4w + f7d * g3w + f8 * g2w + f9d * g1w;
  let h1 = f0 * g1 + f1 * g0 + f2 * g9w + f3 * g8w + f4 * g7w +
    f5 * g6w + f6 * g5w + f7 * g4w + f8 * g3w + f9 * g2w;
  let h2 = f0 * g2 + f1d * g1 + f2 * g0 + f3d * g9w + f4 * g8w +
    f5d * g7w + f6 * g6w + f7d * g5w + f8 * g4w + f9d * g3w;
  let h3 = f0 * g3 + f1 * g2 + f2 * g1 + f3 * g0 + f4 * g9w +
    f5 * g8w + f6 * g7w + f7 * g6w + f8 * g5w + f9 * g4w;
  let h4 = f0 * g4 + f1d * g3 + f2 * g2 + f3d * g1 + f4 * g0 +
    f5d * g9w + f6 * g8w + f7d * g7w + f8 * g6w + f9d * g5w;
  let h5 = f0 * g5 + f1 * g4 + f2 * g3 + f3 * g2 + f4 * g1 +
    f5 * g0 + f6 * g9w + f7 * g8w + f8 * g7w + f9 * g6w;
  let h6 = f0 * g6 + f1d * g5 + f2 * g4 + f3d * g3 + f4 * g2 +
    f5d * g1 + f6 * g0 + f7d * g9w + f8 * g8w + f9d * g7w;
  let h7 = f0 * g7 + f1 * g6 + f2 * g5 + f3 * g4 + f4 * g3 +
    f5 * g2 + f6 * g1 + f7 * g0 + f8 * g9w + f9 * g8w;
  let h8 = f0 * g8 + f1d * g7 + f2 * g6 + f3d * g5 + f4 * g4 +
    f5d * g3 + f6 * g2 + f7d * g1 + f8 * g0 + f9d * g9w;
  let h9 = f0 * g9 + f1 * g8 + f2 * g7 + f3 * g6 + f4 * g5 +
    f5 * g4 + f6 * g3 + f7 * g2 + f8 * g1 + f9 * g0;

  // two chains of carries side by side, each limb rounded to the nearest
  let c = (h0 + R26) >> 26; h1 += c; h0 -= c << 26;
  let d = (h4 + R26) >> 26; h5 += d; h4 -= d << 26;
  c = (h1 + R25) >> 25; h2 += c; h1 -= c << 25;
  d = (h5 + R25) >> 25; h6 += d; h5 -= d << 25;
  c = (h2 + R26) >> 26; h3 += c; h2 -= c << 26;
  d = (h6 + R26) >> 26; h7 += d; h6 -= d << 26;
  c = (h3 + R25) >> 25; h4 += c; h3 -= c << 25;
  d = (h7 + R25) >> 25; h8 += d; h7 -= d << 25;
  c = (h4 + R26) >> 26; h5 += c; h4 -= c << 26;
  d = (h8 + R26) >> 26; h9 += d; h8 -= d << 26;
  c = (h9 + R25) >> 25; h0 += 19 * c; h9 -= c << 25;
  c = (h0 + R26) >> 26; h1 += c; h0 -= c << 26;
  store<i32>(h, <i32>h0);
  store<i32>(h, <i32>h1, 4);
  store<i32>(h, <i32>h2, 8);
  store<i32>(h, <i32>h3, 12);
  store<i32>(h, <i32>h4, 16);
  store<i32>(h, <i32>h5, 20);
  store<i32>(h, <i32>h6, 24);
  store<i32>(h, <i32>h7, 28);
  store<i32>(h, <i32>h8, 32);
  store<i32>(h, <i32>h9, 36);
}

/** h = f². */
export function sq(h: usize, f: usize): void {
  const f0: i64 = load<i32>(f);
  const f1: i64 = load<i32>(f, 4);
  const f2: i64 = load<i32>(f, 8);
  const f3: i64 = load<i32>(f, 12);
  const f4: i64 = load<i32>(f, 16);
  const f5: i64 = load<i32>(f, 20);
  const f6: i64 = load<i32>(f, 24);
  const f7: i64 = load<i32>(f, 28);
  const f8: i64 = load<i32>(f, 32);
  const f9: i64 = load<i32>(f, 36);
  const f0d = f0 << 1;
  const f1d = f1 << 1;
  const f2d = f2 << 1;
  const f3d = f3 << 1;
  const f4d = f4 << 1;
  const f5d = f5 << 1;
  const f5w2 = 38 * f5;
  const f6d = f6 << 1;
  const f6w = 19 * f6;
  const f7d = f7 << 1;
  const f7w = 19 * f7;
  const f7w2 = 38 * f7;
  const f8d = f8 << 1;
  const f8w = 19 * f8;
  const f9w = 19 * f9;
  const f9w2 = 38 * f9;
  let h0 = f0 * f0 + f1d * f9w2 + f2d * f8w + f3d * f7w2 + f4d * f6w + f5 * f5w2;
  let h1 = f0d * f1 + f2d * f9w + f3d * f8w + f4d * f7w + f5d * f6w;
  let h2 = f0d * f2 + f1 * f1d + f3d * f9w2 + f4d * f8w + f5d * f7w2 + f6 * f6w;
  let h3 = f0d * f3 + f1d * f2 + f4d * f9w + f5d * f8w + f6d * f7w;
  let h4 = f0d * f4 + f1d * f3d + f2 * f2 + f5d * f9w2 + f6d * f8w + f7 * f7w2;
  let h5 = f0d * f5 + f1d * f4 + f2d * f3 + f6d * f9w + f7d * f8w;
  let h6 = f0d * f6 + f1d * f5d + f2d * f4 + f3 * f3d + f7d * f9w2 + f8 * f8w;
  let h7 = f0d * f7 + f1d * f6 + f2d * f5 + f3d * f4 + f8d * f9w;
  let h8 = f0d * f8 + f1d * f7d + f2d * f6 + f3d * f5d + f4 * f4 + f9 * f9w2;
  let h9 = f0d * f9 + f1d * f8 + f2d * f7 + f3d * f6 + f4d * f5;

  // two chains of carries side by side, each limb rounded to the nearest
  let c = (h0 + R26) >> 26; h1 += c; h0 -= c << 26;
  let d = (h4 + R26) >> 26; h5 += d; h4 -= d << 26;
  c = (h1 + R25) >> 25; h2 += c; h1 -= c << 25;
  d = (h5 + R25) >> 25; h6 += d; h5 -= d << 25;
  c = (h2 + R26) >> 26; h3 += c; h2 -= c << 26;
  d = (h6 + R26) >> 26; h7 += d; h6 -= d << 26;
  c = (h3 + R25) >> 25; h4 += c; h3 -= c << 25;
  d = (h7 + R25) >> 25; h8 += d; h7 -= d << 25;
  c = (h4 + R26) >> 26; h5 += c; h4 -= c << 26;
  d = (h8 + R26) >> 26; h9 += d; h8 -= d << 26;
  c = (h9 + R25) >> 25; h0 += 19 * c; h9 -= c << 25;
  c = (h0 + R26) >> 26; h1 += c; h0 -= c << 26;
  store<i32>(h, <i32>h0);
  store<i32>(h, <i32>h1, 4);
  store<i32>(h, <i32>h2, 8);
  store<i32>(h, <i32>h3, 12);
  store<i32>(h, <i32>h4, 16);
  store<i32>(h, <i32>h5, 20);
  store<i32>(h, <i32>h6, 24);
  store<i32>(h, <i32>h7, 28);
  store<i32>(h, <i32>h8, 32);
  store<i32>(h, <i32>h9, 36);
}

export function neg(h: usize, f: usize): void {
  for (let i: usize = 0; i < 40; i += 4) store<i32>(h + i, -load<i32>(f + i));
}

/** Reads four 64-bit words, the lowest first, and ignores the top bit. */
export function fromWords(h: usize, words: usize): void {
  const a = load<u64>(words);
  const b = load<u64>(words, 8);
  const c = load<u64>(words, 16);
  const d = load<u64>(words, 24);
  store<i32>(h, <i32>(a & M26));
  store<i32>(h, <i32>((a >> 26) & M25), 4);
  store<i32>(h, <i32>(((a >> 51) | (b << 13)) & M26), 8);
  store<i32>(h, <i32>((b >> 13) & M25), 12);
  store<i32>(h, <i32>((b >> 38) & M26), 16);
  store<i32>(h, <i32>(c & M25), 20);
  store<i32>(h, <i32>((c >> 25) & M26), 24);
  store<i32>(h, <i32>(((c >> 51) | (d << 13)) & M25), 28);
  store<i32>(h, <i32>((d >> 12) & M26), 32);
  store<i32>(h, <i32>((d >> 38) & M25), 36);
}

/** Writes the only representative in 0..p-1 as four words. f is a product, or the sum or difference of two. */
export function toWords(words: usize, f: usize): void {
  let q: i64 = (19 * <i64>load<i32>(f, 36) + R25) >> 25;
  for (let i: usize = 0; i < 40; i += 8) {
    q = (<i64>load<i32>(f + i) + q) >> 26;
    q = (<i64>load<i32>(f + i, 4) + q) >> 25;
  }
  // q = ⌊f/p⌋ now: f - q·p = f + 19·q - q·2^255
  let carry = 19 * q;
  for (let i: usize = 0; i < 40; i += 8) {
    carry += <i64>load<i32>(f + i);
    store<i32>(LIMBS + i, <i32>(carry & M26));
    carry >>= 26;
    carry += <i64>load<i32>(f + i, 4);
    store<i32>(LIMBS + i, <i32>(carry & M25), 4);
    carry >>= 25;
  }
  const limb2 = <u64>load<u32>(LIMBS, 8);
  const limb7 = <u64>load<u32>(LIMBS, 28);
  store<u64>(words, <u64>load<u32>(LIMBS) | (<u64>load<u32>(LIMBS, 4) << 26) | (limb2 << 51));
  store<u64>(words, (limb2 >> 13) | (<u64>load<u32>(LIMBS, 12) << 13) | (<u64>load<u32>(LIMBS, 16) << 38), 8);
  store<u64>(words, <u64>load<u32>(LIMBS, 20) | (<u64>load<u32>(LIMBS, 24) << 25) | (limb7 << 51), 16);
  store<u64>(words, (limb7 >> 13) | (<u64>load<u32>(LIMBS, 32) << 12) | (<u64>load<u32>(LIMBS, 36) << 38), 24);
}

export function isZero(f: usize): bool {
  toWords(WORDS, f);
  return (load<u64>(WORDS) | load<u64>(WORDS, 8) | load<u64>(WORDS, 16) | load<u64>(WORDS, 24)) == 0;
}

export function isOne(f: usize): bool {
  toWords(WORDS, f);
  return ((load<u64>(WORDS) ^ 1) | load<u64>(WORDS, 8) | load<u64>(WORDS, 16) | load<u64>(WORDS, 24)) == 0;
}

/** The sign of RFC 8032: the lowest bit of the representative. */
export function isOdd(f: usize): bool {
  toWords(WORDS, f);
  return (load<u64>(WORDS) & 1) == 1;
}
