import { toHex, type RandomBytes } from '#libs/basics';
import { canonicalHex, compareWireHex, decodeRankedHex, elementHex, NEUTRAL_HEX } from '../element-hex.js';
import { GROUP_CONSTANTS } from '../group-constants.js';
import type { Combination, Element, ElementHex, Group } from '../group.js';
import { modOrder, ORDER } from '../scalar.js';
import { PREFIX, sha256Bytes } from '../transcript.js';
import { CurveMemory, ROWS_AT_ONCE, SCALAR_BYTES, TEXTS_AT_ONCE } from './curve-memory.js';
import type { CurveModule } from './curve-module.js';
import { areMembers, isMember } from './membership.js';
import { findEncoding, isFirstMember } from './ranked.js';
import { readEach } from './reading.js';
import { sumOf, sumOfMultiples, sumOfSecretMultiples } from './sums.js';
import { Tables } from './tables.js';
import { WasmElement } from './wasm-element.js';

const TABLES = 16;

const membersAll = (...es: readonly WasmElement[]): boolean | undefined => es.every((e) => e.member) || undefined;

/**
 * The fast back-end: the curve in WebAssembly, with tables for the points that are multiplied often. Secrets are
 * multiplied in constant time, everything else as fast as it goes.
 */
export class WasmGroup implements Group {
  readonly name = 'Ed25519';
  readonly backend = 'wasm';
  readonly order = ORDER;
  readonly neutral: Element;
  readonly base: Element;
  readonly #memory: CurveMemory;
  readonly #tables: Tables;
  readonly #baseTable: number;
  readonly #generators = new Map<number, WasmElement>();
  readonly #write = (e: WasmElement): ElementHex => this.#written([e]) ?? NEUTRAL_HEX;

