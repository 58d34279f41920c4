import { Injectable } from '@nestjs/common';
import { ok } from '#libs/basics';
import type { OrganisationId } from '#libs/domain';
import pLimit from 'p-limit';
import { Mailer } from './ports/mailer.js';
import type { ClaimedMessage } from './ports/messages.js';
import { UnitOfWork } from './ports/unit-of-work.js';

/** Messages taken at a time; sent `TOGETHER` at once. */
const CLAIM = 100;
const TOGETHER = 8;
/** A claim older than this was lost with its process: the message is sent again under the same Message-ID. */
const CLAIM_LOST_SECONDS = 120;
const MOST_ATTEMPTS = 8;

/**
 * Sends what waits in the outbox of messages of one organisation. May run twice: a message is claimed before it is
 * sent and marked after, so a copy can only arise in the moment between the server's "accepted" and our mark.
 */
@Injectable()
export class DeliverMessages {
  constructor(
    private readonly work: UnitOfWork,
    private readonly mailer: Mailer,
  ) {}

  /** @returns how many were sent and how many were not */
  async execute(organisationId: OrganisationId): Promise<{ sent: number; notSent: number }> {
    const totals = { sent: 0, notSent: 0 };
    for (;;) {
      const claimed = await this.work.run(organisationId, async ({ messages }) =>
        ok(await messages.claim(CLAIM, CLAIM_LOST_SECONDS)),
      );
      if (!claimed.ok || claimed.value.length === 0) return totals;
      const limit = pLimit(TOGETHER);
      const outcomes = await limit.map(claimed.value, (message) => this.send(organisationId, message));
      for (const sent of outcomes) totals[sent ? 'sent' : 'notSent'] += 1;
      if (outcomes.every((sent) => !sent)) return totals; // the mail server is away: the next tick tries again
    }
  }

  private async send(organisationId: OrganisationId, message: ClaimedMessage): Promise<boolean> {
    let failure: string | undefined;
    try {
      await this.mailer.send({
        messageId: message.messageId,
        to: message.toAddress,
        subject: message.subject,
        text: message.text,
      });
    } catch (error) {
      failure = error instanceof Error ? error.message : String(error);
    }
    await this.work.run(organisationId, async ({ messages }) => {
      if (failure === undefined) await messages.sent(message.messageId);
      else await messages.notSent(message.messageId, failure, message.attempts >= MOST_ATTEMPTS);
      return ok(undefined);
    });
    return failure === undefined;
  }
}
