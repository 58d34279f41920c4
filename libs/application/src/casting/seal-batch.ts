import { Injectable } from '@nestjs/common';
import type { Result } from '#libs/basics';
import { err, ok } from '#libs/basics';
import type { ContestId, OrganisationId } from '#libs/domain';
import { BEFORE_THE_FIRST_BATCH, makeBatch } from '#libs/evidence';
import { MOST_BALLOTS_IN_A_BATCH } from './ballot-limits.js';
import type { BatchLine } from '../ports/ballot-box-store.js';
import type { Stores } from '../ports/stores.js';
import { UnitOfWork } from '../ports/unit-of-work.js';

export type SealBatchRefusal = { readonly code: 'CONTEST_NOT_FOUND' | 'SEALED_ELSEWHERE' };

/**
 * Seals waiting ballots of a contest into the next batch, about once a second while votes come in (TAMP-02, TAMP-05).
 * A killed try leaves nothing: batch and places are one transaction, and one sealer works on a contest at a time.
 * Leaves no audit event: the chain of batches is its own record, and it is published.
 */
@Injectable()
export class SealBatch {
  constructor(private readonly work: UnitOfWork) {}

  /** @returns the new batch; undefined when no ballot waits */
  execute(place: {
    readonly organisationId: OrganisationId;
    readonly contestId: ContestId;
  }): Promise<Result<BatchLine | undefined, SealBatchRefusal>> {
    return this.work.run<BatchLine | undefined, SealBatchRefusal>(place.organisationId, async (stores) => {
      if (!(await stores.ballotBox.tryHoldSealing(place.contestId))) return err({ code: 'SEALED_ELSEWHERE' });
      const setup = await stores.record.setup(place.contestId);
      if (!setup) return err({ code: 'CONTEST_NOT_FOUND' });
      return ok(await sealNext(stores, place.contestId, setup.uuid));
    });
  }
}

async function sealNext(
  { ballotBox }: Pick<Stores, 'ballotBox'>,
  contestId: ContestId,
  uuid: string,
): Promise<BatchLine | undefined> {
  const receipts = await ballotBox.toSeal(contestId, MOST_BALLOTS_IN_A_BATCH);
  if (receipts.length === 0) return undefined;
  const last = await ballotBox.lastBatch(contestId);
  const batch = makeBatch(uuid, last ?? BEFORE_THE_FIRST_BATCH, receipts);
  await ballotBox.addBatch(contestId, batch);
  return batch.line;
}
