import { Injectable } from '@nestjs/common';
import { ok } from '#libs/basics';
import type { Addition, ArchivePosition } from '#libs/belenios';
import { appendToArchive, readRecords, startArchive } from '#libs/belenios';
import type { ContestId, OrganisationId } from '#libs/domain';
import type { RecordEvent } from '../ports/record-store.js';
import type { Stores } from '../ports/stores.js';
import { UnitOfWork } from '../ports/unit-of-work.js';

/** Ballots read at a time. */
const PAGE = 500;

/**
 * The public record of a contest as the archive `<uuid>.bel`, written from what the database holds. The same bytes
 * each time, and every earlier state is a prefix of every later one: ballots stand in the order of their batches.
 */
@Injectable()
export class PublicRecord {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * Chunk by chunk, each page in a transaction of its own (what was written never changes); undefined while the
   * contest has no frozen setup.
   */
  async *stream(
    organisationId: OrganisationId,
    contestId: ContestId,
  ): AsyncGenerator<Uint8Array, ArchivePosition | undefined> {
    const setup = await this.read(organisationId, ({ record }) => record.setup(contestId));
    if (!setup) return undefined;
    const start = startArchive(setup.timestamp);
    yield* start.chunks;
    let position: ArchivePosition = start.position;
    const append = (addition: Addition): readonly Uint8Array[] => {
      const appended = appendToArchive(position, addition);
      position = appended.position;
      return appended.chunks;
    };
    const { election, trustees, credentials } = setup;
    yield* append({ type: 'Setup', election, trustees, credentials });
    // Read first: whatever is sealed after this is not in an archive that goes on to its tally.
    const events = await this.read(organisationId, ({ record }) => record.events(contestId));
    let place = { batch: 0, leaf: -1 };
    for (;;) {
      const page = await this.read(organisationId, ({ record }) => record.ballotsAfter(contestId, place, PAGE));
      for (const { ballot } of page) yield* append({ type: 'Ballot', ballot });
      const last = page.at(-1);
      if (!last) break;
      place = { batch: last.batch, leaf: last.leaf };
    }
    for (const event of events) for (const addition of additions(event)) yield* append(addition);
    return position;
  }

  /** The body of the record `BELENIOS`, the first of the archive; undefined while there is none. */
  async header(organisationId: OrganisationId, contestId: ContestId): Promise<Uint8Array | undefined> {
    const setup = await this.read(organisationId, ({ record }) => record.setup(contestId));
    if (!setup) return undefined;
    for await (const record of readRecords(startArchive(setup.timestamp).chunks))
      if (record.ok) return record.value.body;
    return undefined;
  }

  /** Where the archive ends now; undefined while there is none. Costs a reading of it. */
  async position(organisationId: OrganisationId, contestId: ContestId): Promise<ArchivePosition | undefined> {
    const stream = this.stream(organisationId, contestId);
    for (;;) {
      const next = await stream.next();
      if (next.done) return next.value;
    }
  }

  /** The body of an event or of a data record by its hash, 64 hex digits. Costs a reading of the archive up to it. */
  async object(organisationId: OrganisationId, contestId: ContestId, hash: string): Promise<Uint8Array | undefined> {
    for await (const record of readRecords(this.stream(organisationId, contestId))) {
      if (!record.ok) throw new Error(`the archive of ${contestId} is not readable: ${record.error.reason}`);
      if (record.value.kind !== 'header' && record.value.hash === hash) return record.value.body;
    }
    return undefined;
  }

  /** The whole archive; undefined while there is none. */
  async whole(organisationId: OrganisationId, contestId: ContestId): Promise<Uint8Array | undefined> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of this.stream(organisationId, contestId)) chunks.push(chunk);
    return chunks.length > 0 ? Buffer.concat(chunks) : undefined;
  }

  private async read<T>(organisationId: OrganisationId, query: (stores: Stores) => Promise<T>): Promise<T> {
    const outcome = await this.work.run<T, never>(organisationId, async (stores) => ok(await query(stores)));
    if (!outcome.ok) throw new Error('a read cannot be refused');
    return outcome.value;
  }
}

/** What an event of ours adds to the archive. The end of the ballots goes with the tally. */
function additions({ type, owner = 0, payload = new Uint8Array() }: RecordEvent): readonly Addition[] {
  switch (type) {
    case 'EncryptedTally': {
      const tally = JSON.parse(new TextDecoder().decode(payload)) as TallyPayload; // our own, see storeTally
      const { numTallied, totalWeight, text } = tally;
      const encryptedTally = new TextEncoder().encode(text);
      return [{ type: 'EndBallots' }, { type: 'EncryptedTally', encryptedTally, numTallied, totalWeight }];
    }
    case 'Shuffle':
      return [{ type: 'Shuffle', owner, shuffle: payload }];
    case 'EndShuffles':
      return [{ type: 'EndShuffles' }];
    case 'PartialDecryption':
      return [{ type: 'PartialDecryption', owner, partialDecryption: payload }];
    case 'Result':
      return [{ type: 'Result', result: payload }];
  }
}

interface TallyPayload {
  readonly text: string;
  readonly numTallied: number;
  readonly totalWeight: number | string;
}

/** The stored form of a tally: its exact text with its sizes. */
export const storeTally = (tally: TallyPayload): Uint8Array =>
  new TextEncoder().encode(
    JSON.stringify({ text: tally.text, numTallied: tally.numTallied, totalWeight: tally.totalWeight }),
  );
