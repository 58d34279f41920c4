import type { Sodium } from 'sodium-native';
import { fromHex, toHex } from '#libs/basics';
import {
  canonicalHex,
  compareWireHex,
  decodeRankedHex,
  elementHex,
  NEUTRAL_HEX,
  parsedOrNone,
  rankedCandidates,
} from '../element-hex.js';
import type { Combination, Element, ElementHex, Group } from '../group.js';
import { modOrder, ORDER } from '../scalar.js';
import { PREFIX, sha256Bytes } from '../transcript.js';

/** The 32 bytes of the usual encoding; the hex form is these bytes reversed, made on first use. */
class SodiumElement implements Element {
  #hex: ElementHex | undefined;
  /** Known to lie in the subgroup, or not to; undefined: not tested yet. */
  member: boolean | undefined;

  constructor(
    readonly bytes: Uint8Array,
    member: boolean | undefined,
    hex?: ElementHex,
  ) {
    this.member = member;
    this.#hex = hex;
  }

  get hex(): ElementHex {
    return (this.#hex ??= toHex(this.bytes.slice().reverse()) as ElementHex); // big-endian on the wire
  }
}

const NEUTRAL_BYTES = fromHex(NEUTRAL_HEX).reverse();
const both = (a: SodiumElement, b: SodiumElement): boolean | undefined => (a.member && b.member ? true : undefined);

function isNeutralBytes(bytes: Uint8Array): boolean {
  if (bytes[0] !== 1) return false;
  for (let i = 1; i < 32; i++) if (bytes[i] !== 0) return false;
  return true;
}

/** Little-endian, as libsodium wants it. */
function scalarBytes(scalar: bigint): Uint8Array {
  const bytes = new Uint8Array(32);
  const view = new DataView(bytes.buffer);
  for (let i = 0, rest = scalar; i < 32; i += 8, rest >>= 64n) view.setBigUint64(i, BigInt.asUintN(64, rest), true);
  return bytes;
}

/**
 * The back-end for Node where WebAssembly may not run: libsodium's arithmetic on encodings.
 *
 * libsodium refuses the neutral element, a zero scalar and points outside the subgroup by throwing. The first two are
 * answered here; the third is handed to the portable back-end, so that both agree on every point of the curve.
 */
export class SodiumGroup implements Group {
  readonly name = 'Ed25519';
  readonly backend = 'sodium';
  readonly order = ORDER;
  readonly neutral: Element = new SodiumElement(NEUTRAL_BYTES, true, NEUTRAL_HEX);
  readonly base: Element;
  readonly #generators = new Map<number, SodiumElement>();

  constructor(
    private readonly sodium: Sodium,
    private readonly portable: Group,
  ) {
    this.base = this.#read(portable.base.hex, true);
  }

  parse(text: string): Element {
    const element = this.#onCurve(canonicalHex(text));
    if (!element) throw new RangeError('not a point of the curve');
    return element;
  }

  parseEach(hexes: readonly string[]): (Element | undefined)[] {
    return hexes.map((hex) => parsedOrNone(this, hex));
  }

  isMember(e: Element): boolean {
    const own = this.#own(e);
    return (own.member ??= isNeutralBytes(own.bytes) || this.sodium.crypto_core_ed25519_is_valid_point(own.bytes));
  }

  areMembers(es: readonly Element[]): boolean {
    return es.every((e) => this.isMember(e));
  }

