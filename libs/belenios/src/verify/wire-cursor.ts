import { toHex } from '#libs/basics';
import { chunksOf } from '../byte-source.js';
import type { ByteSource } from '../byte-source.js';
import type { RecordRef } from '../chain-reader.js';
import { misread, placed } from '../json.js';
import { ORDER } from '../scalar.js';
import { ATOM, putScalar } from './packed-list.js';
import type { PackedList } from './packed-list.js';
import { startSha256 } from '../sha256.js';

/** No item of a canonical object is longer: a proof has about 190 bytes, a row of 30 ranks 121. */
const LONGEST_ITEM = 1_024;
const CHUNK = 1 << 18;

const NOT_CANONICAL = 'is not in canonical form (order of members, white space or spelling)';
const [QUOTE, COMMA, CLOSE, ZERO, NINE] = [0x22, 0x2c, 0x5d, 0x30, 0x39];
const NIBBLES = Int8Array.from({ length: 256 }, (_, byte) => '0123456789abcdef'.indexOf(String.fromCharCode(byte)));

/**
 * Reads one object of the record from its bytes as they come, so that an object longer than any string can be read.
 * It accepts the canonical form alone (rule S4), and refuses by {@link misread} like a shape. The bytes are hashed as
 * they pass.
 */
export class WireCursor {
  readonly #chunks: AsyncIterator<Uint8Array>;
  readonly #hash = startSha256();
  #buffer: Uint8Array = new Uint8Array();
  #at = 0;
  #isLast = false;

  constructor(source: ByteSource, { offset, length }: RecordRef, chunk = CHUNK) {
    const part = { length, read: (at: number, size: number) => source.read(offset + at, size) };
    this.#chunks = chunksOf(part, chunk);
  }

  /** Sees to it that the next item lies in memory as a whole, if the object has one. Await it before an item. */
  ready(): Promise<void> | undefined {
    return this.#isLast || this.#buffer.length - this.#at >= LONGEST_ITEM ? undefined : this.#fill();
  }

  async #fill(): Promise<void> {
    while (!this.#isLast && this.#buffer.length - this.#at < LONGEST_ITEM) {
      const next = await this.#chunks.next();
      if (next.done) {
        this.#isLast = true;
        return;
      }
      this.#hash.update(next.value);
      const rest = this.#buffer.length - this.#at;
      const joined = new Uint8Array(rest + next.value.length);
      joined.set(this.#buffer.subarray(this.#at));
      joined.set(next.value, rest);
      this.#buffer = joined;
      this.#at = 0;
    }
  }

