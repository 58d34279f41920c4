import { Injectable } from '@nestjs/common';
import { ok } from '#libs/basics';
import { appendToArchive } from '#libs/belenios';
import type { ArchivePosition } from '#libs/belenios';
import type { ContestId, OrganisationId } from '#libs/domain';
import { utf8 } from '#libs/basics';
import type { ContestPlace } from '../ports/ballot-box-doorways.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { readStoredTally } from './public-record.js';
import {
  ballotEvent,
  BALLOTS_OF_A_PAGE,
  continueState,
  payloadPieces,
  setupChunks,
  wholePayload,
} from './record-index.js';
import type { AskRecord, BallotPage, RecordState } from './record-index.js';
import type { Piece } from './record-layout.js';

/** Ballots of all records together whose places are kept; 64 bytes each. */
const MOST_BALLOTS_KNOWN = 2_000_000;

/** The archive of a contest as it was when it was asked for. */
export interface PublishedRecord {
  readonly end: ArchivePosition;
  /** The body of the first record of the file. */
  header(): AsyncGenerator<Uint8Array>;
  /** Bytes `from` up to, and without, `to`, in chunks of about a megabyte. */
  bytes(from: number, to: number): AsyncGenerator<Uint8Array>;
  /** The body of an event or of a data record by its hash, 64 hex digits; undefined if there is none. */
  object(hash: string): Promise<{ readonly length: number; readonly body: AsyncIterable<Uint8Array> } | undefined>;
}

/**
 * Archives for everybody who asks. Where everything stands is found once and kept in memory, for the records that were
 * asked for last; it holds for every later state too, as archives only grow, and whatever is new is read on top of it. The
 * bytes themselves come from the tables each time, a page at a time.
 */
@Injectable()
export class PublishedRecords {
  /** The one asked for last stands last. */
  private readonly known = new Map<ContestId, Known>();

  constructor(private readonly work: UnitOfWork) {}

  /** Undefined while the definition of the contest is not frozen. */
  async at({ organisationId, contestId }: ContestPlace): Promise<PublishedRecord | undefined> {
    const ask = this.askerOf(organisationId);
    const state = await this.stateOf(ask, contestId);
    if (!state) return undefined;
    const { offset, length } = state.setup.header;
    return {
      end: state.end,
      header: () => readBytes({ ask, contestId, state }, offset, offset + length),
      bytes: (from, to) => readBytes({ ask, contestId, state }, from, to),
      object: (hash) => readObject({ ask, contestId, state }, hash),
    };
  }

  /** One reading of the tables at a time for each record; whoever asks meanwhile gets what it finds. */
  private async stateOf(ask: AskRecord, contestId: ContestId): Promise<RecordState | undefined> {
    const entry = this.known.get(contestId) ?? {};
    this.known.delete(contestId);
    this.known.set(contestId, entry);
    entry.reading ??= continueState(ask, contestId, entry.state).finally(() => delete entry.reading);
    entry.state = await entry.reading;
    if (!entry.state) this.known.delete(contestId);
    this.forgetOldest();
    return entry.state;
  }

  private forgetOldest(): void {
    let total = 0;
    for (const [contestId, { state }] of [...this.known].reverse()) {
      total += (state?.pages.length ?? 0) * BALLOTS_OF_A_PAGE;
      if (total > MOST_BALLOTS_KNOWN && contestId !== [...this.known.keys()].at(-1)) this.known.delete(contestId);
    }
  }

  private askerOf(organisationId: OrganisationId): AskRecord {
    return async (query) => {
      const found = await this.work.run(organisationId, async ({ record }) => ok(await query(record)));
      if (!found.ok) throw new Error('a look-up refuses nothing');
      return found.value;
    };
  }
}

interface Known {
  state?: RecordState | undefined;
  reading?: Promise<RecordState | undefined>;
}

interface Reading {
  readonly ask: AskRecord;
  readonly contestId: ContestId;
  readonly state: RecordState;
}

async function readObject(reading: Reading, hash: string): ReturnType<PublishedRecord['object']> {
  const { ask, contestId, state } = reading;
  for (const { objects } of [state.setup, ...state.steps]) {
    const placed = objects.find((each) => each.hash === hash);
    if (placed)
      return { length: placed.length, body: readBytes(reading, placed.offset, placed.offset + placed.length) };
  }
  const ballot = (await ask((record) => record.sealedBallot(contestId, hash)))?.ballot;
  const body = ballot ?? ballotEvent(state.pages, hash);
  return body && { length: body.length, body: (async function* () { yield body; })() }; // prettier-ignore
}

/** Section after section: setup, pages of ballots, steps of the opening. */
async function* readBytes(reading: Reading, from: number, to: number): AsyncGenerator<Uint8Array> {
  const { state } = reading;
  const within = (start: number, end: number): boolean => start < to && end > from;
  if (within(0, state.setup.end.length)) yield* cut(await readSetup(reading), 0, { from, to });
  for (const page of state.pages)
    if (within(page.before.length, page.end.length))
      yield* cut(await readPage(reading, page), page.before.length, { from, to });
  let at = state.pages.at(-1)?.end.length ?? state.setup.end.length;
  for (const { pieces } of state.steps)
    for (const piece of pieces) {
      if (within(at, at + piece.length)) {
        const [first, last] = [Math.max(0, from - at), Math.min(piece.length, to - at)];
        yield* readPiece(reading, piece, { from: first, to: last });
      }
      at += piece.length;
    }
}

async function readSetup({ ask, contestId }: Reading): Promise<readonly Uint8Array[]> {
  const setup = await ask((record) => record.setup(contestId));
  if (!setup) throw new Error(`the setup of ${contestId} is gone`);
  return setupChunks(setup).chunks;
}

async function readPage(
  { ask, contestId }: Reading,
  { before, after, ballots }: BallotPage,
): Promise<readonly Uint8Array[]> {
  const placed = await ask((record) => record.ballotsAfter(contestId, after, ballots));
  if (placed.length < ballots) throw new Error(`ballots of ${contestId} that were sealed are gone`);
  let position = before;
  const chunks: Uint8Array[] = [];
  for (const { ballot } of placed) {
    const appended = appendToArchive(position, { type: 'Ballot', ballot });
    chunks.push(...appended.chunks);
    position = appended.position;
  }
  return [Buffer.concat(chunks)];
}

async function* readPiece(
  { ask, contestId }: Reading,
  { source }: Piece,
  range: { readonly from: number; readonly to: number },
): AsyncGenerator<Uint8Array> {
  if (source instanceof Uint8Array) yield source.subarray(range.from, range.to);
  else if (source.isTally) {
    const tally = readStoredTally(await wholePayload(ask, contestId, source.step));
    yield utf8(tally.text).subarray(range.from, range.to);
  } else yield* payloadPieces(ask, contestId, source.step, range);
}

/** Of chunks that begin at byte `start` of the file, what lies in the range. */
function* cut(
  chunks: readonly Uint8Array[],
  start: number,
  { from, to }: { readonly from: number; readonly to: number },
): Generator<Uint8Array> {
  let at = start;
  for (const chunk of chunks) {
    const piece = chunk.subarray(Math.max(0, from - at), Math.max(0, to - at));
    at += chunk.length;
    if (piece.length > 0) yield piece;
  }
}
