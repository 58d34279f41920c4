// Points to and from their strings: y + 2^255·(x mod 2) as 64 hex digits, the highest first.
import { CURVE_D, POINT, ROOT_OF_MINUS_ONE, T, X, Y, Z } from './point';
import { fromLane, toLane } from './quad';
import { FE, add, copy, fromWords, isOdd, isZero, mul, neg, small, sq, sub, toWords } from './field';
import { invert, rootPower } from './powers';

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
  const sign = load<u64>(WORDS, 24) >> 63;
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
