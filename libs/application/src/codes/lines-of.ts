/** A line, or with no line the whole file, is longer than it may be. */
export class LineTooLong extends Error {
  constructor(readonly line: number | undefined) {
    super('too long');
  }
}

const LINE_FEED = 0x0a;

/**
 * The lines of a text in UTF-8 that comes in pieces, without their line feeds, and without empty ones. Bytes that are not
 * UTF-8 become U+FFFD, which no line of ours contains.
 * @throws LineTooLong where a line has more bytes than `first` (for the first) or `others`, or all of them more than `bytes`
 */
export async function* linesOf(
  file: AsyncIterable<Uint8Array>,
  limits: { readonly bytes: number; readonly first: number; readonly others: number },
): AsyncIterable<string> {
  let line = 1;
  let taken = 0;
  let held: Uint8Array[] = [];
  let length = 0;
  const hold = (piece: Uint8Array): void => {
    length += piece.length;
    if (length > (line === 1 ? limits.first : limits.others)) throw new LineTooLong(line);
    held.push(piece);
  };
  const end = (): string => {
    const text = Buffer.concat(held).toString('utf8').replace(/\r$/, '');
    held = [];
    length = 0;
    line += 1;
    return text;
  };
  for await (const piece of file) {
    taken += piece.length;
    if (taken > limits.bytes) throw new LineTooLong(undefined);
    let from = 0;
    for (let at = piece.indexOf(LINE_FEED); at >= 0; at = piece.indexOf(LINE_FEED, from)) {
      hold(piece.subarray(from, at));
      from = at + 1;
      const text = end();
      if (text !== '') yield text;
    }
    hold(piece.subarray(from));
  }
  const last = end();
  if (last !== '') yield last;
}