  /** @param random decides which sums are tested when many points are tested for membership at once */
  constructor(
    private readonly curve: CurveModule,
    private readonly random: RandomBytes,
  ) {
    this.#memory = new CurveMemory(curve, TABLES);
    curve.setNeutral(this.#memory.point(0));
    this.neutral = this.#take(true, NEUTRAL_HEX);
    const base = this.#onCurve(canonicalHex(GROUP_CONSTANTS.base));
    if (!base) throw new Error('the module cannot read the base point');
    base.member = true;
    this.base = base;
    this.#tables = new Tables(this.#memory, base);
    this.#baseTable = this.#memory.table(0);
  }

  parse(text: string): Element {
    const element = this.#onCurve(canonicalHex(text));
    if (!element) throw new RangeError('not a point of the curve');
    return element;
  }

  parseEach(hexes: readonly string[]): (Element | undefined)[] {
    return readEach(this.#memory, hexes, (address, hex) => this.#takeFrom(address, undefined, hex));
  }

  isMember(e: Element): boolean {
    return isMember(this.#memory, this.#own(e));
  }

  areMembers(es: readonly Element[]): boolean {
    return areMembers(this.#memory, this.#ownAll(es), this.random);
  }

  add(a: Element, b: Element): Element {
    const member = this.#putPair(a, b);
    this.curve.add(this.#at(0), this.#at(0), this.#at(1));
    return this.#take(member);
  }

  sub(a: Element, b: Element): Element {
    const member = this.#putPair(a, b);
    this.curve.sub(this.#at(0), this.#at(0), this.#at(1));
    return this.#take(member);
  }

  sum(es: readonly Element[]): Element {
    const own = this.#ownAll(es);
    sumOf(this.#memory, own);
    return this.#take(membersAll(...own));
  }

  mulBase(k: bigint): Element {
    this.curve.setNeutral(this.#at(0));
    this.#addSecret(this.#baseTable, k);
    return this.#take(true);
  }

  mulSecret(e: Element, k: bigint): Element {
    const own = this.#own(e);
    if (own.table === undefined) return this.msmSecret([own], [k]);
    this.curve.setNeutral(this.#at(0));
    this.#addSecret(own.table, k);
    return this.#take(membersAll(own));
  }

  mulBaseAddSecret(k: bigint, e: Element, m: bigint): Element {
    const own = this.#own(e);
    if (own.table === undefined) return this.add(this.mulBase(k), this.msmSecret([own], [m]));
    this.curve.setNeutral(this.#at(0));
    this.#addSecret(this.#baseTable, k);
    this.#addSecret(own.table, m);
    return this.#take(membersAll(own));
  }

  mulPublic(e: Element, k: bigint): Element {
    const own = this.#own(e);
    this.#startPublic(own, k);
    return this.#take(membersAll(own));
  }

  mulBaseAdd(k: bigint, e: Element, m: bigint): Element {
    const own = this.#own(e);
    this.#startPublic(own, m);
    this.#addPublic(this.#baseTable, k);
    return this.#take(membersAll(own));
  }

  mulAdd(e: Element, k: bigint, f: Element, m: bigint): Element {
    const [p, q] = [this.#own(e), this.#own(f)];
    if (p.table !== undefined) {
      this.#startPublic(q, m);
      this.#addPublic(p.table, k);
    } else if (q.table !== undefined) {
      this.#startPublic(p, k);
      this.#addPublic(q.table, m);
    } else sumOfMultiples(this.#memory, [p, q], [k, m]);
    return this.#take(membersAll(p, q));
  }

  msm(es: readonly Element[], ks: readonly bigint[]): Element {
    const own = this.#ownAll(es);
    sumOfMultiples(this.#memory, own, ks);
    return this.#take(membersAll(...own));
  }

  msmSecret(es: readonly Element[], ks: readonly bigint[]): Element {
    const own = this.#ownAll(es);
    sumOfSecretMultiples(this.#memory, own, ks);
    return this.#take(membersAll(...own));
  }

  combine(e: Element, rows: readonly Combination[], key?: Element): Element[] {
    const own = this.#own(e);
    const [only] = rows;
    if (only && rows.length === 1 && !key && own.member !== undefined) return [this.mulBaseAdd(only.base, e, only.own)];
    const keyTable = key ? this.#tables.of(this.#own(key)) : 0;
    const sums: Element[] = [];
    for (let start = 0; start < rows.length; start += ROWS_AT_ONCE)
      sums.push(...this.#combineSome(own, rows.slice(start, start + ROWS_AT_ONCE), keyTable));
    return sums;
  }

  /** The test for membership comes along nearly free, because it shares the doublings. */
  #combineSome(own: WasmElement, rows: readonly Combination[], keyTable: number): Element[] {
    const memory = this.#memory;
    const untested = own.member === undefined;
    memory.put(own.at, this.#at(0));
    rows.forEach(({ base, key = 0n, own: k }, i) =>
      [base, key, k].forEach((scalar, j) => memory.putScalar(modOrder(scalar), memory.scalar(3 * i + j))),
    );
    const work = memory.room(this.curve.multiplesWork(rows.length + 1));
    const [p, scalars, out] = [this.#at(0), memory.scalar(0), this.#at(1)];
    const flag = Number(untested);
    const member = this.curve.combinations(out, p, scalars, rows.length, this.#baseTable, keyTable, flag, work) === 1;
    if (untested) own.member = member;
    return rows.map((_, i) => this.#takeFrom(this.#at(1 + i), undefined));
  }

  fixed(e: Element, uses = 1_000): Element {
    const own = this.#own(e);
    this.#tables.announce(own, uses);
    return own;
  }

  prepare(es: readonly Element[]): void {
    const unwritten = this.#ownAll(es).filter((e) => !e.isWritten);
    for (let start = 0; start < unwritten.length; start += TEXTS_AT_ONCE)
      this.#written(unwritten.slice(start, start + TEXTS_AT_ONCE));
  }

  equal(a: Element, b: Element): boolean {
    this.#putPair(a, b);
    return this.curve.equal(this.#at(0), this.#at(1)) === 1;
  }

  isNeutral(e: Element): boolean {
    this.#memory.put(this.#own(e).at, this.#at(0));
    return this.curve.isNeutral(this.#at(0)) === 1;
  }

  compareWire(a: Element, b: Element): number {
    return compareWireHex(a.hex, b.hex);
  }

  generator(i: number): Element {
    const known = this.#generators.get(i);
    if (known) return known;
    const start = BigInt(`0x${toHex(sha256Bytes(PREFIX.generator(i)))}`) >> 2n;
    for (let a = start; ; a++) {
      if (!this.#onCurve(elementHex(a))) continue;
      this.curve.timesCofactor(this.#at(0), this.#at(0));
      const generator = this.#take(true);
      this.#generators.set(i, generator);
      return generator;
    }
  }

  encodeRanked(vector: readonly number[]): Element {
    const hex = findEncoding(this.#memory, vector);
    return this.#take(true, hex);
  }

  isEncodingOf(vector: readonly number[], e: Element): boolean {
    return this.isMember(e) && isFirstMember(this.#memory, vector, e.hex);
  }

  decodeRanked(candidates: number, e: Element): number[] {
    return decodeRankedHex(candidates, e.hex);
  }

  #at(i: number): number {
    return this.#memory.point(i);
  }

  #take(member: boolean | undefined, hex?: ElementHex): WasmElement {
    return this.#takeFrom(this.#at(0), member, hex);
  }

  #takeFrom(address: number, member: boolean | undefined, hex?: ElementHex): WasmElement {
    return new WasmElement(this.#memory.take(address), member, this.#write, hex);
  }

  /** The point of a canonical string, also left at place 0. */
  #onCurve(hex: ElementHex): WasmElement | undefined {
    this.#memory.putText(hex);
    return this.curve.decode(this.#at(0), this.#memory.text) === 1 ? this.#take(undefined, hex) : undefined;
  }

  #putPair(a: Element, b: Element): boolean | undefined {
    const [p, q] = [this.#own(a), this.#own(b)];
    this.#memory.put(p.at, this.#at(0));
    this.#memory.put(q.at, this.#at(1));
    return membersAll(p, q);
  }

  #addSecret(table: number, k: bigint): void {
    const scalar = this.#memory.scalar(0);
    this.#memory.putScalar(modOrder(k), scalar);
    this.curve.addTableSecret(this.#at(0), table, scalar);
    this.#memory.wipe(scalar, SCALAR_BYTES);
  }

  #addPublic(table: number, k: bigint): void {
    const scalar = this.#memory.scalar(0);
    this.#memory.putScalar(modOrder(k), scalar);
    this.curve.addTable(this.#at(0), table, scalar);
  }

  /** Leaves k·e at place 0. */
  #startPublic(e: WasmElement, k: bigint): void {
    if (e.table === undefined) return sumOfMultiples(this.#memory, [e], [k]);
    this.curve.setNeutral(this.#at(0));
    this.#addPublic(e.table, k);
  }

  /** Writes the strings of at most {@link TEXTS_AT_ONCE} elements with one inversion; answers the first. */
  #written(es: readonly WasmElement[]): ElementHex | undefined {
    const memory = this.#memory;
    const points = memory.room(es.length * 2 * memory.pointBytes);
    es.forEach((e, i) => memory.put(e.at, points + i * memory.pointBytes));
    this.curve.normalize(points, es.length, points + es.length * memory.pointBytes);
    this.curve.encode(memory.text, points, es.length);
    es.forEach((e, i) => e.keep(memory.takeText(i)));
    return es[0]?.hex;
  }

  #ownAll(es: readonly Element[]): WasmElement[] {
    return es.map((e) => this.#own(e));
  }

  /** Elements of another back-end are understood too: they are read again. */
  #own(e: Element): WasmElement {
    if (e instanceof WasmElement) return e;
    const own = this.#onCurve(canonicalHex(e.hex));
    if (!own) throw new RangeError('not a point of the curve');
    return own;
  }
}
