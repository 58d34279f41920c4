import { createHash } from 'node:crypto';
import { appendToArchive, hashHex, startArchive, writeEvent } from '#libs/belenios';
import type { ArchivePosition } from '#libs/belenios';
import type { ContestId } from '#libs/domain';
import { utf8 } from '#libs/basics';
import type { ContestSetup, PlacedBallot, RecordEvent, RecordStore } from '../ports/record-store.js';
import { readStoredTally, sizedBody } from './public-record.js';
import { layEvent, ownedBody } from './record-layout.js';
import type { Laid, LaidBody, Piece, PlacedObject } from './record-layout.js';

/** Ballots of a full page. */
export const BALLOTS_OF_A_PAGE = 500;
/** Bytes of a stored payload that are read at once. */
export const PIECE = 1 << 20;

/** Asks the tables of one organisation, each time in a transaction of its own: what was written never changes. */
export type AskRecord = <T>(query: (record: RecordStore) => Promise<T>) => Promise<T>;

/** Ballots that stand together in the archive: enough to write their bytes again, and to find their events. */
export interface BallotPage {
  readonly before: ArchivePosition;
  readonly end: ArchivePosition;
  /** The place of the ballot before the first one, and of the last one. */
  readonly after: Pick<PlacedBallot, 'batch' | 'leaf'>;
  readonly last: Pick<PlacedBallot, 'batch' | 'leaf'>;
  readonly ballots: number;
  /** 32 bytes for each ballot: the hashes of the events, and of the ballots. */
  readonly events: Buffer;
  readonly hashes: Buffer;
}

/** Where everything stands in the archive of a contest as it was at one moment; later states only continue it. */
export interface RecordState {
  readonly setup: {
    /** The body of the first record of the file. */
    readonly header: PlacedObject;
    readonly end: ArchivePosition;
    readonly objects: readonly PlacedObject[];
  };
  readonly pages: readonly BallotPage[];
  readonly steps: readonly Laid[];
  readonly end: ArchivePosition;
}

/**
 * Brings what is known of an archive up to the tables, reading only what is new. Undefined while the definition is not
 * frozen. What is known is dropped if the tables no longer hold it: they were set back to an earlier state.
 */
export async function continueState(
  ask: AskRecord,
  contestId: ContestId,
  known: RecordState | undefined,
): Promise<RecordState | undefined> {
  const steps = await ask((record) => record.steps(contestId)); // before the ballots: see PublicRecord.stream
  const isBehind = known && steps.length < known.steps.length;
  const from = (isBehind ? undefined : known) ?? (await begin(ask, contestId));
  if (!from) return undefined;
  const pages = from.steps.length > 0 ? from.pages : await continuePages(ask, contestId, from);
  const laid = [...from.steps];
  let end = laid.at(-1)?.end ?? pages.at(-1)?.end ?? from.setup.end;
  for (const [i, step] of steps.entries()) {
    if (i < laid.length) continue;
    const next = await layStep(ask, contestId, { step, place: i, before: end });
    laid.push(next);
    end = next.end;
  }
  return { setup: from.setup, pages, steps: laid, end };
}

async function begin(ask: AskRecord, contestId: ContestId): Promise<RecordState | undefined> {
  const setup = await ask((record) => record.setup(contestId));
  if (!setup) return undefined;
  const { chunks, end } = setupChunks(setup);
  const objects: PlacedObject[] = [];
  let at = 0;
  for (const [i, chunk] of chunks.entries()) {
    if (i % 3 === 1) objects.push({ hash: hashHex(chunk), offset: at, length: chunk.length }); // header, body, padding
    at += chunk.length;
  }
  const [header, ...others] = objects;
  if (!header) throw new Error(`the archive of ${contestId} has no beginning`);
  return { setup: { header, end, objects: others }, pages: [], steps: [], end };
}

/** The beginning of the archive: the record `BELENIOS`, and the setup. */
export function setupChunks({ timestamp, election, trustees, credentials }: ContestSetup): {
  readonly chunks: readonly Uint8Array[];
  readonly end: ArchivePosition;
} {
  const start = startArchive(timestamp);
  const setup = appendToArchive(start.position, { type: 'Setup', election, trustees, credentials });
  return { chunks: [...start.chunks, ...setup.chunks], end: setup.position };
}