  /** Ends the reading: nothing may follow. Returns the hash of everything that was read. */
  async end(): Promise<string> {
    await this.ready();
    if (this.#at < this.#buffer.length) misread('S4', NOT_CANONICAL);
    return toHex(this.#hash.digest());
  }

  /** Exactly these characters. */
  expect(text: string): void {
    for (let i = 0; i < text.length; i++)
      if (this.#buffer[this.#at + i] !== text.charCodeAt(i)) misread('S4', NOT_CANONICAL);
    this.#at += text.length;
  }

  /** Whether these characters come next; if they do, they are passed. */
  passes(text: string): boolean {
    for (let i = 0; i < text.length; i++) if (this.#buffer[this.#at + i] !== text.charCodeAt(i)) return false;
    this.#at += text.length;
    return true;
  }

  /** A JSON list of any length; `item` reads one entry and may wait for more bytes. */
  async list(item: (i: number) => void | Promise<void>): Promise<void> {
    this.expect('[');
    if (this.passes(']')) return;
    for (let i = 0; ; i++) {
      try {
        const low = this.ready();
        if (low) await low;
        const reading = item(i);
        if (reading) await reading;
      } catch (error) {
        throw placed(`[${i}]`, error);
      }
      const low = this.ready();
      if (low) await low;
      const mark = this.#buffer[this.#at];
      if (mark !== COMMA && mark !== CLOSE) misread('S4', NOT_CANONICAL);
      this.#at++;
      if (mark === CLOSE) return;
    }
  }

  /** A member of an object; the caller has passed its name. */
  async member(name: string, read: () => void | Promise<void>): Promise<void> {
    try {
      await this.ready();
      await read();
      await this.ready();
    } catch (error) {
      throw placed(name, error);
    }
  }

  /** An element string, into 32 bytes (rule S16: its only canonical spelling). */
  element(into: Uint8Array): void {
    if (this.#buffer[this.#at] !== QUOTE) misread('S4', 'must be a string');
    const digits = this.#at + 1;
    let bad = this.#buffer[digits + 2 * ATOM] === QUOTE ? 0 : -1;
    for (let i = 0; i < ATOM; i++) {
      const high = NIBBLES[this.#buffer[digits + 2 * i] ?? 0] ?? -1;
      const low = NIBBLES[this.#buffer[digits + 2 * i + 1] ?? 0] ?? -1;
      bad |= high | low; // negative as soon as one is
      into[ATOM - 1 - i] = (high << 4) | low;
    }
    if (bad < 0) misread('S16', 'an element must be exactly 64 lower-case hexadecimal digits');
    demandCanonical(into);
    this.#at = digits + 2 * ATOM + 1;
  }

  /** A scalar as a decimal string, into 32 bytes little-endian (rules S4, S6). */
  scalar(into: Uint8Array): void {
    if (this.#buffer[this.#at] !== QUOTE) misread('S4', 'must be a string');
    const start = this.#at + 1;
    const end = this.#endOfDigits(start);
    const isPlain = end > start && (end === start + 1 || this.#buffer[start] !== ZERO);
    if (!isPlain || this.#buffer[end] !== QUOTE)
      misread('S4', 'must be a plain decimal number: no sign, no leading zero');
    const value = end - start > 77 ? ORDER : BigInt(this.#text(start, end));
    if (value >= ORDER) misread('S6', 'must be below the group order q');
    putScalar(into, value);
    this.#at = end + 1;
  }

  /** A whole number 0..255 in decimal. */
  byte(): number {
    const end = this.#endOfDigits(this.#at);
    const digits = end - this.#at;
    if (digits < 1 || digits > 3 || (digits > 1 && this.#buffer[this.#at] === ZERO)) misread('S4', NOT_CANONICAL);
    const value = Number(this.#text(this.#at, end));
    if (value > 255) misread('S4', 'must be a whole number from 0 to 255');
    this.#at = end;
    return value;
  }

  /** The text of a number, or of a string without escapes, as far as the next `,` or `]`. */
  shortText(): string {
    let end = this.#at;
    const most = Math.min(this.#buffer.length, this.#at + 64);
    while (end < most && this.#buffer[end] !== COMMA && this.#buffer[end] !== CLOSE) end++;
    const text = this.#text(this.#at, end);
    this.#at = end;
    return text;
  }

  /** `"<element>"` or `"<element>,<digits>"`: a public credential and its weight, if it bears one. */
  credential(into: Uint8Array): string | undefined {
    const start = this.#at;
    const comma = start + 1 + 2 * ATOM;
    if (this.#buffer[comma] !== COMMA) {
      this.element(into);
      return undefined;
    }
    this.#buffer[comma] = QUOTE; // the buffer is this cursor's own copy
    this.element(into);
    const end = this.#endOfDigits(comma + 1);
    const weight = this.#text(comma + 1, end);
    if (this.#buffer[end] !== QUOTE || !/^(0|[1-9][0-9]{0,29})$/.test(weight))
      misread('S4', 'the weight must be a whole number in decimal');
    this.#at = end + 1;
    return weight;
  }

  #endOfDigits(start: number): number {
    let end = start;
    for (let byte = this.#buffer[end]; byte !== undefined && byte >= ZERO && byte <= NINE; byte = this.#buffer[end])
      end++;
    return end;
  }

  #text(start: number, end: number): string {
    let text = '';
    for (let i = start; i < end; i++) text += String.fromCharCode(this.#buffer[i] ?? 0);
    return text;
  }
}

/** An element as one of two atoms of a slot. */
export const firstHalf = (slot: Uint8Array): Uint8Array => slot.subarray(0, ATOM);
export const secondHalf = (slot: Uint8Array): Uint8Array => slot.subarray(ATOM, 2 * ATOM);

/** `{"alpha":E,"beta":E}` */
export function readCiphertextInto(cursor: WireCursor, list: PackedList): void {
  const slot = list.add();
  cursor.expect('{"alpha":');
  cursor.element(firstHalf(slot));
  cursor.expect(',"beta":');
  cursor.element(secondHalf(slot));
  cursor.expect('}');
}

/** `{"challenge":s,"response":s}` */
export function readProofInto(cursor: WireCursor, list: PackedList): void {
  const slot = list.add();
  cursor.expect('{"challenge":');
  cursor.scalar(firstHalf(slot));
  cursor.expect(',"response":');
  cursor.scalar(secondHalf(slot));
  cursor.expect('}');
}

/** y < p, and no sign where x is zero, which is so for y = 1 and y = p - 1 (rule S16). */
function demandCanonical(bytes: Uint8Array): void {
  const [low, high] = [bytes[0] ?? 0, bytes[ATOM - 1] ?? 0];
  const top = high & 0x7f;
  if (top !== 0x7f && top !== 0) return;
  const filling = top === 0x7f ? 0xff : 0;
  for (let i = 1; i < ATOM - 1; i++) if (bytes[i] !== filling) return;
  if (top === 0x7f && low >= 0xed) misread('S16', 'is not the canonical spelling of an element: y is not below p');
  if (high >= 0x80 && low === (top === 0 ? 1 : 0xec))
    misread('S16', 'is not the canonical spelling of an element: x is zero but its sign bit is set');
}
