import { Injectable } from '@nestjs/common';
import { ok } from '#libs/basics';
import type { ContestId } from '#libs/domain';
import { trackerOf } from './receipt.js';
import { rootLine } from './root-line.js';
import { Keyring } from '../keyring.js';
import type { ContestPlace } from '../ports/ballot-box-doorways.js';
import { BallotBoxDoorways } from '../ports/ballot-box-doorways.js';
import type { BatchLine, BoxCounts } from '../ports/ballot-box-store.js';
import { ElectionDoorways } from '../ports/election-doorways.js';
import type { Stores } from '../ports/stores.js';
import { UnitOfWork } from '../ports/unit-of-work.js';

/** Most batches, or lines of roots, in one answer. */
export const MOST_BATCHES_AT_ONCE = 500;
/** Most refused ballots that are listed in one answer. */
export const MOST_REFUSED_LISTED = 1_000;

export interface BallotBoxSeen {
  readonly contestId: ContestId;
  readonly uuid: string;
  readonly counts: BoxCounts;
  readonly lastBatch: BatchLine | undefined;
  /** Trackers of ballots whose proofs were wrong; they count for nothing. */
  readonly refused: readonly string[];
}

/** The ballot box as everybody may see it, during the poll and after: totals, seals and receipts; never a choice. */
@Injectable()
export class ReadBallotBox {
  constructor(
    private readonly work: UnitOfWork,
    private readonly elections: ElectionDoorways,
    private readonly doorways: BallotBoxDoorways,
    private readonly keyring: Keyring,
  ) {}

  async box(contestId: ContestId): Promise<BallotBoxSeen | undefined> {
    return this.read(contestId, async ({ ballotBox, record }) => {
      const setup = await record.setup(contestId);
      return (
        setup && {
          contestId,
          uuid: setup.uuid,
          counts: await ballotBox.counts(contestId),
          lastBatch: await ballotBox.lastBatch(contestId),
          refused: (await ballotBox.refusedReceipts(contestId, MOST_REFUSED_LISTED)).map(trackerOf),
        }
      );
    });
  }

  /** In order, the first `limit` after batch `after`. */
  async batches(contestId: ContestId, after: number, limit: number): Promise<readonly BatchLine[]> {
    const most = Math.min(limit, MOST_BATCHES_AT_ONCE);
    return (await this.read(contestId, ({ ballotBox }) => ballotBox.batchesAfter(contestId, after, most))) ?? [];
  }

  /** Trackers in the order of the leaves. */
  async receipts(contestId: ContestId, batch: number): Promise<readonly string[]> {
    const receipts = await this.read(contestId, ({ ballotBox }) => ballotBox.receiptsOfBatch(contestId, batch));
    return (receipts ?? []).map(trackerOf);
  }

  /** The published lines of a record by its uuid, the first `limit` after batch `after`; undefined when there is no such record. */
  async rootLines(uuid: string, after: number, limit: number): Promise<readonly string[] | undefined> {
    const place = await this.doorways.contestOfUuid(uuid);
    return (
      place &&
      this.inside(place, async ({ ballotBox }) => {
        const batches = await ballotBox.batchesAfter(place.contestId, after, Math.min(limit, MOST_BATCHES_AT_ONCE));
        return batches.map((batch) => rootLine(this.keyring, uuid, batch));
      })
    );
  }

  private async read<T>(contestId: ContestId, look: (stores: Stores) => Promise<T>): Promise<T | undefined> {
    const place = await this.elections.electionOfContest(contestId);
    return place && this.inside({ organisationId: place.organisationId, contestId }, look);
  }

  private async inside<T>({ organisationId }: ContestPlace, look: (stores: Stores) => Promise<T>): Promise<T> {
    const outcome = await this.work.run<T, never>(organisationId, async (stores) => ok(await look(stores)));
    if (!outcome.ok) throw new Error('reading is never refused');
    return outcome.value;
  }
}
