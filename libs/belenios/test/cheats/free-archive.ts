import { utf8 } from '#libs/basics';
import { writeHeader } from '../../src/chain.js';
import { canonicalText, hashHex } from '../../src/index.js';
import { paddingAfter, writeTarHeader } from '../../src/tar.js';

/** For tests only. An event with the data before it, the last of which is its payload; nothing is checked. */
export interface FreeEvent {
  readonly type: string;
  readonly data?: readonly Uint8Array[];
  /** Instead of what the event should say. */
  readonly says?: { readonly height?: number; readonly parent?: string; readonly payload?: string };
}

export const TIMESTAMP = 1_795_285_404;

export interface FreeRecord {
  readonly name: string;
  readonly body: Uint8Array;
}

export const dataRecord = (body: Uint8Array): FreeRecord => ({ name: `${hashHex(body)}.data.json`, body });

/** The records of an archive with any events in any order: names, parents and heights fit, unless an event says otherwise. */
export function recordsOf(events: readonly FreeEvent[]): readonly FreeRecord[] {
  const records: FreeRecord[] = [{ name: 'BELENIOS', body: writeHeader(TIMESTAMP) }];
  let parent: string | undefined;
  for (const [height, { type, data = [], says }] of events.entries()) {
    const payload = data.at(-1);
    const event = { parent, height, type, payload: payload && hashHex(payload), ...says };
    const body = utf8(canonicalText(event));
    parent = hashHex(body);
    records.push(...data.map(dataRecord), { name: `${parent}.event.json`, body });
  }
  return records;
}

export const packed = (records: readonly FreeRecord[], timestamp = TIMESTAMP): Uint8Array =>
  Buffer.concat(
    records.flatMap(({ name, body }) => [
      writeTarHeader({ name, length: body.length, timestamp }),
      body,
      new Uint8Array(paddingAfter(body.length)),
    ]),
  );
