/** A file that need not be held in memory: read in order once, and by offset afterwards. */
export interface ByteSource {
  readonly length: number;
  /** Exactly `length` bytes from `offset`; only asked for what lies inside the file. */
  readonly read: (offset: number, length: number) => Uint8Array | Promise<Uint8Array>;
}

/** Bytes at hand as a source; what it reads are views, not copies. */
export const bytesSource = (bytes: Uint8Array): ByteSource => ({
  length: bytes.length,
  read: (offset, length) => bytes.subarray(offset, offset + length),
});

/** The whole source in pieces of up to a megabyte. */
export async function* chunksOf(source: ByteSource, size = 1 << 20): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < source.length; at += size) yield await source.read(at, Math.min(size, source.length - at));
}

/** Asked of a stream of which nothing is at hand. */
const PIECE = 1 << 16;

/** Cuts a stream of chunks of any length into pieces of the lengths asked for. */
export class ByteCutter {
  readonly #chunks: AsyncIterator<Uint8Array> | Iterator<Uint8Array>;
  #rest: Uint8Array = new Uint8Array(0);
  /** Bytes handed out so far. */
  offset = 0;

  constructor(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) {
    this.#chunks = Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]();
  }

  /** The next `length` bytes, or fewer if the stream ends before; a view where it lies in one chunk. */
  async take(length: number): Promise<Uint8Array> {
    if (this.#rest.length < length) await this.#gather(length);
    const piece = this.#rest.subarray(0, length);
    this.#rest = this.#rest.subarray(length);
    this.offset += piece.length;
    return piece;
  }

  /** The next `length` bytes, or fewer if the stream ends before, in pieces as they come: never together in memory. */
  async *pieces(length: number): AsyncGenerator<Uint8Array> {
    for (let missing = length; missing > 0;) {
      const piece = await this.take(Math.min(missing, this.#rest.length || PIECE));
      if (piece.length === 0) return;
      missing -= piece.length;
      yield piece;
    }
  }

  async #gather(length: number): Promise<void> {
    const pieces = [this.#rest];
    let have = this.#rest.length;
    while (have < length) {
      const next = await this.#chunks.next();
      if (next.done) break;
      pieces.push(next.value);
      have += next.value.length;
    }
    this.#rest = joined(pieces.filter((piece) => piece.length > 0));
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces;
  if (only && pieces.length === 1) return only;
  const whole = new Uint8Array(pieces.reduce((total, piece) => total + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
