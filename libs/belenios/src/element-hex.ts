import { elementShape } from './atoms.js';
import type { Element, ElementHex, Group } from './group.js';
import { readValue } from './json.js';

/** More candidates do not fit beside the 14 bits that are needed to find an element (ed25519.md 4). */
export const MAX_RANKED_CANDIDATES = 30;
const SEARCH_BITS = 14n;

export const NEUTRAL_HEX = '0'.repeat(63).concat('1') as ElementHex; // named constant

/** The integer y + 2^255·sign as an element string. */
export const elementHex = (n: bigint): ElementHex => n.toString(16).padStart(64, '0') as ElementHex; // named constructor

/** @throws RangeError unless `text` is the only canonical spelling of an element; says nothing about the curve */
export function canonicalHex(text: string): ElementHex {
  const read = readValue(elementShape, text);
  if (!read.ok) throw new RangeError(read.error.reason);
  return read.value;
}

/** What a back-end reads, or undefined where it refuses. */
export function parsedOrNone(group: Pick<Group, 'parse'>, hex: string): Element | undefined {
  try {
    return group.parse(hex);
  } catch {
    return undefined;
  }
}

/** The bytes from the right: these strings, compared as strings, are in the order of the wire (ed25519.md 3). */
export function wireKey(hex: string): string {
  let key = '';
  for (let i = hex.length - 2; i >= 0; i -= 2) key += hex.slice(i, i + 2);
  return key;
}

/** Order of the wire: byte by byte from the right end of the hex string (ed25519.md 3). */
export function compareWireHex(a: string, b: string): number {
  const [x, y] = [wireKey(a), wireKey(b)];
  if (x === y) return 0;
  return x < y ? -1 : 1;
}

/** The strings that may stand for a ranked vector, best first; the first that is a member is the encoding. */
export function* rankedCandidates(vector: readonly number[]): Generator<ElementHex> {
  if (vector.length > MAX_RANKED_CANDIDATES) throw new RangeError(`more than ${MAX_RANKED_CANDIDATES} candidates`);
  let packed = 0n;
  for (const rank of vector) {
    if (!Number.isInteger(rank) || rank < 0 || rank > 255) throw new RangeError('a rank is a whole number 0..255');
    packed = packed * 256n + BigInt(rank);
  }
  const first = packed << SEARCH_BITS;
  for (let i = 0n; i < 1n << SEARCH_BITS; i++) yield elementHex(first + i);
}

/** Reads the ranks back; whatever stands above the candidates' bytes is ignored (spec.md 1.1, rule S14). */
export function decodeRankedHex(candidates: number, hex: ElementHex): number[] {
  if (!Number.isInteger(candidates) || candidates < 0 || candidates > MAX_RANKED_CANDIDATES)
    throw new RangeError(`0..${MAX_RANKED_CANDIDATES} candidates`);
  let packed = BigInt(`0x${hex}`) >> SEARCH_BITS;
  const ranks: number[] = [];
  for (let i = 0; i < candidates; i++, packed >>= 8n) ranks.unshift(Number(packed & 255n));
  return ranks;
}
