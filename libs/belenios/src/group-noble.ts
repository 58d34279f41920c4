import { mulAddUnsafe, pippenger, normalizeZ } from '@noble/curves/abstract/curve.js';
import { ed25519 } from '@noble/curves/ed25519.js';
import { fromHex, toHex, type RandomBytes } from '#libs/basics';
import {
  canonicalHex,
  compareWireHex,
  decodeRankedHex,
  elementHex,
  parsedOrNone,
  rankedCandidates,
} from './element-hex.js';
import type { Combination, Element, ElementHex, Group } from './group.js';
import { modOrder, ORDER } from './scalar.js';
import { PREFIX, sha256Bytes } from './transcript.js';

const { Point } = ed25519;
type Point = InstanceType<typeof Point>;

/** Extended coordinates; the hex form is made on first use, because it costs an inversion. */
class NobleElement implements Element {
  #hex: ElementHex | undefined;
  /** Known to lie in the subgroup: tested once, or computed from members. Undefined: not tested yet. */
  member: boolean | undefined;
  /** Window of its table; 0: it has none. */
  window = 0;

  constructor(
    readonly point: Point,
    member: boolean | undefined,
    hex?: ElementHex,
  ) {
    this.member = member;
    this.#hex = hex;
  }

  get hex(): ElementHex {
    return (this.#hex ??= hexOfBytes(this.point.toBytes()));
  }

  get isWritten(): boolean {
    return this.#hex !== undefined;
  }

  write(affine: Point): void {
    this.#hex = hexOfBytes(affine.toBytes());
  }
}

const hexOfBytes = (bytes: Uint8Array): ElementHex => toHex(bytes.reverse()) as ElementHex; // big-endian on the wire
const both = (a: boolean | undefined, b: boolean | undefined): boolean | undefined => (a && b ? true : undefined);

const ROUNDS = 64;
const CHUNK = 5;
/** Below this many points testing each is cheaper than 64 random sums. */
const BATCH_FROM = 96;
const STRAUS_UP_TO = 24;
/** For fewer multiplications no table is built. */
const TABLE_FROM = 4;

/** The portable back-end: @noble/curves, the same in every browser and in Node. */
export class NobleGroup implements Group {
  readonly name = 'Ed25519';
  readonly backend = 'noble';
  readonly order = ORDER;
  readonly neutral: Element = new NobleElement(Point.ZERO, true);
  readonly base: Element;
  readonly #base = new NobleElement(Point.BASE, true);
  readonly #generators = new Map<number, NobleElement>();

  /** @param random decides which sums are tested when many points are tested for membership at once */
  constructor(private readonly random: RandomBytes) {
    this.#base.window = 6;
    this.base = this.#base;
  }

  parse(text: string): Element {
    const hex = canonicalHex(text);
    try {
      return new NobleElement(Point.fromBytes(fromHex(hex).reverse()), undefined, hex);
    } catch {
      throw new RangeError('not a point of the curve');
    }
  }

  parseEach(hexes: readonly string[]): (Element | undefined)[] {
    return hexes.map((hex) => parsedOrNone(this, hex));
  }

  isMember(e: Element): boolean {
    const own = this.#own(e);
    return (own.member ??= own.point.isTorsionFree());
  }

