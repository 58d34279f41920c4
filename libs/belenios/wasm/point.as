// Points of -x² + y² = 1 + d·x²·y² in extended coordinates X, Y, Z, T with x = X/Z, y = Y/Z, T = X·Y/Z
// (Hisil, Wong, Carter, Dawson 2008), the four coordinates side by side in one quad. -1 is a square and d is none, so the
// addition is right for every two points of the curve, equal, opposite, neutral or of small order: no special cases.
import { fromWords, isZero, mul, small, sub as minus } from './field';
import { QUAD, fromLane, mulQuad, squareQuad, toLane } from './quad';

/** Bytes of a point; also of its "ready" form Y - X, Y + X, 2Z, 2dT, in which it is added with 8 products. */
export const POINT: usize = QUAD;
export const X: usize = 0;
export const Y: usize = 1;
export const Z: usize = 2;
export const T: usize = 3;

const LEFT: usize = memory.data(160, 16);
const RIGHT: usize = memory.data(160, 16);
const READY: usize = memory.data(160, 16);
/** 1, 1, 2, 2d */
const TO_READY: usize = memory.data(160, 16);
const A: usize = memory.data(48, 16);
const B: usize = memory.data(48, 16);
const C: usize = memory.data(48, 16);

/** d = -121665/121666 and a root of -1, filled in when the module starts. */
export const CURVE_D: usize = memory.data(48, 16);
export const ROOT_OF_MINUS_ONE: usize = memory.data(48, 16);

const D_WORDS: usize = memory.data<u64>([0x75eb4dca135978a3, 0x00700a4d4141d8ab, 0x8cc740797779e898, 0x52036cee2b6ffe73]);
const I_WORDS: usize = memory.data<u64>([0xc4ee1b274a0ea0b0, 0x2f431806ad2fe478, 0x2b4d00993dfbd7a7, 0x2b8324804fc1df0b]);

fromWords(CURVE_D, D_WORDS);
fromWords(ROOT_OF_MINUS_ONE, I_WORDS);
small(A, 2);
mul(B, CURVE_D, A);
toLane(TO_READY, Z, A);
toLane(TO_READY, T, B);
small(A, 1);
toLane(TO_READY, X, A);
toLane(TO_READY, Y, A);

export function setNeutral(r: usize): void {
  memory.fill(r, 0, POINT);
  v128.store(r, i32x4(0, 1, 1, 0));
}

export function copyPoint(r: usize, p: usize): void {
  memory.copy(r, p, POINT);
}

/** Turns the sign of the lanes where `signs` is -1. */
// @ts-ignore: decorator
@inline
function turned(v: v128, signs: v128): v128 {
  return i32x4.sub(v128.xor(v, signs), signs);
}

/** LEFT = Y - X, Y + X, Z, T */
// @ts-ignore: decorator
@inline
function differenceAndSum(p: usize): void {
  const signs = i32x4(-1, 0, 0, 0);
  const firstTwo = i32x4(-1, -1, 0, 0);
  for (let i: usize = 0; i < QUAD; i += 16) {
    const v = v128.load(p + i);
    const x = v128.and(v128.shuffle<i32>(v, v, 0, 0, 0, 0), firstTwo);
    v128.store(LEFT + i, i32x4.add(v128.shuffle<i32>(v, v, 1, 1, 2, 3), turned(x, signs)));
  }
}

/** The ready form of p. */
export function ready(r: usize, p: usize): void {
  differenceAndSum(p);
  mulQuad(r, LEFT, TO_READY);
}

/**
 * r = p ± q, q in ready form. Of the products A = (Y - X)·q0, B = (Y + X)·q1, D = Z·2Z', C = T·2dT' come E = B - A,
 * F = D - C, G = D + C, H = B + A, and the sum EF, GH, FG, EH.
 */
