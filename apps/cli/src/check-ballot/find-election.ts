import { createReadStream } from 'node:fs';
import type { FrozenElection } from '#libs/belenios';
import { faultText, readElection, readRecords } from '#libs/belenios';

/** Where the election object comes from: a file of the voter's, or a server. */
export interface ElectionPlace {
  /** The election object as JSON, or the record (.bel). */
  readonly file?: string;
  /** A running Quorate, or any server with the same route. */
  readonly url?: string;
}

/**
 * The election that a ballot was made for, from its exact bytes. Of a record only the beginning is read.
 *
 * @param uuid the election named in the ballot; asked for at the server
 * @throws Error in plain words if there is none
 */
export async function findElection({ file, url }: ElectionPlace, uuid: string): Promise<FrozenElection> {
  if (file !== undefined) return read(await firstOf(createReadStream(file), file), file);
  if (url === undefined) throw new Error('give --election FILE or --url ADDRESS: what the ballot was made for');
  const address = `${url.replace(/\/+$/, '')}/api/elections/${encodeURIComponent(uuid)}/archive`;
  const response = await fetch(address);
  if (!response.ok || !response.body) throw new Error(`${address}: there is no record of this election`);
  return read(await firstOf(response.body, address), address);
}

/** The object itself, or the first object of a record, which is the election (spec.md 3.2). */
async function firstOf(chunks: AsyncIterable<Uint8Array>, place: string): Promise<Uint8Array> {
  const reader = new Peeked(chunks[Symbol.asyncIterator]());
  try {
    if ((await reader.first(place))[0] === OPENING_BRACE) return await reader.all();
    for await (const record of readRecords(reader)) {
      if (!record.ok) throw new Error(`${place}: ${record.error.reason}`);
      if (record.value.kind === 'data') return record.value.body;
    }
    throw new Error(`${place}: the record ends before its election`);
  } finally {
    await reader.close();
  }
}

const OPENING_BRACE = '{'.charCodeAt(0);
/** Longest election object that is read. */
const MOST_BYTES = 10_000_000;

/** Chunks of which the first is looked at before it is known what they are. */
class Peeked implements AsyncIterable<Uint8Array> {
  private head: Uint8Array | undefined;

  constructor(private readonly chunks: AsyncIterator<Uint8Array>) {}

  async first(place: string): Promise<Uint8Array> {
    const next = await this.chunks.next().catch((error: NodeJS.ErrnoException) => {
      throw new Error(`${place}: ${error.code === 'ENOENT' ? 'there is no such file' : 'it cannot be read'}`);
    });
    if (next.done === true) throw new Error(`${place}: it is empty`);
    this.head = next.value;
    return this.head;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array, void, undefined> {
    if (this.head) yield this.head;
    for (let next = await this.chunks.next(); next.done !== true; next = await this.chunks.next()) yield next.value;
  }

  async all(): Promise<Uint8Array> {
    const kept: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of this) {
      length += chunk.length;
      if (length > MOST_BYTES) throw new Error(`an election object is never longer than ${MOST_BYTES} bytes`);
      kept.push(chunk);
    }
    return Buffer.concat(kept);
  }

  /** Lets a connection go of which only the beginning was wanted. */
  async close(): Promise<void> {
    await this.chunks.return?.();
  }
}

function read(bytes: Uint8Array, place: string): FrozenElection {
  const election = readElection(bytes);
  if (!election.ok) throw new Error(`${place}: this is not an election (${faultText(election.error)})`);
  return election.value;
}
