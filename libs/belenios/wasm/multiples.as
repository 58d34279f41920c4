// Several multiples of one point, and of points without a table in constant time.
import { POINT, addReady, copyPoint, double, ready, setNeutral, subReady } from './point';
import { DIGITS, SPARSE, WINDOWS, radix32, sparse } from './digits';
import { ENTRIES, addFixed, choose } from './fixed-base';

/** Buckets of a scalar: digits 1, 3 … 15. */
const BUCKETS: i32 = 8;
const ROWS: usize = 3 * 32;
/** Bytes of a point's table of small multiples. */
export const SMALL_TABLE: usize = <usize>ENTRIES * POINT;

const CHAIN: usize = memory.data(160, 16);
const READY: usize = memory.data(160, 16);
const RUNNING: usize = memory.data(160, 16);
const CHOSEN: usize = memory.data(160, 16);
const ANY: usize = memory.data(257, 16);
const ROW_DIGITS: usize = memory.data(64, 16);

/** Bytes of `work` for {@link multiples} with n scalars. */
export function multiplesWork(n: i32): usize {
  return <usize>n * (SPARSE + <usize>BUCKETS * POINT + <usize>BUCKETS);
}

/**
 * out(j) = scalar(j)·p for n scalars that stand `stride` bytes apart. The doublings of p are made once for all of them:
 * 2^i·p is added to the bucket of its digit (Yao 1976), and the buckets, weighted 1, 3 … 15, are summed up.
 * For public scalars only.
 */
export function multiples(out: usize, p: usize, scalars: usize, stride: usize, n: i32, work: usize): void {
  const buckets = work;
  const digits = buckets + <usize>(n * BUCKETS) * POINT;
  const used = digits + <usize>n * SPARSE;
  memory.fill(used, 0, <usize>(n * BUCKETS));
  memory.fill(ANY, 0, 257);
  let last = 0;
  for (let j: usize = 0; j < <usize>n; j++) {
    sparse(digits + j * SPARSE, scalars + j * stride);
    for (let i = 0; i < 256; i++) {
      if (load<i8>(digits + j * SPARSE + i) == 0) continue;
      store<u8>(ANY + i, 1);
      if (i > last) last = i;
    }
  }
  copyPoint(CHAIN, p);
  for (let i = 0; i <= last; i++) {
    if (load<u8>(ANY + i)) {
      ready(READY, CHAIN);
      for (let j = 0; j < n; j++) {
        const digit = <i32>load<i8>(digits + <usize>j * SPARSE + i);
        if (digit == 0) continue;
        const b = j * BUCKETS + ((digit < 0 ? -digit : digit) >> 1);
        const bucket = buckets + <usize>b * POINT;
        if (!load<u8>(used + b)) {
          store<u8>(used + b, 1);
          setNeutral(bucket);
        }
        if (digit > 0) addReady(bucket, bucket, READY);
        else subReady(bucket, bucket, READY);
      }
    }
    if (i < last) double(CHAIN, CHAIN);
  }
  for (let j = 0; j < n; j++) {
    sumBuckets(out + <usize>j * POINT, buckets + <usize>(j * BUCKETS) * POINT, used + j * BUCKETS);
  }
}

/** r = Σ (2b + 1)·bucket(b) = 2·Σ b·bucket(b) + Σ bucket(b). */
function sumBuckets(r: usize, buckets: usize, used: usize): void {
  setNeutral(RUNNING);
  setNeutral(r);
  for (let b = BUCKETS - 1; b >= 0; b--) {
    if (load<u8>(used + b)) {
      ready(READY, buckets + <usize>b * POINT);
      addReady(RUNNING, RUNNING, READY);
    }
    if (b == 0) break;
    ready(READY, RUNNING);
    addReady(r, r, READY);
  }
  double(r, r);
  ready(READY, RUNNING);
  addReady(r, r, READY);
}

/**
 * out(j) = a·(base) + b·(key) + c·p for n rows of three public scalars a, b, c; `key` is a table or 0. One more row,
 * out(n) = extra·p, if `extra` is not 0.
 */
export function combinations(
  out: usize, p: usize, rows: usize, n: i32, base: usize, key: usize, extra: usize, work: usize,
): void {
  const all = extra ? n + 1 : n;
  if (extra) memory.copy(rows + <usize>n * ROWS + 64, extra, 32);
  multiples(out, p, rows + 64, ROWS, all, work);
  for (let j: usize = 0; j < <usize>n; j++) {
    radix32(ROW_DIGITS, rows + j * ROWS);
    addFixed(out + j * POINT, base, ROW_DIGITS);
    if (!key) continue;
    radix32(ROW_DIGITS, rows + j * ROWS + 32);
    addFixed(out + j * POINT, key, ROW_DIGITS);
  }
}

/** 1p, 2p … 16p in ready form. */
function smallMultiples(table: usize, p: usize): void {
  ready(table, p);
  copyPoint(CHAIN, p);
  for (let j: usize = 1; j < <usize>ENTRIES; j++) {
    addReady(CHAIN, CHAIN, table);
    ready(table + j * POINT, CHAIN);
  }
}

/** Bytes of `work` for {@link sumSecret} with n points. */
export function secretWork(n: i32): usize {
  return <usize>n * (SMALL_TABLE + DIGITS);
}

/**
 * r = Σ scalar(i)·point(i) in constant time: fixed windows, every entry of a table read and the right one kept by a mask.
 * Scalars stand 32 bytes apart.
 */
export function sumSecret(r: usize, points: usize, scalars: usize, n: i32, work: usize): void {
  const digits = work + <usize>n * SMALL_TABLE;
  for (let i: usize = 0; i < <usize>n; i++) {
    smallMultiples(work + i * SMALL_TABLE, points + i * POINT);
    radix32(digits + i * DIGITS, scalars + i * 32);
  }
  setNeutral(r);
  for (let w = WINDOWS - 1; w >= 0; w--) {
    if (w < WINDOWS - 1) {
      for (let k = 0; k < 5; k++) double(r, r);
    }
    for (let i: usize = 0; i < <usize>n; i++) {
      choose(CHOSEN, work + i * SMALL_TABLE, <i32>load<i8>(digits + i * DIGITS + w));
      addReady(r, r, CHOSEN);
    }
  }
  memory.fill(digits, 0, <usize>n * DIGITS);
}
