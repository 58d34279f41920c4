import { Injectable, Logger } from '@nestjs/common';
import { DeliverMessages, MessageFeed } from '#libs/application';
import type { Delivered } from '#libs/application';
import type { OrganisationId } from '#libs/domain';
import { faultOf } from '../platform/fault.js';
import type { Ticker } from '../ticker.js';

/** Sends what waits: a handful of each organisation in turn, so that nobody's mail-out holds up another's (LOAD-05). */
@Injectable()
export class DeliverTicker implements Ticker {
  readonly name = 'deliver-messages';
  readonly everyMs = 1_000;
  private readonly log = new Logger('Delivery');

  constructor(
    private readonly feed: MessageFeed,
    private readonly deliver: DeliverMessages,
  ) {}

  /** @throws what the mail server, or the way to it, did, when nothing at all could be sent */
  async tick(stop: AbortSignal): Promise<void> {
    for (;;) {
      const round = await this.round(stop);
      if (stop.aborted || (round.sent === 0 && round.fault === undefined)) return;
      if (round.sent === 0) throw round.fault;
    }
  }

  private async round(stop: AbortSignal): Promise<Delivered> {
    let total: Delivered = { sent: 0, refused: 0, notSent: 0 };
    for (const organisationId of await this.feed.organisations()) {
      if (stop.aborted) break;
      const own = await this.deliver.execute(organisationId as OrganisationId, stop); // an id from the database
      this.report(organisationId, own);
      total = {
        sent: total.sent + own.sent + own.refused, // to be told that an address is none is to get on, too
        refused: total.refused + own.refused,
        notSent: total.notSent + own.notSent,
        fault: own.fault ?? total.fault,
      };
    }
    return total;
  }

  private report(organisationId: string, { sent, refused, notSent, fault }: Delivered): void {
    if (refused + notSent === 0) return;
    this.log.warn({
      event: 'mail-not-sent',
      organisationId,
      sent,
      refused,
      notSent,
      ...(fault !== undefined && faultOf(fault)),
    });
  }
}
