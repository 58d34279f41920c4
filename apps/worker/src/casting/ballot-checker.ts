import { Injectable, Logger } from '@nestjs/common';
import { BallotBoxDoorways, CheckReceivedBallots } from '#libs/application';
import type { Ticker } from '../ticker.js';

/** Where elections store ballots first: checks their proofs, several times a second, until none is left (CAST-10). */
@Injectable()
export class CheckBallotsTicker implements Ticker {
  readonly name = 'check-ballots';
  readonly everyMs = 300;
  private readonly log = new Logger('BallotChecker');

  constructor(
    private readonly doorways: BallotBoxDoorways,
    private readonly check: CheckReceivedBallots,
  ) {}

  async tick(): Promise<void> {
    while (await this.round());
  }

  /** One handful of every contest; false when there was nothing to do. */
  private async round(): Promise<boolean> {
    let done = 0;
    for (const place of await this.doorways.contestsToCheck()) {
      const outcome = await this.check.execute(place);
      if (!outcome.ok) continue;
      const { checked, refused } = outcome.value;
      done += checked + refused;
      if (refused > 0) this.log.warn({ event: 'ballots-refused', contestId: place.contestId, ballots: refused });
    }
    return done > 0;
  }
}
