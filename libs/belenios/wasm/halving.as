// Whether a point of the curve lies in the subgroup of order q: whether it can be halved three times.
//
// The curve's points form a cyclic group of order 8q, so that the members are the eightfold points. With u = (1 + y)/(1 - y)
// and A = 486662 it is the curve v² = u³ + Au² + u, where three facts help:
//
// 1. P, not neutral and not (0, 0), is twice a point if and only if u is a square: u modulo squares is the Tate pairing with
//    the point (0, 0) of order 2, a homomorphism, and since there is one such point only, its kernel is the doubles.
// 2. If P = 2Q and w is the u of Q, then (w² - 1)² = 4u(w³ + Aw² + w). With t = w + 1/w that is t² - 4 = 4u(t + A), so
//    t = 2u ± 2r with r² = u² + Au + 1. (r is there: u(u² + Au + 1) = v² and u is a square.) The two values of t + A multiply
//    to A² - 4, which is no square (else there were more points of order 2), and where u is a square t² - 4 is one exactly
//    if t + A is. So one of the signs is right. The two w, one the inverse of the other, are the halves Q and Q + (0, 0).
// 3. Those are both eightfold, or fourfold, or twofold points or neither is, since (0, 0) is 4q times a generator. So it
//    makes no difference which is taken, and w is a square if and only if t + 2 = (w + 1)²/w is.
//
// All is written in fractions with the denominator D of u = N/D: R = Dr, M = Dt, W = Dw. None of the characters is of 0:
// t = -2 would mean w = -1, whose double is (0, 0).
import { add, fromWords, isZero, mul, small, sq, sub } from './field';
import { isSquare } from './jacobi';
import { root } from './powers';

const A: usize = memory.data(48, 16);
const ONE: usize = memory.data(48, 16);
const TWO: usize = memory.data(48, 16);
const N: usize = memory.data(48, 16);
const D: usize = memory.data(48, 16);
const AD: usize = memory.data(48, 16);
const D2: usize = memory.data(48, 16);
const R: usize = memory.data(48, 16);
const M: usize = memory.data(48, 16);
const W: usize = memory.data(48, 16);
const HALF: usize = memory.data(48, 16);
const S: usize = memory.data(48, 16);
const S2: usize = memory.data(48, 16);
const HALF_WORDS: usize = memory.data<u64>([0xfffffffffffffff7, -1, -1, 0x3fffffffffffffff]);

small(ONE, 1);
small(TWO, 2);
small(A, 486662);
fromWords(HALF, HALF_WORDS);

/** Whether f·D is a square other than 0, which for a fraction f/D is the same as whether that is one. */
function isSquareOverD(f: usize): bool {
  mul(S, f, D);
  return isSquare(S);
}

/** M = 2(n ± R), with the sign for which M/D + A is a square; then whether the half is twice a point, or M/D + 2 a square. */
function halfIsDouble(n: usize): bool {
  add(S, n, R);
  mul(M, S, TWO);
  add(S, M, AD);
  if (!isSquareOverD(S)) {
    sub(S, n, R);
    mul(M, S, TWO);
  }
  add(S, M, D2);
  return isSquareOverD(S);
}

/** Whether y = (n - d)/(n + d), of a point of the curve or of none, is that of a member; n and d are sums of two products. */
export function isMemberFraction(n: usize, d: usize): bool {
  mul(N, n, ONE);
  mul(D, d, ONE);
  if (isZero(D)) return true; // the neutral element
  mul(S, N, D);
  if (!isSquare(S)) return false;
  sq(R, N);
  sq(M, D);
  add(R, R, M);
  mul(M, S, A);
  add(R, R, M);
  mul(S2, R, ONE); // N² + AND + D²: a square if u is one and belongs to a point
  if (!isSquare(S2)) return false;
  root(R, S2);
  mul(AD, D, A);
  mul(D2, D, TWO);
  if (!halfIsDouble(N)) return false;
  // W = (M + √(M² - 4D²))/2
  sq(S, M);
  sq(S2, D2);
  sub(S, S, S2);
  root(W, S);
  add(W, W, M);
  mul(W, W, HALF);
  // the next R: (Dw)² + A(Dw)D + D² = W(M + AD)
  add(S, M, AD);
  mul(S2, W, S);
  root(R, S2);
  return halfIsDouble(W);
}