async function continuePages(ask: AskRecord, contestId: ContestId, from: RecordState): Promise<readonly BallotPage[]> {
  const pages = [...from.pages];
  const newest = pages.at(-1)?.last ?? BEFORE_THE_FIRST;
  const isMore = (await ask((record) => record.ballotsAfter(contestId, newest, 1))).length > 0;
  if (!isMore) return pages;
  if ((pages.at(-1)?.ballots ?? BALLOTS_OF_A_PAGE) < BALLOTS_OF_A_PAGE) pages.pop(); // it is made again, and fuller
  for (;;) {
    const before = pages.at(-1);
    const after = before?.last ?? BEFORE_THE_FIRST;
    const ballots = await ask((record) => record.ballotsAfter(contestId, after, BALLOTS_OF_A_PAGE));
    if (ballots.length > 0) pages.push(pageOf(before?.end ?? from.setup.end, after, ballots));
    if (ballots.length < BALLOTS_OF_A_PAGE) return pages;
  }
}

const BEFORE_THE_FIRST = { batch: 0, leaf: -1 } as const;

function pageOf(
  before: ArchivePosition,
  after: Pick<PlacedBallot, 'batch' | 'leaf'>,
  placed: readonly PlacedBallot[],
): BallotPage {
  const events = Buffer.alloc(32 * placed.length);
  const hashes = Buffer.alloc(32 * placed.length);
  let end = before;
  let last = after;
  for (const [i, { batch, leaf, ballot }] of placed.entries()) {
    end = appendToArchive(end, { type: 'Ballot', ballot }).position;
    events.write(end.head ?? '', 32 * i, 'hex');
    hashes.write(hashHex(ballot), 32 * i, 'hex');
    last = { batch, leaf };
  }
  return { before, end, after, last, ballots: placed.length, events, hashes };
}

/** The body of the event of a ballot, by its hash; undefined if it is of none of these. */
export function ballotEvent(pages: readonly BallotPage[], hash: string): Uint8Array | undefined {
  const wanted = Buffer.from(hash, 'hex');
  for (const { before, events, hashes } of pages) {
    let at = events.indexOf(wanted);
    while (at >= 0 && at % 32 !== 0) at = events.indexOf(wanted, at + 1);
    if (at < 0) continue;
    const parent = at === 0 ? before.head : events.toString('hex', at - 32, at);
    const payload = hashes.toString('hex', at, at + 32);
    return writeEvent({ parent, height: before.height + at / 32, type: 'Ballot', payload });
  }
  return undefined;
}

interface StepToLay {
  readonly step: Omit<RecordEvent, 'payload'>;
  /** Among the steps of the record, from 0. */
  readonly place: number;
  readonly before: ArchivePosition;
}

async function layStep(ask: AskRecord, contestId: ContestId, { step, place, before }: StepToLay): Promise<Laid> {
  const { type, owner = 0 } = step;
  if (type === 'EndShuffles') return layEvent(before, type, []);
  if (type === 'EncryptedTally') {
    const tally = readStoredTally(await wholePayload(ask, contestId, place));
    const text = utf8(tally.text);
    const stored = { step: place, isTally: true, hash: hashHex(text), length: text.length };
    const ended = layEvent(before, 'EndBallots', []);
    return joined(ended, layEvent(ended.end, type, [stored, sizedBody(tally, stored.hash)]));
  }
  const hash = createHash('sha256');
  let length = 0;
  for await (const piece of payloadPieces(ask, contestId, place)) {
    hash.update(piece);
    length += piece.length;
  }
  const payload = { step: place, isTally: false, hash: hash.digest('hex'), length };
  const bodies: LaidBody[] = type === 'Result' ? [payload] : [payload, ownedBody(owner, payload.hash)];
  return layEvent(before, type, bodies);
}

const joined = (first: Laid, second: Laid): Laid => ({
  pieces: [...first.pieces, ...second.pieces] satisfies Piece[],
  objects: [...first.objects, ...second.objects],
  end: second.end,
});

/** The payload of a step, from a byte of it on, a piece at a time. */
export async function* payloadPieces(
  ask: AskRecord,
  contestId: ContestId,
  step: number,
  { from = 0, to = Infinity }: { readonly from?: number; readonly to?: number } = {},
): AsyncGenerator<Uint8Array> {
  for (let offset = from; offset < to; offset += PIECE) {
    const length = Math.min(PIECE, to - offset);
    const piece = await ask((record) => record.payloadPiece(contestId, step, { offset, length }));
    if (piece.length > 0) yield piece;
    if (piece.length < length) return;
  }
}

export async function wholePayload(ask: AskRecord, contestId: ContestId, step: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of payloadPieces(ask, contestId, step)) pieces.push(piece);
  return Buffer.concat(pieces);
}
