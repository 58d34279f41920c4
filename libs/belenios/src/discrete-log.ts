import type { Element, Group } from './group.js';

const CHUNK = 256;

/**
 * Finds totals again from total·g, by baby steps and giant steps: about 2·√bound additions for each, and a table of
 * √bound elements for all together. Build one for each election.
 */
export class DiscreteLog {
  readonly #table = new Map<string, bigint>();
  readonly #step: bigint;
  readonly #giant: Element;

  /** @param bound the largest total that can occur: the total weight */
  constructor(
    private readonly group: Group,
    private readonly bound: bigint,
  ) {
    this.#step = squareRoot(bound) + 1n;
    this.#giant = group.sub(group.neutral, group.mulPublic(group.base, this.#step));
    let at = group.neutral;
    for (let start = 0n; start < this.#step; start += BigInt(CHUNK)) {
      const chunk: Element[] = [];
      for (let i = 0; i < CHUNK; i++) {
        chunk.push(at);
        at = group.add(at, group.base);
      }
      group.prepare(chunk);
      chunk.forEach((e, i) => this.#table.set(e.hex, start + BigInt(i)));
    }
  }

  /** The total in 0..bound, or undefined if there is none: then some decryption is false. */
  of(element: Element): bigint | undefined {
    const size = this.#step < BigInt(CHUNK) ? Number(this.#step) : CHUNK;
    let at = element;
    for (let start = 0n; start <= this.#step; start += BigInt(size)) {
      const chunk: Element[] = [];
      for (let i = 0; i < size; i++) {
        chunk.push(at);
        at = this.group.add(at, this.#giant);
      }
      this.group.prepare(chunk);
      for (const [i, e] of chunk.entries()) {
        const baby = this.#table.get(e.hex);
        const total = baby === undefined ? undefined : baby + (start + BigInt(i)) * this.#step;
        if (total !== undefined && total <= this.bound) return total;
      }
    }
    return undefined;
  }
}

function squareRoot(n: bigint): bigint {
  if (n < 2n) return n;
  let [x, next] = [n, (n + 1n) / 2n];
  while (next < x) [x, next] = [next, (next + n / next) / 2n];
  return x;
}
