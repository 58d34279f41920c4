// Four field elements side by side: limb i of each is a lane of the i-th v128, in the limbs of `field`. A product takes
// little more than twice the time of a single one, because one instruction multiplies two lanes.
//
// A product leaves limbs 0 ≤ limb < 2^26 (2^25), a little more or less in limbs 1 and 6. In units of that, products bear
// inputs whose bounds multiply to at most 8; the largest that occur here multiply to 6 (see `double`).

/** Bytes of four field elements. */
export const QUAD: usize = 160;

const LOW: usize = memory.data(160, 16);

// @ts-ignore: decorator
@inline
function times(a: v128, b: v128, high: bool): v128 {
  return high ? i64x2.extmul_high_i32x4_s(a, b) : i64x2.extmul_low_i32x4_s(a, b);
}

// @ts-ignore: decorator
@inline
function plus(a: v128, b: v128): v128 {
  return i64x2.add(a, b);
}

// @ts-ignore: decorator
@inline
function minus(a: v128, b: v128): v128 {
  return i64x2.sub(a, b);
}

// @ts-ignore: decorator
@inline
function times19(a: v128): v128 {
  return plus(plus(i64x2.shl(a, 4), i64x2.shl(a, 1)), a);
}

/** A limb of two lanes: put by, or set beside those put by, the lower halves of all four side by side. */
// @ts-ignore: decorator
@inline
function leave(h: usize, limb: usize, v: v128, high: bool): void {
  if (high) v128.store(h + limb, v128.shuffle<i32>(v128.load(LOW + limb), v, 0, 2, 4, 6));
  else v128.store(LOW + limb, v);
}

/**
 * Carries ten sums of two lanes each, below 2^62 in size. There is no shift that keeps the sign of 64-bit lanes, so each sum
 * is lifted by 2^62 first; what the lift carries into the next limb is taken from that limb's own. Two chains run side by
 * side, from limb 0 and from limb 5.
 */
// @ts-ignore: decorator
@inline
function carry(
  s0: v128, s1: v128, s2: v128, s3: v128, s4: v128, s5: v128, s6: v128, s7: v128, s8: v128, s9: v128,
  h: usize, high: bool,
): void {
  const m26 = i64x2.splat((1 << 26) - 1);
  const m25 = i64x2.splat((1 << 25) - 1);
  const lift = i64x2.splat(1 << 62);
  const liftAfter26 = i64x2.splat((1 << 62) - (1 << 36));
  const liftAfter25 = i64x2.splat((1 << 62) - (1 << 37));
  let a = plus(s0, lift);
  let b = plus(s5, lift);
  const limb0 = v128.and(a, m26);
  const limb5 = v128.and(b, m25);
  a = plus(plus(s1, liftAfter26), i64x2.shr_u(a, 26));
  b = plus(plus(s6, liftAfter25), i64x2.shr_u(b, 25));
  const limb1 = v128.and(a, m25);
  const limb6 = v128.and(b, m26);
  a = plus(plus(s2, liftAfter25), i64x2.shr_u(a, 25));
  b = plus(plus(s7, liftAfter26), i64x2.shr_u(b, 26));
  leave(h, 32, v128.and(a, m26), high);
  leave(h, 112, v128.and(b, m25), high);
  a = plus(plus(s3, liftAfter26), i64x2.shr_u(a, 26));
  b = plus(plus(s8, liftAfter25), i64x2.shr_u(b, 25));
  leave(h, 48, v128.and(a, m25), high);
  leave(h, 128, v128.and(b, m26), high);
  a = plus(plus(s4, liftAfter25), i64x2.shr_u(a, 25));
  b = plus(plus(s9, liftAfter26), i64x2.shr_u(b, 26));
  leave(h, 64, v128.and(a, m26), high);
  leave(h, 144, v128.and(b, m25), high);
  // the carries out of limbs 4 and 9 still hold their lifts, 2^36 and 2^37
  a = plus(plus(limb5, i64x2.shr_u(a, 26)), i64x2.splat((1 << 40) - (1 << 36)));
  b = plus(plus(limb0, times19(i64x2.shr_u(b, 25))), i64x2.splat((1 << 44) - 19 * (1 << 37)));
  leave(h, 80, v128.and(a, m25), high);
  leave(h, 0, v128.and(b, m26), high);
  leave(h, 96, plus(plus(limb6, i64x2.splat(-(1 << 15))), i64x2.shr_u(a, 25)), high);
  leave(h, 16, plus(plus(limb1, i64x2.splat(-(1 << 18))), i64x2.shr_u(b, 26)), high);
}

