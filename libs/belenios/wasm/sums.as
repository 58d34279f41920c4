// Σ scalar(i)·point(i) for public scalars, 32 bytes apart.
import { POINT, add, addReady, double, ready, setNeutral, subReady } from './point';
import { SPARSE, sparse } from './digits';

const READY: usize = memory.data(160, 16);
const TWICE: usize = memory.data(160, 16);
const CHAIN: usize = memory.data(160, 16);
const RUNNING: usize = memory.data(160, 16);
const WINDOW_SUM: usize = memory.data(160, 16);
/** 1p, 3p … 15p */
const ODD: usize = 8 * POINT;
/** From here on buckets are cheaper than a table for each point. */
const BUCKETS_FROM: i32 = 300;

export function sumWork(n: i32): usize {
  if (n < BUCKETS_FROM) return <usize>n * (ODD + SPARSE);
  const c = windowFor(n);
  return <usize>n * POINT + ((<usize>1 << (c - 1)) * POINT) + <usize>(n * windowsOf(c)) * 2;
}

export function sum(r: usize, points: usize, scalars: usize, n: i32, work: usize): void {
  if (n < BUCKETS_FROM) sumByTables(r, points, scalars, n, work);
  else sumByBuckets(r, points, scalars, n, work);
}

/** One chain of doublings for all points, each with its own odd multiples (Straus 1964). */
function sumByTables(r: usize, points: usize, scalars: usize, n: i32, work: usize): void {
  const digits = work + <usize>n * ODD;
  for (let i: usize = 0; i < <usize>n; i++) {
    const p = points + i * POINT;
    const table = work + i * ODD;
    sparse(digits + i * SPARSE, scalars + i * 32);
    ready(table, p);
    double(TWICE, p);
    ready(TWICE, TWICE);
    memory.copy(CHAIN, p, POINT);
    for (let j: usize = 1; j < 8; j++) {
      addReady(CHAIN, CHAIN, TWICE);
      ready(table + j * POINT, CHAIN);
    }
  }
  setNeutral(r);
  let started = false;
  for (let bit = 255; bit >= 0; bit--) {
    if (started) double(r, r);
    for (let i: usize = 0; i < <usize>n; i++) {
      const digit = <i32>load<i8>(digits + i * SPARSE + bit);
      if (digit == 0) continue;
      started = true;
      if (digit > 0) addReady(r, r, work + i * ODD + <usize>(digit >> 1) * POINT);
      else subReady(r, r, work + i * ODD + <usize>(-digit >> 1) * POINT);
    }
  }
}

function windowsOf(c: i32): i32 {
  return (254 + c - 1) / c;
}

/** The window for which all additions together are fewest. */
function windowFor(n: i32): i32 {
  let best = 4;
  let least = i32.MAX_VALUE;
  for (let c = 4; c <= 14; c++) {
    const cost = windowsOf(c) * (8 * n + (18 << (c - 1)));
    if (cost < least) {
      least = cost;
      best = c;
    }
  }
  return best;
}

/** Buckets of points with the same digit (Pippenger 1976), one window after the other, the highest first. */
function sumByBuckets(r: usize, points: usize, scalars: usize, n: i32, work: usize): void {
  const c = windowFor(n);
  const windows = windowsOf(c);
  const buckets = work + <usize>n * POINT;
  const half = 1 << (c - 1);
  const digits = buckets + <usize>half * POINT;
  for (let i: usize = 0; i < <usize>n; i++) {
    ready(work + i * POINT, points + i * POINT);
    signedDigits(digits + i * 2, scalars + i * 32, c, windows, <usize>n * 2);
  }
  setNeutral(r);
  for (let w = windows - 1; w >= 0; w--) {
    if (w < windows - 1) {
      for (let k = 0; k < c; k++) double(r, r);
    }
    for (let b: usize = 0; b < <usize>half; b++) setNeutral(buckets + b * POINT);
    const row = digits + <usize>(w * n) * 2;
    for (let i: usize = 0; i < <usize>n; i++) {
      const digit = <i32>load<i16>(row + i * 2);
      if (digit == 0) continue;
      const bucket = buckets + <usize>((digit < 0 ? -digit : digit) - 1) * POINT;
      if (digit > 0) addReady(bucket, bucket, work + i * POINT);
      else subReady(bucket, bucket, work + i * POINT);
    }
    setNeutral(RUNNING);
    setNeutral(WINDOW_SUM);
    for (let b = half - 1; b >= 0; b--) {
      ready(READY, buckets + <usize>b * POINT);
      addReady(RUNNING, RUNNING, READY);
      ready(READY, RUNNING);
      addReady(WINDOW_SUM, WINDOW_SUM, READY);
    }
    add(r, r, WINDOW_SUM);
  }
}

/** k = Σ digit(w)·2^(cw), -2^(c-1) ≤ digit < 2^(c-1), one i16 every `stride` bytes. */
function signedDigits(digits: usize, scalar: usize, c: i32, windows: i32, stride: usize): void {
  const half = 1 << (c - 1);
  let carry = 0;
  for (let w = 0; w < windows; w++) {
    const bit = w * c;
    const at = scalar + (bit >> 3);
    let digit = <i32>((load<u32>(at) >> (bit & 7)) & ((1 << c) - 1)) + carry;
    if (bit >= 232) {
      // near the end only what belongs to this scalar
      const left = 256 - bit;
      if (left < c) digit = (digit - carry & ((1 << left) - 1)) + carry;
    }
    carry = digit >= half ? 1 : 0;
    store<i16>(digits + <usize>w * stride, digit - (carry << c));
  }
}