  add(a: Element, b: Element): Element {
    const [p, q] = [this.#own(a), this.#own(b)];
    const out = new Uint8Array(32);
    this.sodium.crypto_core_ed25519_add(out, p.bytes, q.bytes);
    return new SodiumElement(out, both(p, q));
  }

  sub(a: Element, b: Element): Element {
    const [p, q] = [this.#own(a), this.#own(b)];
    const out = new Uint8Array(32);
    this.sodium.crypto_core_ed25519_sub(out, p.bytes, q.bytes);
    return new SodiumElement(out, both(p, q));
  }

  sum(es: readonly Element[]): Element {
    return es.reduce((total, e) => this.add(total, e), this.neutral);
  }

  mulBase(k: bigint): Element {
    const scalar = modOrder(k);
    if (scalar === 0n) return this.neutral;
    const out = new Uint8Array(32);
    this.sodium.crypto_scalarmult_ed25519_base_noclamp(out, scalarBytes(scalar));
    return new SodiumElement(out, true);
  }

  mulSecret(e: Element, k: bigint): Element {
    if (e === this.base) return this.mulBase(k);
    const own = this.#own(e);
    const scalar = modOrder(k);
    if (scalar === 0n || isNeutralBytes(own.bytes)) return this.neutral;
    const out = new Uint8Array(32);
    try {
      this.sodium.crypto_scalarmult_ed25519_noclamp(out, scalarBytes(scalar), own.bytes);
    } catch {
      return this.#outsideSubgroup(own, scalar);
    }
    own.member = true; // libsodium tests it each time
    return new SodiumElement(out, true);
  }

  #outsideSubgroup(own: SodiumElement, scalar: bigint): SodiumElement {
    own.member = false;
    return this.#read(this.portable.mulPublic(this.portable.parse(own.hex), scalar).hex, undefined);
  }

  mulPublic(e: Element, k: bigint): Element {
    return this.mulSecret(e, k);
  }

  mulBaseAdd(k: bigint, e: Element, m: bigint): Element {
    return this.add(this.mulBase(k), this.mulSecret(e, m));
  }

  mulBaseAddSecret(k: bigint, e: Element, m: bigint): Element {
    return this.mulBaseAdd(k, e, m);
  }

  combine(e: Element, rows: readonly Combination[], key?: Element): Element[] {
    return rows.map((row) => {
      const own = this.mulBaseAdd(row.base, e, row.own);
      return key && row.key ? this.add(own, this.mulSecret(key, row.key)) : own;
    });
  }

  mulAdd(e: Element, k: bigint, f: Element, m: bigint): Element {
    return this.add(this.mulSecret(e, k), this.mulSecret(f, m));
  }

  msm(es: readonly Element[], ks: readonly bigint[]): Element {
    if (es.length !== ks.length) throw new RangeError('as many scalars as elements');
    return es.reduce((total, e, i) => this.add(total, this.mulSecret(e, ks[i] ?? 0n)), this.neutral);
  }

  msmSecret(es: readonly Element[], ks: readonly bigint[]): Element {
    return this.msm(es, ks);
  }

  fixed(e: Element): Element {
    return e; // libsodium has no tables
  }

  prepare(): void {
    // elements are kept as bytes: nothing to gain
  }

  equal(a: Element, b: Element): boolean {
    return a.hex === b.hex;
  }

  isNeutral(e: Element): boolean {
    return isNeutralBytes(this.#own(e).bytes);
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
      let eightfold: Element = point;
      for (let doubling = 0; doubling < 3; doubling++) eightfold = this.add(eightfold, eightfold);
      const generator = new SodiumElement(this.#own(eightfold).bytes, true);
      this.#generators.set(i, generator);
      return generator;
    }
  }

  encodeRanked(vector: readonly number[]): Element {
    for (const hex of rankedCandidates(vector)) {
      const element = this.#read(hex, undefined);
      if (this.isMember(element)) return element;
    }
    throw new RangeError('no element found for this vector');
  }

  isEncodingOf(vector: readonly number[], e: Element): boolean {
    return this.encodeRanked(vector).hex === e.hex;
  }

  decodeRanked(candidates: number, e: Element): number[] {
    return decodeRankedHex(candidates, e.hex);
  }

  #onCurve(hex: ElementHex): SodiumElement | undefined {
    const element = this.#read(hex, undefined);
    try {
      this.sodium.crypto_core_ed25519_add(new Uint8Array(32), element.bytes, NEUTRAL_BYTES);
      return element;
    } catch {
      return undefined;
    }
  }

  #read(hex: ElementHex, member: boolean | undefined): SodiumElement {
    return new SodiumElement(fromHex(hex).reverse(), member, hex);
  }

  /** Elements of another back-end are understood too: they are read again. */
  #own(e: Element): SodiumElement {
    return e instanceof SodiumElement ? e : this.#read(canonicalHex(e.hex), undefined);
  }
}