/**
 * With Y = 2^51, E of the even and O of the odd limbs, f = E(Y) + 2^26·O(Y), so that
 * f·g = EE' + 2^26·(EO' + OE') + 2Y·OO', and the middle is (E + O)(E' + O') - EE' - OO': 75 products instead of 100
 * (Karatsuba 1962). Limbs of E + O stay below 2^29, their products and sums of five below 2^59.
 */
// @ts-ignore: decorator
@inline
function mulHalf(h: usize, f: usize, g: usize, high: bool): void {
  const f0 = v128.load(f, 0);
  const f1 = v128.load(f, 16);
  const f2 = v128.load(f, 32);
  const f3 = v128.load(f, 48);
  const f4 = v128.load(f, 64);
  const f5 = v128.load(f, 80);
  const f6 = v128.load(f, 96);
  const f7 = v128.load(f, 112);
  const f8 = v128.load(f, 128);
  const f9 = v128.load(f, 144);
  const g0 = v128.load(g, 0);
  const g1 = v128.load(g, 16);
  const g2 = v128.load(g, 32);
  const g3 = v128.load(g, 48);
  const g4 = v128.load(g, 64);
  const g5 = v128.load(g, 80);
  const g6 = v128.load(g, 96);
  const g7 = v128.load(g, 112);
  const g8 = v128.load(g, 128);
  const g9 = v128.load(g, 144);
  const f01 = i32x4.add(f0, f1);
  const f23 = i32x4.add(f2, f3);
  const f45 = i32x4.add(f4, f5);
  const f67 = i32x4.add(f6, f7);
  const f89 = i32x4.add(f8, f9);
  const g01 = i32x4.add(g0, g1);
  const g23 = i32x4.add(g2, g3);
  const g45 = i32x4.add(g4, g5);
  const g67 = i32x4.add(g6, g7);
  const g89 = i32x4.add(g8, g9);
  const even0 = times(f0, g0, high);
  const odd0 = times(f1, g1, high);
  const both0 = times(f01, g01, high);
  let s1 = minus(both0, plus(even0, odd0));
  let s0 = even0;
  const even1 = plus(times(f0, g2, high), times(f2, g0, high));
  const odd1 = plus(times(f1, g3, high), times(f3, g1, high));
  const both1 = plus(times(f01, g23, high), times(f23, g01, high));
  let s3 = minus(both1, plus(even1, odd1));
  let s2 = plus(even1, plus(odd0, odd0));
  const even2 = plus(plus(times(f0, g4, high), times(f2, g2, high)), times(f4, g0, high));
  const odd2 = plus(plus(times(f1, g5, high), times(f3, g3, high)), times(f5, g1, high));
  const both2 = plus(plus(times(f01, g45, high), times(f23, g23, high)), times(f45, g01, high));
  let s5 = minus(both2, plus(even2, odd2));
  let s4 = plus(even2, plus(odd1, odd1));
  let even3 = plus(times(f0, g6, high), times(f2, g4, high));
  even3 = plus(even3, plus(times(f4, g2, high), times(f6, g0, high)));
  let odd3 = plus(times(f1, g7, high), times(f3, g5, high));
  odd3 = plus(odd3, plus(times(f5, g3, high), times(f7, g1, high)));
  let both3 = plus(times(f01, g67, high), times(f23, g45, high));
  both3 = plus(both3, plus(times(f45, g23, high), times(f67, g01, high)));
  let s7 = minus(both3, plus(even3, odd3));
  let s6 = plus(even3, plus(odd2, odd2));
  let even4 = plus(times(f0, g8, high), times(f2, g6, high));
  even4 = plus(even4, plus(times(f4, g4, high), times(f6, g2, high)));
  even4 = plus(even4, times(f8, g0, high));
  let odd4 = plus(times(f1, g9, high), times(f3, g7, high));
  odd4 = plus(odd4, plus(times(f5, g5, high), times(f7, g3, high)));
  odd4 = plus(odd4, times(f9, g1, high));
  let both4 = plus(times(f01, g89, high), times(f23, g67, high));
  both4 = plus(both4, plus(times(f45, g45, high), times(f67, g23, high)));
  both4 = plus(both4, times(f89, g01, high));
  const s9 = minus(both4, plus(even4, odd4));
  let s8 = plus(even4, plus(odd3, odd3));
  let even5 = plus(times(f2, g8, high), times(f4, g6, high));
  even5 = plus(even5, plus(times(f6, g4, high), times(f8, g2, high)));
  let odd5 = plus(times(f3, g9, high), times(f5, g7, high));
  odd5 = plus(odd5, plus(times(f7, g5, high), times(f9, g3, high)));
  let both5 = plus(times(f23, g89, high), times(f45, g67, high));
  both5 = plus(both5, plus(times(f67, g45, high), times(f89, g23, high)));
  const s11 = minus(both5, plus(even5, odd5));
  const s10 = plus(even5, plus(odd4, odd4));
  const even6 = plus(plus(times(f4, g8, high), times(f6, g6, high)), times(f8, g4, high));
  const odd6 = plus(plus(times(f5, g9, high), times(f7, g7, high)), times(f9, g5, high));
  const both6 = plus(plus(times(f45, g89, high), times(f67, g67, high)), times(f89, g45, high));
  const s13 = minus(both6, plus(even6, odd6));
  const s12 = plus(even6, plus(odd5, odd5));
  const even7 = plus(times(f6, g8, high), times(f8, g6, high));
  const odd7 = plus(times(f7, g9, high), times(f9, g7, high));
  const both7 = plus(times(f67, g89, high), times(f89, g67, high));
  const s15 = minus(both7, plus(even7, odd7));
  const s14 = plus(even7, plus(odd6, odd6));
  const even8 = times(f8, g8, high);
  const odd8 = times(f9, g9, high);
  const both8 = times(f89, g89, high);
  const s17 = minus(both8, plus(even8, odd8));
  const s16 = plus(even8, plus(odd7, odd7));
  const s18 = plus(odd8, odd8);
  s0 = plus(s0, times19(s10));
  s1 = plus(s1, times19(s11));
  s2 = plus(s2, times19(s12));
  s3 = plus(s3, times19(s13));
  s4 = plus(s4, times19(s14));
  s5 = plus(s5, times19(s15));
  s6 = plus(s6, times19(s16));
  s7 = plus(s7, times19(s17));
  s8 = plus(s8, times19(s18));
  carry(s0, s1, s2, s3, s4, s5, s6, s7, s8, s9, h, high);
}

