import type { Element, ElementHex } from '../group.js';
import type { Coordinates } from './curve-memory.js';

/** A point by its coordinates; the hex form is made on first use and kept, because it costs an inversion. */
export class WasmElement implements Element {
  #hex: ElementHex | undefined;
  /** How many multiplications {@link Group.fixed} has announced. */
  expectedUses = 0;
  /** Address of its table, while it has one. */
  table: number | undefined;

  /** @param member known to lie in the subgroup, or not to; undefined: not tested yet */
  constructor(
    readonly at: Coordinates,
    public member: boolean | undefined,
    private readonly write: (e: WasmElement) => ElementHex,
    hex?: ElementHex,
  ) {
    this.#hex = hex;
  }

  get hex(): ElementHex {
    return (this.#hex ??= this.write(this));
  }

  get isWritten(): boolean {
    return this.#hex !== undefined;
  }

  keep(hex: ElementHex): void {
    this.#hex = hex;
  }
}
