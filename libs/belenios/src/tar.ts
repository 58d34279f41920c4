import { utf8 } from '#libs/basics';

/** Everything in the archive stands in blocks of this many bytes. */
export const BLOCK = 512;
/** Eleven octal digits. */
const LARGEST = 0o77777777777;

/** What a record header says; all its other bytes are fixed (spec.md 3.1). */
export interface TarHeader {
  readonly name: string;
  /** Body length in bytes. */
  readonly length: number;
  /** Unix seconds, the same in every record. */
  readonly timestamp: number;
}

/** Zero bytes after a body of `length` bytes; none after a body of exactly k·512. */
export const paddingAfter = (length: number): number => (BLOCK - (length % BLOCK)) % BLOCK;

const octal = (n: number): string => n.toString(8).padStart(11, '0');

/**
 * The 512 bytes of an old-style (v7) tar header, with no "ustar" magic (spec.md 3.1).
 * @throws RangeError if a field does not fit
 */
export function writeTarHeader({ name, length, timestamp }: TarHeader): Uint8Array {
  for (const n of [length, timestamp]) {
    if (!Number.isSafeInteger(n) || n < 0 || n > LARGEST) throw new RangeError(`does not fit into a tar header: ${n}`);
  }
  const nameBytes = utf8(name);
  if (nameBytes.length >= 100) throw new RangeError('file name is too long for a tar header');
  const block = FIXED.slice();
  block.set(nameBytes, 0);
  put(block, 124, octal(length));
  put(block, 136, octal(timestamp));
  let sum = 0;
  for (const byte of block) sum += byte;
  put(block, 148, `${sum.toString(8).padStart(6, '0')}\0 `);
  return block;
}

function put(block: Uint8Array, at: number, ascii: string): void {
  for (let i = 0; i < ascii.length; i++) block[at + i] = ascii.charCodeAt(i);
}

/** What stands in every header; the checksum as blanks, as it is when it is added up. */
const FIXED = new Uint8Array(BLOCK);
put(FIXED, 100, '0000644');
put(FIXED, 108, '0000000');
put(FIXED, 116, '0000000');
put(FIXED, 148, '        ');
put(FIXED, 156, '0');

/** Reads a header and demands that it is byte for byte the one we would write; null if it is anything else. */
export function readTarHeader(block: Uint8Array): TarHeader | null {
  if (block.length !== BLOCK) return null;
  const end = block.indexOf(0);
  const name = ascii(block, 0, end < 0 ? 100 : Math.min(end, 100));
  const length = readOctal(block, 124);
  const timestamp = readOctal(block, 136);
  if (length === null || timestamp === null || !/^[\x21-\x7e]{1,99}$/.test(name)) return null;
  const header: TarHeader = { name, length, timestamp };
  const expected = writeTarHeader(header);
  for (let i = 0; i < BLOCK; i++) if (expected[i] !== block[i]) return null;
  return header;
}

const ascii = (block: Uint8Array, from: number, to: number): string => String.fromCharCode(...block.subarray(from, to));

function readOctal(block: Uint8Array, at: number): number | null {
  const digits = ascii(block, at, at + 11);
  return /^[0-7]{11}$/.test(digits) ? Number.parseInt(digits, 8) : null;
}

export function isZero(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte !== 0) return false;
  return true;
}
