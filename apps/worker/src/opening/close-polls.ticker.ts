import { Injectable } from '@nestjs/common';
import { ClosePoll, PollFeed } from '#libs/application';
import type { Ticker } from '../ticker.js';

/** Records closings. Nothing depends on it in time: no ballot enters after the closing time either way (JOB-06). */
@Injectable()
export class ClosePollsTicker implements Ticker {
  readonly name = 'close-polls';
  readonly everyMs = 1_000;

  constructor(
    private readonly feed: PollFeed,
    private readonly close: ClosePoll,
  ) {}

  async tick(): Promise<void> {
    for (const { organisationId, electionId } of await this.feed.toClose())
      await this.close.execute({ electionId, by: { kind: 'job', organisationId, job: 'close-polls' } });
  }
}