// @ts-ignore: decorator
@inline
function squareHalf(h: usize, f: usize, high: bool): void {
  const f0 = v128.load(f, 0);
  const f1 = v128.load(f, 16);
  const f2 = v128.load(f, 32);
  const f3 = v128.load(f, 48);
  const f4 = v128.load(f, 64);
  const f5 = v128.load(f, 80);
  const f6 = v128.load(f, 96);
  const f7 = v128.load(f, 112);
  const f8 = v128.load(f, 128);
  const f9 = v128.load(f, 144);
  const f0d = i32x4.add(f0, f0);
  const f1d = i32x4.add(f1, f1);
  const f2d = i32x4.add(f2, f2);
  const f3d = i32x4.add(f3, f3);
  const f4d = i32x4.add(f4, f4);
  const f5d = i32x4.add(f5, f5);
  const f6d = i32x4.add(f6, f6);
  const f7d = i32x4.add(f7, f7);
  const f8d = i32x4.add(f8, f8);
  const f9d = i32x4.add(f9, f9);
  let s0 = times(f0, f0, high);
  let s1 = times(f0d, f1, high);
  let s2 = plus(times(f0d, f2, high), times(f1, f1d, high));
  let s3 = plus(times(f0d, f3, high), times(f1d, f2, high));
  let s4 = plus(plus(times(f0d, f4, high), times(f1d, f3d, high)), times(f2, f2, high));
  let s5 = plus(plus(times(f0d, f5, high), times(f1d, f4, high)), times(f2d, f3, high));
  let s6 = times(f0d, f6, high);
  s6 = plus(s6, plus(times(f1d, f5d, high), times(f2d, f4, high)));
  s6 = plus(s6, times(f3, f3d, high));
  let s7 = times(f0d, f7, high);
  s7 = plus(s7, plus(times(f1d, f6, high), times(f2d, f5, high)));
  s7 = plus(s7, times(f3d, f4, high));
  let s8 = times(f0d, f8, high);
  s8 = plus(s8, plus(times(f1d, f7d, high), times(f2d, f6, high)));
  s8 = plus(s8, plus(times(f3d, f5d, high), times(f4, f4, high)));
  let s9 = times(f0d, f9, high);
  s9 = plus(s9, plus(times(f1d, f8, high), times(f2d, f7, high)));
  s9 = plus(s9, plus(times(f3d, f6, high), times(f4d, f5, high)));
  let s10 = times(f1d, f9d, high);
  s10 = plus(s10, plus(times(f2d, f8, high), times(f3d, f7d, high)));
  s10 = plus(s10, plus(times(f4d, f6, high), times(f5, f5d, high)));
  let s11 = times(f2d, f9, high);
  s11 = plus(s11, plus(times(f3d, f8, high), times(f4d, f7, high)));
  s11 = plus(s11, times(f5d, f6, high));
  let s12 = times(f3d, f9d, high);
  s12 = plus(s12, plus(times(f4d, f8, high), times(f5d, f7d, high)));
  s12 = plus(s12, times(f6, f6, high));
  const s13 = plus(plus(times(f4d, f9, high), times(f5d, f8, high)), times(f6d, f7, high));
  const s14 = plus(plus(times(f5d, f9d, high), times(f6d, f8, high)), times(f7, f7d, high));
  const s15 = plus(times(f6d, f9, high), times(f7d, f8, high));
  const s16 = plus(times(f7d, f9d, high), times(f8, f8, high));
  const s17 = times(f8d, f9, high);
  const s18 = times(f9, f9d, high);
  s0 = plus(s0, times19(s10));
  s1 = plus(s1, times19(s11));
  s2 = plus(s2, times19(s12));
  s3 = plus(s3, times19(s13));
  s4 = plus(s4, times19(s14));
  s5 = plus(s5, times19(s15));
  s6 = plus(s6, times19(s16));
  s7 = plus(s7, times19(s17));
  s8 = plus(s8, times19(s18));
  carry(s0, s1, s2, s3, s4, s5, s6, s7, s8, s9, h, high);
}

