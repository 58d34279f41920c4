import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { ok } from '#libs/basics';
import type { OrganisationId } from '#libs/domain';
import pLimit from 'p-limit';
import { Mailer, MailRefused } from '../ports/mailer.js';
import type { ClaimedMessage } from '../ports/messages.js';
import type { Stores } from '../ports/stores.js';
import { UnitOfWork } from '../ports/unit-of-work.js';

/** Messages taken at a time; sent `TOGETHER` at once. A worker that is killed leaves no more than these undecided. */
export const HANDFUL = 32;
export const TOGETHER = 4;
/** With ever longer pauses up to 10 minutes these are more than three days; then the message has failed. */
export const MOST_ATTEMPTS = 500;
/** Pauses between tries to record that a message was sent, when the database does not answer. */
const RECORD_AGAIN_MS = [100, 500, 2_000, 5_000];

/** How one handful of messages fared. */
export interface Delivered {
  readonly sent: number;
  /** Will never be accepted; not tried again. */
  readonly refused: number;
  /** Not known to be sent; tried again later. */
  readonly notSent: number;
  /** The last reason of those not sent. */
  readonly fault?: unknown;
}

type Outcome = 'sent' | 'refused' | 'untried' | { readonly fault: unknown };

/**
 * Sends a handful of the messages that wait in one organisation. May run twice, also at once: a message is claimed
 * before it is sent and marked after, so a copy can only arise in the moment between the server's "accepted" and our
 * mark, and it carries the same Message-ID (JOB-03).
 *
 * Whether a message is held back is asked when it is claimed and again before it is begun: of a handful that is paused
 * only what the server is being handed arrives, and the rest is given back (JOB-04).
 *
 * Times are chosen so that no claim is lost while its message is being sent: sending begins within `longestSendSeconds`
 * of the claim or not at all, takes no longer than that, and a claim counts as lost after three times that.
 */
@Injectable()
export class DeliverMessages {
  constructor(
    private readonly work: UnitOfWork,
    private readonly mailer: Mailer,
  ) {}

  /** @param stop once aborted, no further message is begun; the rest of the handful is given back */
  async execute(organisationId: OrganisationId, stop?: AbortSignal): Promise<Delivered> {
    const begun = performance.now();
    const seconds = this.mailer.longestSendSeconds;
    const claimed = await this.inOrganisation(organisationId, ({ messages }) => messages.claim(HANDFUL, 3 * seconds));
    const isLate = (): boolean => stop?.aborted === true || performance.now() - begun > seconds * 1_000;
    const outcomes = await pLimit(TOGETHER).map(claimed, (message) =>
      isLate() ? 'untried' : this.send(organisationId, message),
    );
    const untried = claimed.filter((_, i) => outcomes[i] === 'untried').map(({ messageId }) => messageId);
    if (untried.length > 0) await this.inOrganisation(organisationId, ({ messages }) => messages.release(untried));
    return summary(outcomes);
  }

  /** Never throws, so that one message does not end the others. */
  private async send(organisationId: OrganisationId, message: ClaimedMessage): Promise<Outcome> {
    const { messageId, toAddress: to, subject, text } = message;
    try {
      const mayGo = await this.inOrganisation(organisationId, ({ messages }) => messages.mayGo(messageId));
      if (!mayGo) return 'untried';
    } catch (unknown) {
      return { fault: unknown }; // nobody knows whether it is held back: its claim will be lost, and it is taken again
    }
    const fault: unknown = await this.mailer.send({ messageId, to, subject, text }).then(
      () => undefined,
      (error: unknown) => error ?? new Error('no reason given'),
    );
    const isRefused = fault instanceof MailRefused;
    const isOver = isRefused || message.attempts >= MOST_ATTEMPTS;
    try {
      await this.record(organisationId, ({ messages }) =>
        fault === undefined ? messages.sent(messageId) : messages.notSent(messageId, wordsOf(fault), isOver),
      );
    } catch (unrecorded) {
      return { fault: unrecorded }; // its claim will be lost, and it is sent again under the same Message-ID
    }
    if (isRefused) return 'refused';
    return fault === undefined ? 'sent' : { fault };
  }

  /** A database that restarts must not make a copy of each mail that was just accepted. */
  private async record(organisationId: OrganisationId, mark: (stores: Stores) => Promise<void>): Promise<void> {
    for (const again of RECORD_AGAIN_MS) {
      try {
        return await this.inOrganisation(organisationId, mark);
      } catch {
        await pause(again);
      }
    }
    await this.inOrganisation(organisationId, mark);
  }

  private async inOrganisation<T>(organisationId: OrganisationId, act: (stores: Stores) => Promise<T>): Promise<T> {
    const done = await this.work.run<T, never>(organisationId, async (stores) => ok(await act(stores)));
    if (!done.ok) throw new Error('cannot be refused');
    return done.value;
  }
}

function summary(outcomes: readonly Outcome[]): Delivered {
  const faults = outcomes.flatMap((outcome) => (typeof outcome === 'object' ? [outcome.fault] : []));
  return {
    sent: outcomes.filter((outcome) => outcome === 'sent').length,
    refused: outcomes.filter((outcome) => outcome === 'refused').length,
    notSent: faults.length,
    ...(faults.length > 0 && { fault: faults.at(-1) }),
  };
}

const wordsOf = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault));