// @ts-ignore: decorator
@inline
function combine(r: usize, p: usize, q: usize): void {
  differenceAndSum(p);
  mulQuad(LEFT, LEFT, q);
  const signsLeft = i32x4(-1, 0, -1, -1);
  const signsRight = i32x4(-1, 0, 0, 0);
  for (let i: usize = 0; i < QUAD; i += 16) {
    const v = v128.load(LEFT + i); // A, B, D, C
    const acca = v128.shuffle<i32>(v, v, 0, 3, 3, 0);
    const caca = v128.shuffle<i32>(v, v, 3, 0, 3, 0);
    v128.store(LEFT + i, i32x4.add(v128.shuffle<i32>(v, v, 1, 2, 2, 1), turned(acca, signsLeft))); // E, G, F, E
    v128.store(RIGHT + i, i32x4.add(v128.shuffle<i32>(v, v, 2, 1, 2, 1), turned(caca, signsRight))); // F, H, G, H
  }
  mulQuad(r, LEFT, RIGHT);
}

export function addReady(r: usize, p: usize, q: usize): void {
  combine(r, p, q);
}

export function subReady(r: usize, p: usize, q: usize): void {
  oppositeReady(READY, q);
  combine(r, p, READY);
}

/** The ready form of the opposite point: the first two change places, the last its sign. */
export function oppositeReady(r: usize, q: usize): void {
  const signs = i32x4(0, 0, 0, -1);
  for (let i: usize = 0; i < QUAD; i += 16) {
    const v = v128.load(q + i);
    v128.store(r + i, turned(v128.shuffle<i32>(v, v, 1, 0, 2, 3), signs));
  }
}

/**
 * r = 2p. Of A = X², B = Y², C = Z², D = (X + Y)² come E = D - B - A, F = 2C - B + A, G = B - A, H = B + A, and the double
 * EF, GH, FG, EH. In units of a product's limbs E lies between -2 and 1 and F between -1 and 3.
 */
export function double(r: usize, p: usize): void {
  const last = i32x4(0, 0, 0, -1);
  for (let i: usize = 0; i < QUAD; i += 16) {
    const v = v128.load(p + i);
    const sum = i32x4.add(v128.shuffle<i32>(v, v, 0, 0, 0, 0), v128.shuffle<i32>(v, v, 1, 1, 1, 1));
    v128.store(LEFT + i, v128.bitselect(sum, v, last));
  }
  squareQuad(LEFT, LEFT);
  const third = i32x4(0, 0, -1, 0);
  const notSecond = i32x4(-1, 0, -1, -1);
  const first = i32x4(-1, 0, 0, 0);
  for (let i: usize = 0; i < QUAD; i += 16) {
    const v = v128.load(LEFT + i); // A, B, C, D
    const abcd = i32x4.add(v, v128.and(v, third)); // A, B, 2C, D
    const a = turned(v128.shuffle<i32>(v, v, 0, 0, 0, 0), third); // A, A, -A, A
    const b = v128.shuffle<i32>(v, v, 1, 1, 1, 1);
    const egfe = i32x4.sub(i32x4.sub(v128.shuffle<i32>(abcd, abcd, 3, 1, 2, 3), v128.and(b, notSecond)), a);
    const fhgh = i32x4.add(i32x4.sub(v128.shuffle<i32>(abcd, abcd, 2, 1, 1, 1), v128.and(b, first)), a);
    v128.store(LEFT + i, egfe);
    v128.store(RIGHT + i, fhgh);
  }
  mulQuad(r, LEFT, RIGHT);
}

export function add(r: usize, p: usize, q: usize): void {
  ready(READY, q);
  combine(r, p, READY);
}

export function sub(r: usize, p: usize, q: usize): void {
  ready(READY, q);
  oppositeReady(READY, READY);
  combine(r, p, READY);
}

/** The neutral element is (0, 1), the only point with x = 0 besides (0, -1). */
export function isNeutral(p: usize): bool {
  fromLane(A, p, X);
  fromLane(B, p, Y);
  fromLane(C, p, Z);
  minus(B, B, C);
  return isZero(A) && isZero(B);
}

/** The two coordinates of one point times Z of the other. */
function crossed(x: usize, y: usize, p: usize, q: usize): void {
  fromLane(C, q, Z);
  fromLane(x, p, X);
  fromLane(y, p, Y);
  mul(x, x, C);
  mul(y, y, C);
}

const XP: usize = memory.data(48, 16);
const YP: usize = memory.data(48, 16);

export function equal(p: usize, q: usize): bool {
  crossed(XP, YP, p, q);
  crossed(A, B, q, p);
  minus(A, A, XP);
  minus(B, B, YP);
  return isZero(A) && isZero(B);
}