/** h = f·g, lane by lane. */
export function mulQuad(h: usize, f: usize, g: usize): void {
  mulHalf(h, f, g, false);
  mulHalf(h, f, g, true);
}

/** h = f², lane by lane. */
export function squareQuad(h: usize, f: usize): void {
  squareHalf(h, f, false);
  squareHalf(h, f, true);
}

/** h = f + g, not carried. */
export function addQuad(h: usize, f: usize, g: usize): void {
  for (let i: usize = 0; i < QUAD; i += 16) v128.store(h + i, i32x4.add(v128.load(f + i), v128.load(g + i)));
}

/** h = f - g, not carried. */
export function subQuad(h: usize, f: usize, g: usize): void {
  for (let i: usize = 0; i < QUAD; i += 16) v128.store(h + i, i32x4.sub(v128.load(f + i), v128.load(g + i)));
}

/** Copies one lane out to a field element. */
export function fromLane(h: usize, quad: usize, lane: usize): void {
  for (let i: usize = 0; i < 10; i++) store<i32>(h + 4 * i, load<i32>(quad + 16 * i + 4 * lane));
}

/** Copies a field element into one lane. */
export function toLane(quad: usize, lane: usize, f: usize): void {
  for (let i: usize = 0; i < 10; i++) store<i32>(quad + 16 * i + 4 * lane, load<i32>(f + 4 * i));
}
