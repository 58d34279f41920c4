/**
 * The headers of a zip in which files are only stored, as `packBundle` has them written (APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16):
 * version 2.0, made on Unix, method 0, one fixed date, no extra fields, no comments. Numbers are little-endian.
 */
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const UNIX = 3;
/** 1 January 1980, 0:00, in the form of MS-DOS: time in the lower half. */
const DATE = 0x0021_0000;

export interface StoredFile {
  readonly path: string;
  readonly content: Uint8Array;
  readonly crc: number;
  /** Where its local header begins. */
  readonly offset: number;
}

class Header {
  readonly #bytes: number[] = [];
  u16(...values: readonly number[]): this {
    for (const value of values) this.#bytes.push(value & 0xff, (value >>> 8) & 0xff);
    return this;
  }
  u32(...values: readonly number[]): this {
    for (const value of values) this.u16(value & 0xffff, value >>> 16);
    return this;
  }
  ascii(text: string): Uint8Array {
    return Uint8Array.from([...this.#bytes, ...[...text].map((letter) => letter.charCodeAt(0))]);
  }
}

const sizes = ({ crc, content: { length }, path }: StoredFile, header: Header): Header =>
  header.u32(DATE, crc, length, length).u16(path.length, 0);

export const localHeader = (file: StoredFile): Uint8Array =>
  sizes(file, new Header().u32(LOCAL).u16(VERSION, 0, 0)).ascii(file.path);

export const centralHeader = (file: StoredFile): Uint8Array =>
  sizes(file, new Header().u32(CENTRAL).u16(VERSION | (UNIX << 8), VERSION, 0, 0))
    .u16(0, 0, 0)
    .u32(0, file.offset)
    .ascii(file.path);

/** @param offset where the central headers begin; `size` is that of all of them */
export const endOfZip = (files: number, { size, offset }: { readonly size: number; readonly offset: number }) =>
  new Header().u32(END).u16(0, 0, files, files).u32(size, offset).u16(0).ascii('');

/** Bytes of a local header without its path. */
const LOCAL_BYTES = 30;

/** The file whose local header begins at `offset`, its content where it lies; undefined if none does. */
export function fileAt(zip: Uint8Array, offset: number): StoredFile | undefined {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  if (offset + LOCAL_BYTES > zip.length || view.getUint32(offset, true) !== LOCAL) return undefined;
  const start = offset + LOCAL_BYTES + view.getUint16(offset + 26, true);
  const end = start + view.getUint32(offset + 18, true);
  if (end > zip.length) return undefined;
  const path = String.fromCharCode(...zip.subarray(offset + LOCAL_BYTES, start));
  const content = zip.subarray(start, end);
  return { path, content, crc: crc32(content), offset };
}

/** ISO 3309, as zip uses it: reflected, polynomial 0xEDB88320. */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