  areMembers(es: readonly Element[]): boolean {
    const untested = es.map((e) => this.#own(e)).filter((e) => e.member === undefined);
    if (es.some((e) => this.#own(e).member === false)) return false;
    if (untested.length < BATCH_FROM) return untested.every((e) => this.isMember(e));
    if (!this.#allSumsTorsionFree(untested.map((e) => e.point))) return false;
    for (const e of untested) e.member = true;
    return true;
  }

  /**
   * 64 sums of random subsets, each tested once. If any point has a torsion part, each sum has one with
   * probability at least 1/2, so the error is at most 2^-64. Subsets of five points come from a table.
   */
  #allSumsTorsionFree(points: readonly Point[]): boolean {
    const sums = Array.from({ length: ROUNDS }, () => Point.ZERO);
    for (let start = 0; start < points.length; start += CHUNK) {
      const subsets = [Point.ZERO];
      for (const p of points.slice(start, start + CHUNK)) for (const s of [...subsets]) subsets.push(s.add(p));
      this.random(ROUNDS).forEach((byte, round) => {
        const subset = subsets[byte % subsets.length]; // a power of two: no bias
        const sum = sums[round];
        if (subset && sum && subset !== Point.ZERO) sums[round] = sum.add(subset);
      });
    }
    return sums.every((sum) => sum.isTorsionFree());
  }

  add(a: Element, b: Element): Element {
    const [p, q] = [this.#own(a), this.#own(b)];
    return new NobleElement(p.point.add(q.point), both(p.member, q.member));
  }

  sub(a: Element, b: Element): Element {
    const [p, q] = [this.#own(a), this.#own(b)];
    return new NobleElement(p.point.subtract(q.point), both(p.member, q.member));
  }

  sum(es: readonly Element[]): Element {
    return es.reduce((total, e) => this.add(total, e), this.neutral);
  }

  mulBase(k: bigint): Element {
    return this.mulSecret(this.base, k);
  }

  mulSecret(e: Element, k: bigint): Element {
    const own = this.#own(e);
    const scalar = modOrder(k);
    return scalar === 0n ? this.neutral : new NobleElement(own.point.multiply(scalar), own.member || undefined);
  }

  mulPublic(e: Element, k: bigint): Element {
    const own = this.#own(e);
    return new NobleElement(own.point.multiplyUnsafe(modOrder(k)), own.member || undefined);
  }

  mulBaseAddSecret(k: bigint, e: Element, m: bigint): Element {
    return this.add(this.mulBase(k), this.mulSecret(e, m));
  }

  mulBaseAdd(k: bigint, e: Element, m: bigint): Element {
    return this.add(this.mulPublic(this.base, k), this.mulPublic(e, m));
  }

  mulAdd(e: Element, k: bigint, f: Element, m: bigint): Element {
    const [p, q] = [this.#own(e), this.#own(f)];
    if (p.window > 0 || q.window > 0) return this.add(this.mulPublic(e, k), this.mulPublic(f, m));
    const point = mulAddUnsafe(Point, [p.point, q.point], [modOrder(k), modOrder(m)]);
    return new NobleElement(point, both(p.member, q.member));
  }

  combine(e: Element, rows: readonly Combination[], key?: Element): Element[] {
    return rows.map((row) => {
      const own = key && row.key ? this.mulAdd(key, row.key, e, row.own) : this.mulPublic(e, row.own);
      return row.base === 0n ? own : this.add(own, this.mulPublic(this.base, row.base));
    });
  }

  msm(es: readonly Element[], ks: readonly bigint[]): Element {
    if (es.length !== ks.length) throw new RangeError('as many scalars as elements');
    const own = es.map((e) => this.#own(e));
    const points = own.map((e) => e.point);
    const scalars = ks.map(modOrder);
    const point = (points.length <= STRAUS_UP_TO ? mulAddUnsafe : pippenger)(Point, points, scalars);
    return new NobleElement(point, own.every((e) => e.member) || undefined);
  }

  /** The same: integers of JavaScript take a time that depends on their value, whatever is done with them. */
  msmSecret(es: readonly Element[], ks: readonly bigint[]): Element {
    return this.msm(es, ks);
  }

  /** Builds the table whose size pays for the expected number of multiplications. */
  fixed(e: Element, uses = 1_000): Element {
    const own = this.#own(e);
    if (uses < TABLE_FROM) return own;
    const cost = (window: number): number => Math.ceil(253 / window + 1) * (2 ** (window - 1) + uses);
    const window = [2, 3, 4, 5, 6, 7, 8].reduce((best, w) => (cost(w) < cost(best) ? w : best));
    if (own.window >= window) return own;
    own.point.precompute(window);
    own.window = window;
    return own;
  }

  prepare(es: readonly Element[]): void {
    const unwritten = es.map((e) => this.#own(e)).filter((e) => !e.isWritten);
    const affine = normalizeZ(
      Point,
      unwritten.map((e) => e.point),
    );
    unwritten.forEach((e, i) => e.write(affine[i] ?? e.point));
  }

  equal(a: Element, b: Element): boolean {
    return this.#own(a).point.equals(this.#own(b).point);
  }

  isNeutral(e: Element): boolean {
    return this.#own(e).point.is0();
  }

  compareWire(a: Element, b: Element): number {
    return compareWireHex(a.hex, b.hex);
  }

  generator(i: number): Element {
    const known = this.#generators.get(i);
    if (known) return known;
    const start = BigInt(`0x${toHex(sha256Bytes(PREFIX.generator(i)))}`) >> 2n;
    for (let a = start; ; a++) {
      const point = this.#onCurve(elementHex(a));
      if (!point) continue;
      const generator = new NobleElement(point.clearCofactor(), true);
      this.#generators.set(i, generator);
      return generator;
    }
  }

  encodeRanked(vector: readonly number[]): Element {
    for (const hex of rankedCandidates(vector)) {
      const point = this.#onCurve(hex);
      if (point?.isTorsionFree()) return new NobleElement(point, true, hex);
    }
    throw new RangeError('no element found for this vector');
  }

  isEncodingOf(vector: readonly number[], e: Element): boolean {
    return this.encodeRanked(vector).hex === e.hex;
  }

  decodeRanked(candidates: number, e: Element): number[] {
    return decodeRankedHex(candidates, e.hex);
  }

  #onCurve(hex: ElementHex): Point | undefined {
    try {
      return Point.fromBytes(fromHex(hex).reverse());
    } catch {
      return undefined;
    }
  }

  /** Elements of another back-end are understood too: they are read again. */
  #own(e: Element): NobleElement {
    if (e instanceof NobleElement) return e;
    const own = this.parse(e.hex);
    if (own instanceof NobleElement) return own;
    throw new TypeError('unreachable: parse makes elements of this back-end');
  }
}
