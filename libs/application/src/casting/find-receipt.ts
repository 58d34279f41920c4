import { Injectable } from '@nestjs/common';
import { ok, toHex } from '#libs/basics';
import { hashesOfWords, readTracker } from '#libs/belenios';
import type { ContestId } from '#libs/domain';
import { inclusionProof } from '#libs/evidence';
import { parseTracker, trackerOf } from './receipt.js';
import { BallotBoxDoorways } from '../ports/ballot-box-doorways.js';
import type { BallotState, BatchLine } from '../ports/ballot-box-store.js';
import { UnitOfWork } from '../ports/unit-of-work.js';

export interface ReceiptFound {
  readonly tracker: string;
  readonly contestId: ContestId;
  /** Of the public record. */
  readonly uuid: string;
  readonly state: BallotState;
  /** Where it is sealed, with what proves it; absent until then. */
  readonly seal?: {
    readonly batch: BatchLine;
    /** From 0. */
    readonly leaf: number;
    /** The sister of each node from the leaf to the root, hex. */
    readonly proof: readonly string[];
  };
}

/** Finds a ballot by its receipt, for anybody, during the poll and after (TAMP-03). */
@Injectable()
export class FindReceipt {
  constructor(
    private readonly work: UnitOfWork,
    private readonly doorways: BallotBoxDoorways,
  ) {}

  /**
   * @param text the tracker, or its six words
   * @returns undefined when no ballot box holds it, when two ballots have these words, or it is no receipt at all
   */
  async execute(text: string): Promise<ReceiptFound | undefined> {
    const range = receiptsOf(text);
    const place = range && (await this.doorways.contestOfOneReceipt(range.first, range.last));
    if (!range || !place) return undefined;
    const { organisationId, contestId } = place;
    const outcome = await this.work.run<ReceiptFound | undefined, never>(organisationId, async (stores) => {
      const { ballotBox, record } = stores;
      const receipt = await ballotBox.receiptBetween(contestId, range.first, range.last);
      const [setup, found] = [await record.setup(contestId), receipt && (await ballotBox.place(contestId, receipt))];
      if (!setup || !receipt || !found) return ok(undefined);
      const same = { tracker: trackerOf(receipt), contestId, uuid: setup.uuid, state: found.state };
      const { batch, leaf } = found;
      const line = batch === undefined ? undefined : await ballotBox.batch(contestId, batch);
      if (!line || leaf === undefined) return ok(same);
      const receipts = await ballotBox.receiptsOfBatch(contestId, line.batch);
      return ok({ ...same, seal: { batch: line, leaf, proof: inclusionProof(receipts, leaf).map(toHex) } });
    });
    if (!outcome.ok) throw new Error('reading is never refused');
    return outcome.value;
  }
}

/** The receipts that a text may mean: one, or all that begin with six words. */
function receiptsOf(text: string): { readonly first: Uint8Array; readonly last: Uint8Array } | undefined {
  const read = readTracker(text);
  if (!read) return undefined;
  if ('words' in read) return hashesOfWords(read.words);
  const receipt = parseTracker(read.tracker);
  return receipt && { first: receipt, last: receipt };
}
