// Powers with fixed exponents, by the usual chain of 254 squarings and 11 products.
import { isZero, mul, sq, sub } from './field';
import { ROOT_OF_MINUS_ONE } from './point';

const T0: usize = memory.data(48, 16);
const T1: usize = memory.data(48, 16);
const T2: usize = memory.data(48, 16);
const T3: usize = memory.data(48, 16);

/** h = f^(2^n), n ≥ 1. */
function squarings(h: usize, f: usize, n: i32): void {
  sq(h, f);
  for (let i = 1; i < n; i++) sq(h, h);
}

/** T1 = f^(2^250 - 1), T0 = f^11: the common part of both powers below. */
function commonPower(f: usize): void {
  sq(T0, f); // 2
  squarings(T1, T0, 2); // 8
  mul(T1, f, T1); // 9
  mul(T0, T0, T1); // 11
  sq(T2, T0); // 22
  mul(T1, T1, T2); // 2^5 - 1
  squarings(T2, T1, 5);
  mul(T1, T2, T1); // 2^10 - 1
  squarings(T2, T1, 10);
  mul(T2, T2, T1); // 2^20 - 1
  squarings(T3, T2, 20);
  mul(T2, T3, T2); // 2^40 - 1
  squarings(T2, T2, 10);
  mul(T1, T2, T1); // 2^50 - 1
  squarings(T2, T1, 50);
  mul(T2, T2, T1); // 2^100 - 1
  squarings(T3, T2, 100);
  mul(T2, T3, T2); // 2^200 - 1
  squarings(T2, T2, 50);
  mul(T1, T2, T1); // 2^250 - 1
}

/** h = 1/f = f^(p - 2), and 0 for 0. */
export function invert(h: usize, f: usize): void {
  commonPower(f);
  squarings(T1, T1, 5);
  mul(h, T1, T0);
}

/** h = f^((p - 5)/8) = f^(2^252 - 3): the root of a quotient (RFC 8032, 5.1.3). h is not f. */
export function rootPower(h: usize, f: usize): void {
  commonPower(f);
  squarings(T1, T1, 2);
  mul(h, T1, f);
}

/** h = f^((p - 1)/2) = f^(2^254 - 10): 1 for a square, p - 1 for no square, 0 for 0. */
export function quadraticCharacter(h: usize, f: usize): void {
  commonPower(f);
  squarings(T1, T1, 4); // 2^254 - 16
  sq(T2, f);
  mul(T1, T1, T2);
  sq(T2, T2);
  mul(h, T1, T2); // + 2 + 4
}

/** h = a root of f, which is a square; f is a product, or the sum or difference of two. h is not f. */
export function root(h: usize, f: usize): void {
  rootPower(h, f);
  mul(h, h, f); // f^((p + 3)/8), whose square is f or -f
  sq(T0, h);
  sub(T0, T0, f);
  if (!isZero(T0)) mul(h, h, ROOT_OF_MINUS_ONE);
}
