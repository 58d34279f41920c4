import { Injectable } from '@nestjs/common';
import { DeliverMessages, MessageFeed } from '#libs/application';
import type { OrganisationId } from '#libs/domain';
import type { Ticker } from '../ticker.js';

@Injectable()
export class DeliverTicker implements Ticker {
  readonly name = 'deliver-messages';
  readonly everyMs = 1_000;

  constructor(
    private readonly feed: MessageFeed,
    private readonly deliver: DeliverMessages,
  ) {}

  async tick(): Promise<void> {
    for (const organisationId of await this.feed.organisations()) {
      await this.deliver.execute(organisationId as OrganisationId); // an id from the database
    }
  }
}
