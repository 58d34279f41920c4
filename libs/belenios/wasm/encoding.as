// Points to and from their strings: y + 2^255·(x mod 2) as 64 hex digits, the highest first.
import { CURVE_D, POINT, ROOT_OF_MINUS_ONE, T, X, Y, Z } from './point';
import { addQuad, fromLane, mulQuad, squareQuad, subQuad, toLane } from './quad';
import { FE, add, copy, fromWords, isOdd, isZero, mul, neg, small, sq, sub, toWords } from './field';
import { invert, rootPower } from './powers';
import { rootPowerQuad } from './quad-powers';

const U: usize = memory.data(48, 16);
const V: usize = memory.data(48, 16);
const W: usize = memory.data(48, 16);
const R: usize = memory.data(48, 16);
const PX: usize = memory.data(48, 16);
const PY: usize = memory.data(48, 16);
const ONE: usize = memory.data(48, 16);
export const WORDS: usize = memory.data(32, 16);

small(ONE, 1);

// @ts-ignore: decorator
@inline
function digitOf(character: u32): u64 {
  return (character & 15) + 9 * (character >> 6); // '0'..'9' and 'a'..'f'
}

// @ts-ignore: decorator
@inline
function characterOf(digit: u32): u32 {
  return digit + 48 + (((9 - digit) >> 31) * 39);
}

/** Reads 64 lower-case digits (ASCII) into WORDS. */
function readHex(text: usize): void {
  for (let w: usize = 0; w < 4; w++) {
    let word: u64 = 0;
    for (let i: usize = 0; i < 16; i++) word = (word << 4) | digitOf(load<u8>(text + 16 * w + i));
    store<u64>(WORDS + 8 * (3 - w), word);
  }
}

function writeHex(text: usize): void {
  for (let w: usize = 0; w < 4; w++) {
    let word = load<u64>(WORDS + 8 * (3 - w));
    for (let i: usize = 16; i > 0; i--) {
      store<u8>(text + 16 * w + i - 1, characterOf(<u32>(word & 15)));
      word >>= 4;
    }
  }
}

/** The point PX, PY with Z = 1. */
function storeAffine(r: usize): void {
  mul(R, PX, PY);
  toLane(r, X, PX);
  toLane(r, Y, PY);
  toLane(r, Z, ONE);
  toLane(r, T, R);
}

/** The point whose y and sign stand in WORDS, if there is one (RFC 8032, 5.1.3); Z = 1. */
export function fromEncoding(r: usize): bool {
  fromWords(PY, WORDS);
  sq(U, PY);
  mul(V, U, CURVE_D);
  sub(U, U, ONE); // y² - 1
  add(V, V, ONE); // dy² + 1
  // x = u·v³·(u·v⁷)^((p - 5)/8)
  sq(W, V);
  mul(W, W, V);
  sq(R, W);
  mul(R, R, V);
  mul(R, R, U);
  mul(W, W, U);
  rootPower(PX, R);
  mul(PX, PX, W);
  return fromRoot(r, load<u64>(WORDS, 24) >> 63);
}

/** The end of it: PX is a root of U/V if it has one, or of -U/V; PY is y. */
function fromRoot(r: usize, sign: u64): bool {
  sq(W, PX);
  mul(W, W, V); // v·x², which is u, or -u if a root of -1 is missing, or neither
  sub(R, W, U);
  if (!isZero(R)) {
    add(R, W, U);
    if (!isZero(R)) return false;
    mul(PX, PX, ROOT_OF_MINUS_ONE);
  }
  if (isZero(PX) && sign == 1) return false;
  if (<u64>isOdd(PX) != sign) neg(PX, PX);
  storeAffine(r);
  return true;
}

/** Reads a string that is known to be canonical. False if it is no point of the curve. */
export function decode(r: usize, text: usize): bool {
  readHex(text);
  return fromEncoding(r);
}

const SIGNS: usize = memory.data(32, 16);
const QY: usize = memory.data(160, 16);
const QU: usize = memory.data(160, 16);
const QV: usize = memory.data(160, 16);
const QX: usize = memory.data(160, 16);
const QW: usize = memory.data(160, 16);
const Q_ONE: usize = memory.data(160, 16);
const Q_D: usize = memory.data(160, 16);

for (let lane = 0; lane < 4; lane++) {
  toLane(Q_ONE, lane, ONE);
  toLane(Q_D, lane, CURVE_D);
}

/**
 * Reads n strings in a row that are known to be canonical, four side by side; whether each is a point of the curve, 1 or 0,
 * goes to a byte of `found`.
 */
export function decodeMany(points: usize, texts: usize, n: i32, found: usize): void {
  for (let start = 0; start < n; start += 4) {
    const count = n - start < 4 ? n - start : 4;
    for (let lane = 0; lane < count; lane++) {
      readHex(texts + <usize>(start + lane) * 64);
      store<u64>(SIGNS + 8 * <usize>lane, load<u64>(WORDS, 24) >> 63);
      fromWords(PY, WORDS);
      toLane(QY, lane, PY);
    }
    squareQuad(QU, QY);
    mulQuad(QV, QU, Q_D);
    subQuad(QU, QU, Q_ONE);
    addQuad(QV, QV, Q_ONE);
    squareQuad(QW, QV);
    mulQuad(QW, QW, QV);
    squareQuad(QX, QW);
    mulQuad(QX, QX, QV);
    mulQuad(QX, QX, QU);
    mulQuad(QW, QW, QU);
    rootPowerQuad(QX, QX);
    mulQuad(QX, QX, QW);
    for (let lane = 0; lane < count; lane++) {
      fromLane(PX, QX, lane);
      fromLane(PY, QY, lane);
      fromLane(U, QU, lane);
      fromLane(V, QV, lane);
      const i = <usize>(start + lane);
      store<u8>(found + i, <u8>fromRoot(points + i * POINT, load<u64>(SIGNS + 8 * <usize>lane)));
    }
  }
}

/** Makes Z = 1 for n points in a row with one inversion. `products` has room for n field elements. */
export function normalize(points: usize, n: i32, products: usize): void {
  if (n == 0) return;
  fromLane(products, points, Z);
  for (let i = 1; i < n; i++) {
    fromLane(W, points + i * POINT, Z);
    mul(products + i * FE, products + (i - 1) * FE, W);
  }
  invert(U, products + (n - 1) * FE);
  for (let i = n - 1; i >= 0; i--) {
    const p = points + i * POINT;
    if (i > 0) mul(V, U, products + (i - 1) * FE);
    else copy(V, U);
    fromLane(W, p, Z);
    mul(U, U, W);
    fromLane(PX, p, X);
    fromLane(PY, p, Y);
    mul(PX, PX, V);
    mul(PY, PY, V);
    storeAffine(p);
  }
}

/** Writes n strings in a row, of points with Z = 1. */
export function encode(text: usize, points: usize, n: i32): void {
  for (let i = 0; i < n; i++) {
    const p = points + i * POINT;
    fromLane(PX, p, X);
    fromLane(PY, p, Y);
    const sign = <u64>isOdd(PX);
    toWords(WORDS, PY);
    store<u64>(WORDS, load<u64>(WORDS, 24) | (sign << 63), 24);
    writeHex(text + i * 64);
  }
}
