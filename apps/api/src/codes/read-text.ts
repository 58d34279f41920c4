import type { Request } from 'express';

/** More bytes came than are taken. */
export class BodyTooLong extends Error {}

/** The whole body as text. @throws BodyTooLong as soon as it has more than `most` bytes; the request can still be answered */
export async function readText(request: Request, most: number): Promise<string> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const body: AsyncIterable<Uint8Array> = request.iterator({ destroyOnReturn: false });
  for await (const piece of body) {
    length += piece.length;
    if (length > most) throw new BodyTooLong();
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}
