import { Injectable } from '@nestjs/common';
import type { Result } from '#libs/basics';
import { err, fromHex, ok } from '#libs/basics';
import type { Actor, ContestId } from '#libs/domain';
import { BEFORE_THE_FIRST_BATCH, makeBatch, sealNumber } from '#libs/evidence';
import { MOST_BALLOTS_IN_A_BATCH } from '../casting/ballot-limits.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import type { StepRefused } from './record-step.js';

/** A ballot of a closed box still waits for its check: the seal waits too (CAST-10). */
export class BallotsUnchecked extends Error {
  constructor(readonly ballots: number) {
    super(`${ballots} ballots are not checked yet`);
    this.name = 'BallotsUnchecked';
  }
}

/**
 * Seals a closed box for good: everything that is left goes into batches, and the seal number follows from the last.
 * A second run finds the seal. @throws BallotsUnchecked
 */
@Injectable()
export class SealBox {
  constructor(private readonly work: UnitOfWork) {}

  execute({
    contestId,
    by,
  }: {
    readonly contestId: ContestId;
    readonly by: Actor;
  }): Promise<Result<true, StepRefused>> {
    return this.work.run(
      by.organisationId,
      async ({ elections, ballotBox, record, audit }): Promise<Result<true, StepRefused>> => {
        const contest = await elections.contest(contestId);
        const election = contest && (await elections.byId(contest.electionId));
        const setup = await record.setup(contestId);
        if (!election || !setup) return err({ code: 'CONTEST_NOT_FOUND' });
        if (!('closedAt' in election)) return err({ code: 'WRONG_ELECTION_STATE', why: election.state });
        await ballotBox.holdSealing(contestId);
        if (await record.seal(contestId)) return ok(true);
        const unchecked = await ballotBox.uncheckedBallots(contestId);
        if (unchecked > 0) throw new BallotsUnchecked(unchecked);

        let last = (await ballotBox.lastBatch(contestId)) ?? BEFORE_THE_FIRST_BATCH;
        for (;;) {
          const receipts = await ballotBox.toSeal(contestId, MOST_BALLOTS_IN_A_BATCH);
          if (receipts.length === 0) break;
          const batch = makeBatch(setup.uuid, last, receipts);
          await ballotBox.addBatch(contestId, batch);
          last = batch.line;
        }
        const { sealed: ballots } = await ballotBox.counts(contestId);
        const seal = {
          ballots,
          batches: last.batch,
          chainedRoot: fromHex(last.chainedRoot),
          sealNumber: sealNumber(last.chainedRoot),
        };
        await record.addSeal(contestId, seal);
        await audit.append({ type: 'BoxSealed', by, details: { contestId, ballots, sealNumber: seal.sealNumber } });
        return ok(true);
      },
    );
  }
}
