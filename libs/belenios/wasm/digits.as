// Scalars (32 bytes, the lowest first, below 2^253, with at least one readable byte behind) as signed digits.

/** Digits of a scalar in radix 32: 51 of them cover 255 bits. */
export const WINDOWS: i32 = 51;
/** Bytes from one scalar's radix-32 digits to the next. */
export const DIGITS: usize = 64;
/** Bytes of a scalar's sparse digits, one for each bit. */
export const SPARSE: usize = 256;

/** k = Σ digit(i)·32^i with -16 ≤ digit ≤ 15, one i8 each. The same steps whatever the scalar is. */
export function radix32(digits: usize, scalar: usize): void {
  let carry: i32 = 0;
  for (let i = 0; i < WINDOWS; i++) {
    const bit = 5 * i;
    const digit = <i32>((<u32>load<u16>(scalar + (bit >> 3)) >> (bit & 7)) & 31) + carry;
    carry = (digit + 16) >> 5;
    store<i8>(digits + i, digit - (carry << 5));
  }
}

// @ts-ignore: decorator
@inline
function bitsAt(scalar: usize, position: i32): i32 {
  const word = position >> 6;
  const shift: u64 = position & 63;
  let bits = load<u64>(scalar + 8 * word) >> shift;
  if (shift > 59 && word < 3) bits |= load<u64>(scalar + 8 * word, 8) << (64 - shift);
  return <i32>(bits & 31);
}

/**
 * k = Σ digit(i)·2^i, every digit 0 or odd and below 16 in size, no two of five neighbours both other than 0.
 * The steps depend on the scalar: for public ones only.
 */
export function sparse(digits: usize, scalar: usize): void {
  memory.fill(digits, 0, SPARSE);
  let carry: i32 = 0;
  let i: i32 = 0;
  while (i < 256) {
    const window = bitsAt(scalar, i) + carry;
    if ((window & 1) == 0) {
      i++; // the carry stays: 0 + 0 or 1 + 1
      continue;
    }
    carry = window >> 4 & 1;
    store<i8>(digits + i, window - (carry << 5));
    i += 5;
  }
}
