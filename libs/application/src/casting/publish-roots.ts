import { Injectable } from '@nestjs/common';
import type { Result } from '#libs/basics';
import { err, ok } from '#libs/basics';
import type { ContestId } from '#libs/domain';
import { rootLine } from './root-line.js';
import { Keyring } from '../keyring.js';
import type { ContestPlace } from '../ports/ballot-box-doorways.js';
import type { BallotBoxStore } from '../ports/ballot-box-store.js';
import { PublishedRoots, RootsDisagree } from '../ports/published-roots.js';
import { UnitOfWork } from '../ports/unit-of-work.js';

export type PublishRootsRefusal =
  | { readonly code: 'CONTEST_NOT_FOUND' | 'SEALED_ELSEWHERE' }
  | { readonly code: 'ROOTS_DISAGREE'; readonly uuid: string; readonly batch: number };

/** Batches whose lines are written in one go. */
const LINES_AT_ONCE = 500;

/**
 * Completes the copy of a contest's roots that is kept outside the database. Whatever a crash interrupted is made up
 * for; whatever stands there is never rewritten. If the last root that was published is not the database's, nothing is
 * written and the refusal is an alarm: the database or the copy was changed (TAMP-02, OPS-02).
 */
@Injectable()
export class PublishRoots {
  constructor(
    private readonly work: UnitOfWork,
    private readonly roots: PublishedRoots,
    private readonly keyring: Keyring,
  ) {}

  /** @returns how many lines were added */
  execute({ organisationId, contestId }: ContestPlace): Promise<Result<number, PublishRootsRefusal>> {
    return this.work.run<number, PublishRootsRefusal>(organisationId, async ({ ballotBox, record }) => {
      if (!(await ballotBox.tryHoldSealing(contestId))) return err({ code: 'SEALED_ELSEWHERE' });
      const setup = await record.setup(contestId);
      if (!setup) return err({ code: 'CONTEST_NOT_FOUND' });
      const { uuid } = setup;
      try {
        return await this.complete(ballotBox, contestId, uuid);
      } catch (error) {
        if (error instanceof RootsDisagree) return err({ code: 'ROOTS_DISAGREE', uuid, batch: error.batch });
        throw error;
      }
    });
  }

  /** @throws RootsDisagree */
  private async complete(
    ballotBox: BallotBoxStore,
    contestId: ContestId,
    uuid: string,
  ): Promise<Result<number, never>> {
    const published = await this.roots.last(uuid);
    const last = await ballotBox.batch(contestId, published.lines);
    const expected = last && rootLine(this.keyring, uuid, last);
    if (published.lastLine !== expected) throw new RootsDisagree(uuid, published.lines);
    let added = 0;
    for (;;) {
      const batches = await ballotBox.batchesAfter(contestId, published.lines + added, LINES_AT_ONCE);
      if (batches.length === 0) return ok(added);
      await this.roots.append(
        uuid,
        batches.map((batch) => rootLine(this.keyring, uuid, batch)),
      );
      added += batches.length;
    }
  }
}
