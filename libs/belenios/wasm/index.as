// What the module offers. The caller writes inputs into memory, calls, and reads the result: points are 160 bytes, scalars
// 32 bytes below the order q, lowest first, strings 64 characters. `work` is room for intermediate values behind everything.
import { POINT, add as addPoints, double, equal as equalPoints, isNeutral, setNeutral, sub as subPoints } from './point';
import { FE, small } from './field';
import { WORDS, decode as decodePoint, decodeMany as decodePoints, encode as encodePoints, normalize as normalizePoints } from './encoding';
import { ORDER, ROUNDS_BYTES, addToRounds, findMember, isMember as inSubgroup, roundsHold, startRounds } from './membership';
import { DIGITS, radix32 } from './digits';
import { TABLE, TABLE_WORK, addFixed, addFixedSecret, buildTable as build } from './fixed-base';
import { combinations as combine, multiplesWork, secretWork, sumSecret as sumInSecret } from './multiples';
import { sum as sumOfMultiples, sumWork } from './sums';

const DIGITS_A: usize = memory.data(64, 16);

export const POINT_BYTES: i32 = <i32>POINT;
export const TABLE_BYTES: i32 = <i32>TABLE;
export const TABLE_WORK_BYTES: i32 = <i32>TABLE_WORK;
export const ROUNDS_SUM_BYTES: i32 = <i32>ROUNDS_BYTES;
/** From here on memory is the caller's. */
export const FREE: i32 = <i32>((__heap_base + 15) & ~15);

export { addPoints as add, subPoints as sub, equalPoints as equal, isNeutral, decodePoint as decode, decodePoints as decodeMany };
export { startRounds, addToRounds, roundsHold, inSubgroup as isMember, build as buildTable, setNeutral };
export { multiplesWork, secretWork, sumWork, normalizePoints as normalize, encodePoints as encode };
export { sumOfMultiples as sum, sumInSecret as sumSecret };

/** r = r + k·(the table's point), in constant time. */
export function addTableSecret(r: usize, table: usize, scalar: usize): void {
  radix32(DIGITS_A, scalar);
  addFixedSecret(r, table, DIGITS_A);
  memory.fill(DIGITS_A, 0, DIGITS);
}

/** r = r + k·(the table's point), for public scalars. */
export function addTable(r: usize, table: usize, scalar: usize): void {
  radix32(DIGITS_A, scalar);
  addFixed(r, table, DIGITS_A);
}

/**
 * out(j) = a·(base's point) + b·(key's point) + c·p for n rows of three public scalars; `key` is a table or 0. With
 * `test` also whether p is in the subgroup: 1 or 0.
 */
export function combinations(out: usize, p: usize, rows: usize, n: i32, base: usize, key: usize, test: bool, work: usize): bool {
  combine(out, p, rows, n, base, key, test ? ORDER : 0, work);
  return test ? isNeutral(out + <usize>n * POINT) : true;
}

/** Σ point(i). */
export function total(r: usize, points: usize, n: i32): void {
  setNeutral(r);
  for (let i: usize = 0; i < <usize>n; i++) addPoints(r, r, points + i * POINT);
}

/** 8p. */
export function timesCofactor(r: usize, p: usize): void {
  double(r, p);
  double(r, r);
  double(r, r);
}

/** See `findMember`; `words` holds the first number. */
export function findElement(r: usize, words: usize, most: i32): i32 {
  memory.copy(WORDS, words, 32);
  return findMember(r, most);
}
