import { Injectable } from '@nestjs/common';
import { HelpFeed, TellOfHelp } from '#libs/application';
import type { Ticker } from '../ticker.js';

/** Tells returning officers of requests for help that nobody was told of yet. */
@Injectable()
export class TellOfHelpTicker implements Ticker {
  readonly name = 'tell-of-help';
  readonly everyMs = 20_000;

  constructor(
    private readonly feed: HelpFeed,
    private readonly tell: TellOfHelp,
  ) {}

  async tick(stop: AbortSignal): Promise<void> {
    for (const election of await this.feed.untold()) {
      if (stop.aborted) return;
      await this.tell.execute(election);
    }
  }
}
