import { canonicalText, hashHex, paddingAfter, writeEvent, writeTarHeader } from '#libs/belenios';
import type { ArchivePosition, EventType } from '#libs/belenios';
import { utf8 } from '#libs/basics';

/** A payload of the record that is read piece by piece from where it is stored. */
export interface StoredPayload {
  /** Place of its event among the steps of the record, from 0. */
  readonly step: number;
  /** Stored as a tally is: its text is taken out of the stored form. */
  readonly isTally: boolean;
}

/** Bytes of the archive that lie together: at hand, or stored. */
export interface Piece {
  readonly length: number;
  readonly source: Uint8Array | StoredPayload;
}

/** A data record or an event in the file: where its body stands. */
export interface PlacedObject {
  readonly hash: string;
  readonly offset: number;
  readonly length: number;
}

/** A data record before an event: its body, or what is known of one that is stored. */
export type LaidBody = Uint8Array | (StoredPayload & { readonly hash: string; readonly length: number });

export interface Laid {
  readonly pieces: readonly Piece[];
  readonly objects: readonly PlacedObject[];
  readonly end: ArchivePosition;
}

/**
 * The bytes that an event of the opening adds to an archive, without holding what is large: as `appendToArchive` writes
 * them (spec.md 3).
 *
 * @param bodies the data records before the event; the last one is its payload
 */
export function layEvent(before: ArchivePosition, type: EventType, bodies: readonly LaidBody[]): Laid {
  const pieces: Piece[] = [];
  const objects: PlacedObject[] = [];
  let { length: at } = before;
  const put = (body: LaidBody, kind: 'data' | 'event'): string => {
    const hash = body instanceof Uint8Array ? hashHex(body) : body.hash;
    const { length } = body;
    const header = writeTarHeader({ name: `${hash}.${kind}.json`, length, timestamp: before.timestamp });
    const padding = new Uint8Array(paddingAfter(length));
    objects.push({ hash, offset: at + header.length, length });
    const source = body instanceof Uint8Array ? body : { step: body.step, isTally: body.isTally };
    pieces.push({ length: header.length, source: header }, { length, source });
    if (padding.length > 0) pieces.push({ length: padding.length, source: padding });
    at += header.length + length + padding.length;
    return hash;
  };
  const payload = bodies.map((body) => put(body, 'data')).at(-1);
  const head = put(writeEvent({ parent: before.head, height: before.height, type, payload }), 'event');
  return {
    pieces,
    objects,
    end: { timestamp: before.timestamp, length: at, height: before.height + 1, head, last: type },
  };
}

/** What names the maker of a shuffle or a partial decryption. */
export const ownedBody = (owner: number, payload: string): Uint8Array => utf8(canonicalText({ owner, payload }));
