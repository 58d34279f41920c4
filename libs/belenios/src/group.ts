import type { Brand } from '#libs/basics';

/** 64 lower-case hex digits, big-endian: y + 2^255·(x mod 2). Syntax only; membership is a separate question. */
export type ElementHex = Brand<string, 'ElementHex'>;
/** A scalar on the wire: decimal, 0 ≤ s < q, no sign, no leading zero. */
export type ScalarDec = Brand<string, 'ScalarDec'>;

/**
 * A point of the curve in whatever form its back-end likes; each form is made on first use and kept,
 * because a conversion costs as much as the arithmetic (an inversion to bytes, a square root from bytes).
 */
export interface Element {
  readonly hex: ElementHex;
}

/** base·g + key·y + own·e: one commitment of a proof about the element e, y being the election key. */
export interface Combination {
  readonly base: bigint;
  readonly key?: bigint;
  readonly own: bigint;
}

/**
 * The Ed25519 group of order q in additive notation: "multiply" of the protocol texts is `add`, "x^k" is k·X.
 * Three back-ends exist and are held equal by tests: `wasm` (fast, wherever WebAssembly may run), `noble` (portable,
 * runs on every page), and `sodium` (Node, where WebAssembly may not run).
 */
export interface Group {
  readonly name: 'Ed25519';
  readonly backend: 'wasm' | 'noble' | 'sodium';
  /** q = 2^252 + 27742317777372353535851937790883648493 */
  readonly order: bigint;
  readonly neutral: Element;
  readonly base: Element;
  /** Reads a canonical element string. @throws RangeError if syntax or canonical form is wrong or it is no curve point */
  parse(hex: string): Element;
  /** Reads many: undefined stands where {@link parse} would throw. */
  parseEach(hexes: readonly string[]): (Element | undefined)[];
  /** In the subgroup of order q; the neutral element is a member, a point with a torsion part is not. */
  isMember(e: Element): boolean;
  /** True only if every one is a member; may use fresh randomness to test many at once (error ≤ 2^-64). */
  areMembers(es: readonly Element[]): boolean;
  add(a: Element, b: Element): Element;
  sub(a: Element, b: Element): Element;
  sum(es: readonly Element[]): Element;
  /** k·g in constant time where the back-end can: for secrets and public values. */
  mulBase(k: bigint): Element;
  /** k·e in constant time where the back-end can. */
  mulSecret(e: Element, k: bigint): Element;
  /** k·g + m·e in constant time where the back-end can. */
  mulBaseAddSecret(k: bigint, e: Element, m: bigint): Element;
  /** k·e, possibly in variable time: public values only. */
  mulPublic(e: Element, k: bigint): Element;
  /** k·g + m·e, for verification. */
  mulBaseAdd(k: bigint, e: Element, m: bigint): Element;
  /** k·e + m·f, for verification. */
  mulAdd(e: Element, k: bigint, f: Element, m: bigint): Element;
  /**
   * For each row base·g + key·y + own·e, for verification. What many rows on the same e have in common is done once, and a
   * back-end may test on the way whether e is a member, so that it is best asked about that afterwards.
   *
   * @param key y; rows name multiples of it only where it is given
   */
  combine(e: Element, rows: readonly Combination[], key?: Element): Element[];
  /** Σ kᵢ·eᵢ, for verification: public values only. */
  msm(es: readonly Element[], ks: readonly bigint[]): Element;
  /** Σ kᵢ·eᵢ in constant time where the back-end can. */
  msmSecret(es: readonly Element[], ks: readonly bigint[]): Element;
  /**
   * A hint that `e` will be multiplied about `uses` times (election key, gen(-1)): returns it with a table if that pays.
   * Hints for the same element add up.
   */
  fixed(e: Element, uses?: number): Element;
  /** A hint that the hex form of all of these will be wanted: made together, it costs one inversion, not one each. */
  prepare(es: readonly Element[]): void;
  equal(a: Element, b: Element): boolean;
  isNeutral(e: Element): boolean;
  /** Order of the wire: the 32 bytes in little-endian encoding, lexicographically. */
  compareWire(a: Element, b: Element): number;
  /** gen(i), i ≥ -1: independent generators (ed25519.md 3). */
  generator(i: number): Element;
  /** One byte 0..255 per candidate, at most 30 (ed25519.md 4). @throws RangeError for more candidates or other values */
  encodeRanked(vector: readonly number[]): Element;
  /** Whether `e` is the encoding of this vector; may be cheaper than making it. */
  isEncodingOf(vector: readonly number[], e: Element): boolean;
  decodeRanked(candidates: number, e: Element): number[];
}
