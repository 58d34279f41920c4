import type { RandomBytes } from '#libs/basics';
import { toHex } from '#libs/basics';
import { scalarShape } from './atoms.js';
import type { ScalarDec } from './group.js';
import { readValue } from './json.js';

/** The order q of the group: 2^252 + 27742317777372353535851937790883648493 (ed25519.md 3). */
export const ORDER = 7237005577332262213973186563042994240857116359379907606001950938285454250989n;

/** The representative in [0, q), also of negative numbers. */
export function modOrder(n: bigint): bigint {
  if (n >= 0n && n < ORDER) return n;
  const rest = n % ORDER;
  return rest < 0n ? rest + ORDER : rest;
}

/** A scalar as it is written in the record. */
export const scalarDec = (s: bigint): ScalarDec => modOrder(s).toString() as ScalarDec; // named constructor

/** @throws RangeError unless `text` is decimal, without sign or leading zero, and below q (rule S6) */
export function parseScalar(text: string): bigint {
  const read = readValue(scalarShape, text);
  if (!read.ok) throw new RangeError(read.error.reason);
  return BigInt(read.value);
}

/** 48 random bytes mod q: the bias is below 2^-130 (ed25519.md 3). */
export const randomScalar = (random: RandomBytes): bigint => modOrder(BigInt(`0x${toHex(random(48))}`));

/** @throws RangeError for 0, which has no inverse */
export function invertScalar(s: bigint): bigint {
  let [a, b] = [modOrder(s), ORDER];
  let [x, y] = [1n, 0n];
  if (a === 0n) throw new RangeError('zero has no inverse');
  while (a > 1n) {
    const quotient = b / a;
    [a, b] = [b - quotient * a, a];
    [x, y] = [y - quotient * x, x];
  }
  return modOrder(x);
}
