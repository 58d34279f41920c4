import type { ElementHex } from '../group.js';

/** Bytes of an element, in the usual little-endian encoding, and of a scalar, little-endian. */
export const ATOM = 32;
/** α and β. */
export const CIPHERTEXT = 2 * ATOM;

const HEX_BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/**
 * Items of one width, one behind the other in one piece of memory. A record of a million ballots has ten million
 * elements and scalars: as strings they would fill a gigabyte, here they take 32 bytes each.
 */
export class PackedList {
  #bytes: Uint8Array;
  #count: number;

  /** @param bytes items to begin with, taken over as they are */
  constructor(
    readonly width: number,
    bytes: Uint8Array = new Uint8Array(),
  ) {
    this.#bytes = bytes;
    this.#count = bytes.length / width;
  }

  get count(): number {
    return this.#count;
  }

  /** Room for one more item, zeros: to be filled at once. */
  add(): Uint8Array {
    const start = this.#count * this.width;
    if (start + this.width > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(64 * this.width, this.#bytes.length + (this.#bytes.length >> 1)));
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    this.#count++;
    return this.#bytes.subarray(start, start + this.width);
  }

  /** A view of one item. */
  at(i: number): Uint8Array {
    return this.#bytes.subarray(i * this.width, (i + 1) * this.width);
  }

  /** A copy of some items, with a buffer of its own that can be handed to a thread. */
  copy(start: number, end: number): Uint8Array {
    return this.#bytes.slice(start * this.width, Math.min(end, this.#count) * this.width);
  }

  /** A view of all items. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#count * this.width);
  }

  /** Gives back the room that was kept for more. */
  trim(): this {
    if (this.#bytes.length > this.#count * this.width) this.#bytes = this.#bytes.slice(0, this.#count * this.width);
    return this;
  }
}

/** A copy with a buffer of its own, to be handed to a thread. (`slice` will not do: of a Node buffer it is a view.) */
export const ownCopy = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes);

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
};

/** The element string of the atom that begins at `at`: its bytes from the right (ed25519.md 3). */
export function elementHexAt(bytes: Uint8Array, at: number): ElementHex {
  let hex = '';
  for (let i = at + ATOM - 1; i >= at; i--) hex += HEX_BYTES[bytes[i] ?? 0] ?? '';
  return hex as ElementHex; // 32 bytes are 64 digits
}

export function scalarAt(bytes: Uint8Array, at: number): bigint {
  return BigInt(`0x${elementHexAt(bytes, at)}`);
}

/** @param value 0 ≤ value < 2^256 */
export function putScalar(into: Uint8Array, value: bigint): void {
  const view = new DataView(into.buffer, into.byteOffset, ATOM);
  for (let i = 0, rest = value; i < ATOM; i += 8, rest >>= 64n) view.setBigUint64(i, BigInt.asUintN(64, rest), true);
}

/** @param hex 64 lower-case hexadecimal digits, big-endian */
export function putElement(into: Uint8Array, hex: string): void {
  for (let i = 0; i < ATOM; i++) into[ATOM - 1 - i] = Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16);
}

/**
 * Positions of the items in ascending order of their bytes, which for encodings is the order of the wire
 * (ed25519.md 3); equal ones in the order they stand in.
 *
 * @param positions which items, by default all
 */
export function inByteOrder(list: PackedList, positions?: Uint32Array): Uint32Array {
  const order = positions?.slice() ?? Uint32Array.from({ length: list.count }, (_, i) => i);
  const { bytes, width } = list;
  return order.sort((a, b) => {
    for (let i = a * width, j = b * width, end = i + width; i < end; i++, j++) {
      const difference = (bytes[i] ?? 0) - (bytes[j] ?? 0);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
}

/** Negative, 0 or positive: the order of two items of the same width. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  for (let i = 0; i < a.length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
