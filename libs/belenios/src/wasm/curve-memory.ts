import type { ElementHex } from '../group.js';
import type { CurveModule } from './curve-module.js';

/** 32-bit words of a point. */
const POINT_WORDS = 40;
const POINTS_IN_SLAB = 256;

/** A point's place in memory of JavaScript: a piece of a slab that is freed with the last of its points. */
export interface Coordinates {
  readonly slab: Int32Array;
  readonly offset: number;
}

/** Points, scalars and strings that fit into the fixed places below. */
export const ROWS_AT_ONCE = 32;
export const TEXTS_AT_ONCE = 256;
export const SCALAR_BYTES = 32;
const TEXT_BYTES = 64;
const PAGE = 65_536;
/** Windows of scalars are read some bytes at a time, also at the end. */
const SLACK = 64;

interface Views {
  readonly bytes: Uint8Array;
  readonly words: Int32Array;
  readonly longs: BigUint64Array;
}

const viewsOf = ({ memory: { buffer } }: CurveModule): Views => ({
  bytes: new Uint8Array(buffer),
  words: new Int32Array(buffer),
  longs: new BigUint64Array(buffer),
});

/**
 * The memory of the module: fixed places for the operands of one operation, places for tables, and behind them room that
 * grows with the longest sum. Points live outside it, so that nothing in it must ever be freed: 160 bytes are copied in
 * or out in less time than one addition takes.
 */
export class CurveMemory {
  readonly pointBytes: number;
  readonly #text: number;
  readonly #scalars: number;
  readonly #points: number;
  readonly #tables: number;
  readonly #work: number;
  #views: Views;
  #slab = new Int32Array(0);
  #used = 0;

  constructor(
    readonly module: CurveModule,
    readonly tableSlots: number,
  ) {
    this.pointBytes = module.POINT_BYTES.value;
    if (this.pointBytes !== 4 * POINT_WORDS) throw new RangeError('a module with points of another size');
    this.#text = module.FREE.value;
    this.#scalars = this.#text + TEXTS_AT_ONCE * TEXT_BYTES;
    this.#points = this.#scalars + (3 * ROWS_AT_ONCE + 4) * SCALAR_BYTES;
    this.#tables = this.#points + (ROWS_AT_ONCE + 8) * this.pointBytes;
    this.#work = this.#tables + tableSlots * module.TABLE_BYTES.value;
    this.#views = viewsOf(module);
    this.room(module.TABLE_WORK_BYTES.value);
  }

  /** The address of at least so many bytes for intermediate values; their content is nobody's. */
  room(bytes: number): number {
    const missing = this.#work + bytes + SLACK - this.module.memory.buffer.byteLength;
    if (missing > 0) {
      this.module.memory.grow(Math.ceil(missing / PAGE));
      this.#views = viewsOf(this.module);
    }
    return this.#work;
  }

  /** Address of the i-th operand or result. */
  point(i: number): number {
    return this.#points + i * this.pointBytes;
  }

  scalar(i: number): number {
    return this.#scalars + i * SCALAR_BYTES;
  }

  table(slot: number): number {
    return this.#tables + slot * this.module.TABLE_BYTES.value;
  }

  get text(): number {
    return this.#text;
  }

  /** Copies a point to an address. */
  put({ slab, offset }: Coordinates, address: number): void {
    const to = address >> 2;
    const { words } = this.#views;
    for (let i = 0; i < POINT_WORDS; i++) words[to + i] = slab[offset + i] ?? 0;
  }

  /** Copies the point at an address out. */
  take(address: number): Coordinates {
    if (this.#used === this.#slab.length) {
      this.#slab = new Int32Array(POINTS_IN_SLAB * POINT_WORDS);
      this.#used = 0;
    }
    const { slab, offset } = { slab: this.#slab, offset: this.#used };
    const from = address >> 2;
    const { words } = this.#views;
    for (let i = 0; i < POINT_WORDS; i++) slab[offset + i] = words[from + i] ?? 0;
    this.#used += POINT_WORDS;
    return { slab, offset };
  }

  /** Writes a scalar 0 ≤ k < 2^256, the lowest byte first. */
  putScalar(k: bigint, address: number): void {
    const to = address >> 3;
    const { longs } = this.#views;
    longs[to] = k; // an element of this array keeps the low 64 bits
    longs[to + 1] = k >> 64n;
    longs[to + 2] = k >> 128n;
    longs[to + 3] = k >> 192n;
  }

  /** Forgets secrets. */
  wipe(address: number, bytes: number): void {
    this.#views.bytes.fill(0, address, address + bytes);
  }

  putBytes(bytes: Uint8Array, address: number): void {
    this.#views.bytes.set(bytes, address);
  }

  /**
   * @param hex 64 characters
   * @param i the i-th of the strings
   */
  putText(hex: string, i = 0): void {
    const { bytes } = this.#views;
    const start = this.#text + i * TEXT_BYTES;
    for (let j = 0; j < TEXT_BYTES; j++) bytes[start + j] = hex.charCodeAt(j);
  }

  byte(address: number): number {
    return this.#views.bytes[address] ?? 0;
  }

  /** The i-th of the strings that `encode` wrote. */
  takeText(i: number): ElementHex {
    const start = this.#text + i * TEXT_BYTES;
    const characters = this.#views.bytes.subarray(start, start + TEXT_BYTES);
    return String.fromCharCode(...characters) as ElementHex; // the module writes nothing else
  }
}
