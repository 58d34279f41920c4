// Multiples of a fixed point from a table: entry (i, j) is (j + 1)·32^i times the point, affine.
import { AFFINE, POINT, T, Y, Z, addAffine, addReady, double, ready, setNeutral, subAffine } from './point';
import { CURVE_2D } from './point';
import { FE, add, copy, mul, sub } from './field';
import { normalize } from './encoding';
import { WINDOWS } from './digits';

const ENTRIES: i32 = 16;
const ROW: usize = <usize>ENTRIES * AFFINE;
export const TABLE: usize = <usize>WINDOWS * ROW;
/** Bytes of `work` for building a table. */
export const TABLE_WORK: usize = <usize>(WINDOWS * ENTRIES) * (POINT + FE);

const BASE: usize = memory.data(192, 16);
const CHOSEN: usize = memory.data(144, 16);

export function buildTable(table: usize, p: usize, work: usize): void {
  const entries = WINDOWS * ENTRIES;
  copyPoint(work, p);
  for (let i = 0; i < WINDOWS; i++) {
    const row = work + <usize>(i * ENTRIES) * POINT;
    ready(BASE, row);
    for (let j: usize = 1; j < <usize>ENTRIES; j++) addReady(row + j * POINT, row + (j - 1) * POINT, BASE);
    if (i + 1 < WINDOWS) double(row + <usize>ENTRIES * POINT, row + <usize>(ENTRIES - 1) * POINT);
  }
  normalize(work, entries, work + <usize>entries * POINT);
  for (let i: usize = 0; i < <usize>entries; i++) {
    const from = work + i * POINT;
    const to = table + i * AFFINE;
    add(to, from + Y, from);
    sub(to + Y, from + Y, from);
    mul(to + Z, from + T, CURVE_2D);
  }
}

// @ts-ignore: decorator
@inline
function copyPoint(r: usize, p: usize): void {
  memory.copy(r, p, POINT);
}

/** r = r + k·(the table's point). The steps depend on the digits: for public scalars only. */
export function addFixed(r: usize, table: usize, digits: usize): void {
  for (let i: usize = 0; i < <usize>WINDOWS; i++) {
    const digit = <i32>load<i8>(digits + i);
    if (digit > 0) addAffine(r, r, table + i * ROW + <usize>(digit - 1) * AFFINE);
    else if (digit < 0) subAffine(r, r, table + i * ROW + <usize>(-digit - 1) * AFFINE);
  }
}

/** r = r + k·(the table's point) in constant time: every entry of a row is read, and the right one kept by a mask. */
export function addFixedSecret(r: usize, table: usize, digits: usize): void {
  for (let i: usize = 0; i < <usize>WINDOWS; i++) {
    choose(table + i * ROW, <i32>load<i8>(digits + i));
    addAffine(r, r, CHOSEN);
  }
}

/** CHOSEN = |digit|-th entry of the row, or the neutral element for 0; turned round if the digit is negative. */
function choose(row: usize, digit: i32): void {
  const sign = digit >> 31;
  const size = (digit ^ sign) - sign;
  // the neutral element: 1, 1, 0
  const one = v128.and(maskOf(size, 0), i32x4(1, 0, 0, 0));
  let a0 = one, a1 = i64x2.splat(0), a2 = a1;
  let b0 = one, b1 = a1, b2 = a1;
  let c0 = a1, c1 = a1, c2 = a1;
  for (let j: i32 = 1; j <= ENTRIES; j++) {
    const mask = maskOf(size, j);
    const entry = row + <usize>(j - 1) * AFFINE;
    a0 = v128.or(a0, v128.and(mask, v128.load(entry)));
    a1 = v128.or(a1, v128.and(mask, v128.load(entry, 16)));
    a2 = v128.or(a2, v128.and(mask, v128.load(entry, 32)));
    b0 = v128.or(b0, v128.and(mask, v128.load(entry, 48)));
    b1 = v128.or(b1, v128.and(mask, v128.load(entry, 64)));
    b2 = v128.or(b2, v128.and(mask, v128.load(entry, 80)));
    c0 = v128.or(c0, v128.and(mask, v128.load(entry, 96)));
    c1 = v128.or(c1, v128.and(mask, v128.load(entry, 112)));
    c2 = v128.or(c2, v128.and(mask, v128.load(entry, 128)));
  }
  const turn = i32x4.splat(sign);
  v128.store(CHOSEN, v128.bitselect(b0, a0, turn));
  v128.store(CHOSEN, v128.bitselect(b1, a1, turn), 16);
  v128.store(CHOSEN, v128.bitselect(b2, a2, turn), 32);
  v128.store(CHOSEN, v128.bitselect(a0, b0, turn), 48);
  v128.store(CHOSEN, v128.bitselect(a1, b1, turn), 64);
  v128.store(CHOSEN, v128.bitselect(a2, b2, turn), 80);
  v128.store(CHOSEN, i32x4.sub(v128.xor(c0, turn), turn), 96);
  v128.store(CHOSEN, i32x4.sub(v128.xor(c1, turn), turn), 112);
  v128.store(CHOSEN, i32x4.sub(v128.xor(c2, turn), turn), 128);
}

/** All ones if the two small numbers are equal, else all zeros, without a comparison. */
// @ts-ignore: decorator
@inline
export function maskOf(a: i32, b: i32): v128 {
  return i32x4.splat(((a ^ b) - 1) >> 31);
}
