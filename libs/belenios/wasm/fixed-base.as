// Multiples of a fixed point from a table: entry (i, j) is (j + 1)·32^i times the point, in ready form with Z = 1.
import { POINT, addReady, copyPoint, double, ready, subReady } from './point';
import { FE } from './field';
import { QUAD } from './quad';
import { normalize } from './encoding';
import { WINDOWS } from './digits';

/** Entries for one digit: 1 to 16 times. */
export const ENTRIES: i32 = 16;
const ROW: usize = <usize>ENTRIES * POINT;
export const TABLE: usize = <usize>WINDOWS * ROW;
/** Bytes of `work` for building a table. */
export const TABLE_WORK: usize = <usize>(WINDOWS * ENTRIES) * (POINT + FE);

const BASE: usize = memory.data(160, 16);
const CHOSEN: usize = memory.data(160, 16);

export function buildTable(table: usize, p: usize, work: usize): void {
  const entries = WINDOWS * ENTRIES;
  copyPoint(work, p);
  for (let i = 0; i < WINDOWS; i++) {
    const row = work + <usize>i * ROW;
    ready(BASE, row);
    for (let j: usize = 1; j < <usize>ENTRIES; j++) addReady(row + j * POINT, row + (j - 1) * POINT, BASE);
    if (i + 1 < WINDOWS) double(row + ROW, row + ROW - POINT);
  }
  normalize(work, entries, work + <usize>entries * POINT);
  for (let i: usize = 0; i < <usize>entries; i++) ready(table + i * POINT, work + i * POINT);
}

/** r = r + k·(the table's point). The steps depend on the digits: for public scalars only. */
export function addFixed(r: usize, table: usize, digits: usize): void {
  for (let i: usize = 0; i < <usize>WINDOWS; i++) {
    const digit = <i32>load<i8>(digits + i);
    if (digit > 0) addReady(r, r, table + i * ROW + <usize>(digit - 1) * POINT);
    else if (digit < 0) subReady(r, r, table + i * ROW + <usize>(-digit - 1) * POINT);
  }
}

/** r = r + k·(the table's point) in constant time: every entry of a row is read, and the right one kept by a mask. */
export function addFixedSecret(r: usize, table: usize, digits: usize): void {
  for (let i: usize = 0; i < <usize>WINDOWS; i++) {
    choose(CHOSEN, table + i * ROW, <i32>load<i8>(digits + i));
    addReady(r, r, CHOSEN);
  }
}

/** r = |digit|-th of 16 entries in ready form, or the neutral element for 0; turned round if the digit is negative. */
export function choose(r: usize, entries: usize, digit: i32): void {
  const sign = digit >> 31;
  const size = (digit ^ sign) - sign;
  const zero = i32x4.splat(0);
  let a0 = v128.and(maskOf(size, 0), i32x4(1, 1, 2, 0));
  let a1 = zero, a2 = zero, a3 = zero, a4 = zero, a5 = zero, a6 = zero, a7 = zero, a8 = zero, a9 = zero;
  for (let j: i32 = 1; j <= ENTRIES; j++) {
    const mask = maskOf(size, j);
    const entry = entries + <usize>(j - 1) * POINT;
    a0 = v128.or(a0, v128.and(mask, v128.load(entry)));
    a1 = v128.or(a1, v128.and(mask, v128.load(entry, 16)));
    a2 = v128.or(a2, v128.and(mask, v128.load(entry, 32)));
    a3 = v128.or(a3, v128.and(mask, v128.load(entry, 48)));
    a4 = v128.or(a4, v128.and(mask, v128.load(entry, 64)));
    a5 = v128.or(a5, v128.and(mask, v128.load(entry, 80)));
    a6 = v128.or(a6, v128.and(mask, v128.load(entry, 96)));
    a7 = v128.or(a7, v128.and(mask, v128.load(entry, 112)));
    a8 = v128.or(a8, v128.and(mask, v128.load(entry, 128)));
    a9 = v128.or(a9, v128.and(mask, v128.load(entry, 144)));
  }
  v128.store(r, a0);
  v128.store(r, a1, 16);
  v128.store(r, a2, 32);
  v128.store(r, a3, 48);
  v128.store(r, a4, 64);
  v128.store(r, a5, 80);
  v128.store(r, a6, 96);
  v128.store(r, a7, 112);
  v128.store(r, a8, 128);
  v128.store(r, a9, 144);
  const turn = i32x4.splat(sign);
  const last = v128.and(turn, i32x4(0, 0, 0, -1));
  for (let i: usize = 0; i < QUAD; i += 16) {
    const v = v128.load(r + i);
    const swapped = v128.bitselect(v128.shuffle<i32>(v, v, 1, 0, 2, 3), v, turn);
    v128.store(r + i, i32x4.sub(v128.xor(swapped, last), last));
  }
}

/** All ones if the two small numbers are equal, else all zeros, without a comparison. */
// @ts-ignore: decorator
@inline
function maskOf(a: i32, b: i32): v128 {
  return i32x4.splat(((a ^ b) - 1) >> 31);
}
