const SLICE = 64 * 1024;
const CR = 0x0d;
const LF = 0x0a;

/** The same bytes in pieces of at most 64 KB, so that no piece takes long or much memory, whoever sends it. */
export async function* sliced(file: AsyncIterable<Uint8Array>): AsyncIterable<Buffer> {
  for await (const piece of file) {
    const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    for (let at = 0; at < bytes.length; at += SLICE) yield bytes.subarray(at, at + SLICE);
  }
}

/** Turns the line ends of Windows (CR LF) and of old Macs (CR) into LF. In UTF-8 these bytes stand for nothing else. */
export async function* linesEndedByLineFeed(pieces: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  let afterCr = false;
  for await (const piece of pieces) {
    if (!afterCr && !piece.includes(CR)) {
      yield piece;
      continue;
    }
    const out = Buffer.allocUnsafe(piece.length + 1);
    let length = 0;
    for (const byte of piece) {
      if (afterCr) out[length++] = LF;
      if (byte !== CR && !(afterCr && byte === LF)) out[length++] = byte;
      afterCr = byte === CR;
    }
    yield out.subarray(0, length);
  }
  if (afterCr) yield Buffer.of(LF);
}
