import { Injectable } from '@nestjs/common';
import { ok } from '#libs/basics';
import type { Actor, ElectionId } from '#libs/domain';
import { authorise } from '../authorise.js';
import type { MailingCounts } from '../ports/messages.js';
import type { Stores } from '../ports/stores.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { votingMailing } from './voting-mailing.js';

/** How far the messages with the voting codes of an election have got. */
export interface VotingMessages extends MailingCounts {
  /** When they go by themselves; absent once that is past, and while they are paused. */
  readonly heldUntil: Date | undefined;
  readonly isPaused: boolean;
  /** Electors whom no message reaches. */
  readonly withoutEmail: number;
}

@Injectable()
export class ReadVotingMessages {
  constructor(private readonly work: UnitOfWork) {}

  async of(by: Actor, electionId: ElectionId): Promise<VotingMessages> {
    authorise(by, 'returning-officer', 'second-person', 'auditor');
    const found = await this.work.run<VotingMessages, never>(by.organisationId, async (stores) =>
      ok(await readVotingMessages(stores, electionId)),
    );
    if (!found.ok) throw new Error('a look-up refuses nothing');
    return found.value;
  }
}

export async function readVotingMessages({ messages, rolls }: Stores, electionId: ElectionId): Promise<VotingMessages> {
  const { until, isPaused } = await messages.holdOf(votingMailing(electionId));
  const { withoutEmail } = await rolls.reach(electionId);
  const counts = await messages.counts(votingMailing(electionId));
  return { ...counts, isPaused, heldUntil: isPaused ? undefined : until, withoutEmail };
}
