import { Injectable } from '@nestjs/common';
import { SampleTurnout, TurnoutFeed } from '#libs/application';
import type { Ticker } from '../ticker.js';

/** Keeps the totals of open polls. Nothing depends on them: an hour without a worker is an hour without a point. */
@Injectable()
export class SampleTurnoutTicker implements Ticker {
  readonly name = 'sample-turnout';
  readonly everyMs = 60_000;

  constructor(
    private readonly feed: TurnoutFeed,
    private readonly sample: SampleTurnout,
  ) {}

  async tick(stop: AbortSignal): Promise<void> {
    for (const poll of await this.feed.toSample()) {
      if (stop.aborted) return;
      await this.sample.execute(poll);
    }
  }
}
