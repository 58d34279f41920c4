import { CURVE_BYTES } from './curve-bytes.js';

/** The functions of `libs/belenios/wasm/index.as`. Every argument is an address in its memory unless a name says otherwise. */
export interface CurveModule {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  /** Sizes in bytes, and the first address that is free for the caller. */
  readonly POINT_BYTES: { readonly value: number };
  readonly TABLE_BYTES: { readonly value: number };
  readonly TABLE_WORK_BYTES: { readonly value: number };
  readonly ROUNDS_SUM_BYTES: { readonly value: number };
  readonly FREE: { readonly value: number };
  setNeutral(r: number): void;
  add(r: number, p: number, q: number): void;
  sub(r: number, p: number, q: number): void;
  total(r: number, points: number, n: number): void;
  timesCofactor(r: number, p: number): void;
  equal(p: number, q: number): number;
  isNeutral(p: number): number;
  isMember(p: number): number;
  startRounds(sums: number): void;
  addToRounds(sums: number, points: number, n: number, random: number, work: number): void;
  roundsHold(sums: number): number;
  decode(r: number, text: number): number;
  decodeMany(points: number, texts: number, n: number, found: number): void;
  normalize(points: number, n: number, products: number): void;
  encode(text: number, points: number, n: number): void;
  findElement(r: number, words: number, most: number): number;
  buildTable(table: number, p: number, work: number): void;
  addTable(r: number, table: number, scalar: number): void;
  addTableSecret(r: number, table: number, scalar: number): void;
  combinations(
    out: number,
    p: number,
    rows: number,
    n: number,
    base: number,
    key: number,
    test: number,
    work: number,
  ): number;
  multiplesWork(n: number): number;
  sum(r: number, points: number, scalars: number, n: number, work: number): void;
  sumWork(n: number): number;
  sumSecret(r: number, points: number, scalars: number, n: number, work: number): void;
  secretWork(n: number): number;
}

interface WebAssemblyApi {
  instantiate(bytes: Uint8Array): Promise<{ readonly instance: { readonly exports: unknown } }>;
}

/**
 * Compiles the module. The bytes are part of the program: nothing is fetched.
 *
 * @throws Error where WebAssembly is switched off, as on a page with a strict content security policy
 */
export async function loadCurve(): Promise<CurveModule> {
  const { WebAssembly: api } = globalThis as { WebAssembly?: WebAssemblyApi };
  if (!api) throw new Error('there is no WebAssembly here');
  const { instance } = await api.instantiate(Uint8Array.from(atob(CURVE_BYTES), (c) => c.charCodeAt(0)));
  return instance.exports as CurveModule; // held to its type by the differential tests beside
}
