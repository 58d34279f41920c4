import { modOrder } from '../scalar.js';
import { SCALAR_BYTES, type CurveMemory } from './curve-memory.js';
import type { WasmElement } from './wasm-element.js';

/** Points in one call: longer sums would gain little and need more memory. */
const POINTS_AT_ONCE = 16_384;
const SECRETS_AT_ONCE = 64;

/** Leaves Σ eᵢ at `point(0)`. */
export function sumOf(memory: CurveMemory, es: readonly WasmElement[]): void {
  const { module, pointBytes } = memory;
  const [total, part] = [memory.point(0), memory.point(1)];
  module.setNeutral(total);
  for (let start = 0; start < es.length; start += POINTS_AT_ONCE) {
    const some = es.slice(start, start + POINTS_AT_ONCE);
    const points = memory.room(some.length * pointBytes);
    some.forEach((e, i) => memory.put(e.at, points + i * pointBytes));
    module.total(part, points, some.length);
    module.add(total, total, part);
  }
}

/** Leaves Σ kᵢ·eᵢ at `point(0)`; for public scalars. */
export function sumOfMultiples(memory: CurveMemory, es: readonly WasmElement[], ks: readonly bigint[]): void {
  const { module } = memory;
  const work = (n: number): number => module.sumWork(n);
  inParts(memory, { es, ks, atOnce: POINTS_AT_ONCE, work, run: (...args) => module.sum(...args) });
}

/** Leaves Σ kᵢ·eᵢ at `point(0)`, in constant time. */
export function sumOfSecretMultiples(memory: CurveMemory, es: readonly WasmElement[], ks: readonly bigint[]): void {
  const { module } = memory;
  const work = (n: number): number => module.secretWork(n);
  const scalars = inParts(memory, {
    es,
    ks,
    atOnce: SECRETS_AT_ONCE,
    work,
    run: (...args) => module.sumSecret(...args),
  });
  memory.wipe(scalars, Math.min(es.length, SECRETS_AT_ONCE) * SCALAR_BYTES);
}

interface Parts {
  readonly es: readonly WasmElement[];
  readonly ks: readonly bigint[];
  readonly atOnce: number;
  readonly work: (n: number) => number;
  readonly run: (r: number, points: number, scalars: number, n: number, work: number) => void;
}

/** @returns where the scalars stood */
function inParts(memory: CurveMemory, { es, ks, atOnce, work, run }: Parts): number {
  if (es.length !== ks.length) throw new RangeError('as many scalars as elements');
  const { module, pointBytes } = memory;
  const [total, part] = [memory.point(0), memory.point(1)];
  const most = Math.min(es.length, atOnce);
  // a shorter last part may need more than its share: it may take tables where the others take buckets
  const room = most * (pointBytes + SCALAR_BYTES) + SCALAR_BYTES + Math.max(work(most), work(es.length % atOnce));
  const points = memory.room(room);
  const scalars = points + most * pointBytes;
  module.setNeutral(total);
  for (let start = 0; start < es.length; start += atOnce) {
    const n = Math.min(atOnce, es.length - start);
    for (let i = 0; i < n; i++) {
      const [e, k] = [es[start + i], ks[start + i]];
      if (!e || k === undefined) throw new RangeError('a list with a hole');
      memory.put(e.at, points + i * pointBytes);
      memory.putScalar(modOrder(k), scalars + i * SCALAR_BYTES);
    }
    run(part, points, scalars, n, scalars + (most + 1) * SCALAR_BYTES);
    module.add(total, total, part);
  }
  return scalars;
}
