import type { CurveMemory } from './curve-memory.js';
import type { WasmElement } from './wasm-element.js';

/** A table costs as much as seven multiplications without one. */
const WORTH_IT = 14;

/**
 * Tables of the points that are multiplied often: the base point, the election keys in use, gen(-1). There is a fixed
 * number of places; a new table takes the place of the oldest, but never that of the base point.
 */
export class Tables {
  readonly #owners: (WasmElement | undefined)[];
  #next = 1;

  constructor(
    private readonly memory: CurveMemory,
    base: WasmElement,
  ) {
    this.#owners = Array.from({ length: memory.tableSlots }, () => undefined);
    this.#build(base, 0);
  }

  /** The table of an element that is worth one here and now. */
  of(e: WasmElement): number {
    return e.table ?? this.#buildNext(e);
  }

  /** Builds a table once enough multiplications have been announced. */
  announce(e: WasmElement, uses: number): void {
    if (e.table !== undefined) return;
    e.expectedUses += uses;
    if (e.expectedUses >= WORTH_IT) this.#buildNext(e);
  }

  #buildNext(e: WasmElement): number {
    const slot = this.#next;
    this.#next = (slot % (this.#owners.length - 1)) + 1;
    return this.#build(e, slot);
  }

  #build(e: WasmElement, slot: number): number {
    const { memory } = this;
    const previous = this.#owners[slot];
    if (previous) {
      previous.table = undefined;
      previous.expectedUses = 0;
    }
    const table = memory.table(slot);
    memory.put(e.at, memory.point(0));
    memory.module.buildTable(table, memory.point(0), memory.room(memory.module.TABLE_WORK_BYTES.value));
    e.table = table;
    this.#owners[slot] = e;
    return table;
  }
}
