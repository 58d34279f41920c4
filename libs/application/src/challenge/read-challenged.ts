import { Injectable } from '@nestjs/common';
import { ok } from '#libs/basics';
import { BallotBoxDoorways } from '../ports/ballot-box-doorways.js';
import { UnitOfWork } from '../ports/unit-of-work.js';

/** Trackers read at a time. */
export const CHALLENGED_AT_ONCE = 5_000;

/** The ballots of a contest that were opened instead of cast, for everybody. They are in no count. */
@Injectable()
export class ReadChallenged {
  constructor(
    private readonly work: UnitOfWork,
    private readonly doorways: BallotBoxDoorways,
  ) {}

  /**
   * Trackers in the order of their characters (ASCII), without times.
   *
   * @param uuid of the public record
   * @returns a page after `after`, '' for the first; undefined when there is no such record
   */
  async page(uuid: string, after: string): Promise<readonly string[] | undefined> {
    const place = await this.doorways.contestOfUuid(uuid);
    if (!place) return undefined;
    const { organisationId, contestId } = place;
    const outcome = await this.work.run<readonly string[], never>(organisationId, async ({ challenges }) =>
      ok(await challenges.trackers(contestId, after, CHALLENGED_AT_ONCE)),
    );
    if (!outcome.ok) throw new Error('reading is never refused');
    return outcome.value;
  }
}
