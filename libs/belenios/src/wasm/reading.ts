import { elementShape } from '../atoms.js';
import { NEUTRAL_HEX } from '../element-hex.js';
import type { ElementHex } from '../group.js';
import { readValue } from '../json.js';
import { TEXTS_AT_ONCE, type CurveMemory } from './curve-memory.js';
import type { WasmElement } from './wasm-element.js';

/** Reads element strings four side by side; undefined where one is not canonical or no point of the curve. */
export function readEach(
  memory: CurveMemory,
  hexes: readonly string[],
  take: (address: number, hex: ElementHex) => WasmElement,
): (WasmElement | undefined)[] {
  const elements: (WasmElement | undefined)[] = [];
  for (let start = 0; start < hexes.length; start += TEXTS_AT_ONCE) {
    const read = hexes.slice(start, start + TEXTS_AT_ONCE).map((hex) => readValue(elementShape, hex));
    const points = memory.room(read.length * (memory.pointBytes + 1));
    const found = points + read.length * memory.pointBytes;
    read.forEach((text, i) => memory.putText(text.ok ? text.value : NEUTRAL_HEX, i));
    memory.module.decodeMany(points, memory.text, read.length, found);
    read.forEach((text, i) => {
      const isPoint = text.ok && memory.byte(found + i) === 1;
      elements.push(isPoint ? take(points + i * memory.pointBytes, text.value) : undefined);
    });
  }
  return elements;
}
