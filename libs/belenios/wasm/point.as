// Points of -x² + y² = 1 + d·x²·y² in extended coordinates X, Y, Z, T with x = X/Z, y = Y/Z, T = X·Y/Z
// (Hisil, Wong, Carter, Dawson 2008). -1 is a square and d is none, so the addition is right for every two points of
// the curve, equal, opposite, neutral or of small order: there are no special cases anywhere.
import { FE, add as plus, copy, fromWords, isZero, mul, neg, small, sq, sub as minus } from './field';

/** Bytes of a point; also of its "ready" form Y + X, Y - X, 2Z, 2dT, in which it is added with 8 products. */
export const POINT: usize = 4 * FE;
/** Bytes of a point with Z = 1, ready to be added with 7 products: y + x, y - x, 2dxy. */
export const AFFINE: usize = 3 * FE;
/** Offsets of Y, Z and T. */
export const Y: usize = FE;
export const Z: usize = 2 * FE;
export const T: usize = 3 * FE;

const A: usize = memory.data(48, 16);
const B: usize = memory.data(48, 16);
const C: usize = memory.data(48, 16);
const D: usize = memory.data(48, 16);
const E: usize = memory.data(48, 16);
const F: usize = memory.data(48, 16);
const G: usize = memory.data(48, 16);
const H: usize = memory.data(48, 16);
const READY: usize = memory.data(192, 16);

/** d = -121665/121666, 2d and a root of -1, filled in when the module starts. */
export const CURVE_D: usize = memory.data(48, 16);
export const CURVE_2D: usize = memory.data(48, 16);
export const ROOT_OF_MINUS_ONE: usize = memory.data(48, 16);

const D_WORDS: usize = memory.data<u64>([0x75eb4dca135978a3, 0x00700a4d4141d8ab, 0x8cc740797779e898, 0x52036cee2b6ffe73]);
const I_WORDS: usize = memory.data<u64>([0xc4ee1b274a0ea0b0, 0x2f431806ad2fe478, 0x2b4d00993dfbd7a7, 0x2b8324804fc1df0b]);

fromWords(CURVE_D, D_WORDS);
fromWords(ROOT_OF_MINUS_ONE, I_WORDS);
small(A, 2);
mul(CURVE_2D, CURVE_D, A);

export function setNeutral(r: usize): void {
  memory.fill(r, 0, POINT);
  store<i32>(r, 1, Y);
  store<i32>(r, 1, Z);
}

/** The ready form of p. */
export function ready(r: usize, p: usize): void {
  mul(A, p + T, CURVE_2D);
  plus(B, p + Y, p);
  minus(C, p + Y, p);
  plus(r + Z, p + Z, p + Z);
  copy(r, B);
  copy(r + Y, C);
  copy(r + T, A);
}

/** The ready form of the opposite point, in place. */
export function negateReady(r: usize): void {
  copy(A, r);
  copy(r, r + Y);
  copy(r + Y, A);
  neg(r + T, r + T);
}

// @ts-ignore: decorator
@inline
function finish(r: usize): void {
  mul(r, E, F);
  mul(r + Y, G, H);
  mul(r + Z, F, G);
  mul(r + T, E, H);
}

/** r = p + q, q in ready form. */
export function addReady(r: usize, p: usize, q: usize): void {
  minus(E, p + Y, p);
  plus(F, p + Y, p);
  mul(A, E, q + Y);
  mul(B, F, q);
  mul(C, p + T, q + T);
  mul(D, p + Z, q + Z);
  minus(E, B, A);
  minus(F, D, C);
  plus(G, D, C);
  plus(H, B, A);
  finish(r);
}

/** r = p - q, q in ready form. */
export function subReady(r: usize, p: usize, q: usize): void {
  minus(E, p + Y, p);
  plus(F, p + Y, p);
  mul(A, E, q);
  mul(B, F, q + Y);
  mul(C, p + T, q + T);
  mul(D, p + Z, q + Z);
  minus(E, B, A);
  plus(F, D, C);
  minus(G, D, C);
  plus(H, B, A);
  finish(r);
}

/** r = p + q, q affine (y + x, y - x, 2dxy). */
export function addAffine(r: usize, p: usize, q: usize): void {
  minus(E, p + Y, p);
  plus(F, p + Y, p);
  mul(A, E, q + Y);
  mul(B, F, q);
  mul(C, p + T, q + Z);
  plus(D, p + Z, p + Z);
  minus(E, B, A);
  minus(F, D, C);
  plus(G, D, C);
  plus(H, B, A);
  finish(r);
}

/** r = p - q, q affine. */
export function subAffine(r: usize, p: usize, q: usize): void {
  minus(E, p + Y, p);
  plus(F, p + Y, p);
  mul(A, E, q);
  mul(B, F, q + Y);
  mul(C, p + T, q + Z);
  plus(D, p + Z, p + Z);
  minus(E, B, A);
  plus(F, D, C);
  minus(G, D, C);
  plus(H, B, A);
  finish(r);
}

/** The common part of both doublings below. */
// @ts-ignore: decorator
@inline
function doubled(p: usize): void {
  sq(A, p);
  sq(B, p + Y);
  sq(C, p + Z);
  plus(C, C, C);
  plus(D, p, p + Y);
  sq(D, D);
  plus(H, B, A);
  minus(G, B, A);
  minus(E, D, H);
  minus(F, C, G);
}

/** r = 2p. */
export function double(r: usize, p: usize): void {
  doubled(p);
  finish(r);
}

/** r = 2p without T, for when the next step is a doubling, which does not read it. */
export function doubleOnly(r: usize, p: usize): void {
  doubled(p);
  mul(r, E, F);
  mul(r + Y, G, H);
  mul(r + Z, F, G);
}

export function add(r: usize, p: usize, q: usize): void {
  ready(READY, q);
  addReady(r, p, READY);
}

export function sub(r: usize, p: usize, q: usize): void {
  ready(READY, q);
  subReady(r, p, READY);
}

/** 1 for the neutral element (0, 1), the only point with x = 0 besides (0, -1). */
export function isNeutral(p: usize): bool {
  minus(A, p + Y, p + Z);
  return isZero(p) && isZero(A);
}

export function equal(p: usize, q: usize): bool {
  mul(A, p, q + Z);
  mul(B, q, p + Z);
  mul(C, p + Y, q + Z);
  mul(D, q + Y, p + Z);
  minus(A, A, B);
  minus(C, C, D);
  return isZero(A) && isZero(C);
}
