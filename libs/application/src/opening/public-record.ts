import { Injectable } from '@nestjs/common';
import { ok, utf8 } from '#libs/basics';
import type { Addition, ArchivePosition } from '#libs/belenios';
import { appendToArchive, canonicalText, startArchive } from '#libs/belenios';
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
      const { text, numTallied, totalWeight } = readStoredTally(payload);
      const encryptedTally = utf8(text);
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

/** A tally as it is stored: {@link storeTally}. */
export interface TallyPayload {
  readonly text: string;
  readonly numTallied: number;
  readonly totalWeight: number | string;
}

/** The stored form of a tally: its exact text with its sizes. */
export const storeTally = (tally: TallyPayload): Uint8Array =>
  new TextEncoder().encode(
    JSON.stringify({ text: tally.text, numTallied: tally.numTallied, totalWeight: tally.totalWeight }),
  );

export const readStoredTally = (payload: Uint8Array): TallyPayload =>
  JSON.parse(new TextDecoder().decode(payload)) as TallyPayload; // our own, see storeTally

/** The sizes that stand between a tally and its event (spec.md 9). @param hash of the tally, hex */
export const sizedBody = ({ numTallied, totalWeight }: TallyPayload, hash: string): Uint8Array =>
  utf8(canonicalText({ num_tallied: numTallied, total_weight: totalWeight, encrypted_tally: hash }));
