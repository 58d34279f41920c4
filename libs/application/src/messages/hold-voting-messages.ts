import { Injectable } from '@nestjs/common';
import { ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { Actor, ElectionId } from '#libs/domain';
import { authorise } from '../authorise.js';
import { holdElection } from '../election/held-election.js';
import type { ElectionNotFound } from '../election/held-election.js';
import type { Messages } from '../ports/messages.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { readVotingMessages } from './read-voting-messages.js';
import type { VotingMessages } from './read-voting-messages.js';
import { votingMailing } from './voting-mailing.js';

interface Command {
  readonly electionId: ElectionId;
  readonly by: Actor;
}

/**
 * Pauses the voting messages of one election, and lets them go again (reliability JOB-04). Other messages, those to
 * sign in with among them, go on. What the mail server is being handed at this moment arrives; nothing after it does.
 */
@Injectable()
export class HoldVotingMessages {
  constructor(private readonly work: UnitOfWork) {}

  pause(command: Command): Promise<Result<VotingMessages, ElectionNotFound>> {
    return this.change(command, 'VotingMessagesPaused', (messages) =>
      messages.pause(votingMailing(command.electionId)),
    );
  }

  /** Ends the pause, and the hold that the messages were written with. */
  resume(command: Command): Promise<Result<VotingMessages, ElectionNotFound>> {
    return this.change(command, 'VotingMessagesResumed', (messages) =>
      messages.letGo(votingMailing(command.electionId)),
    );
  }

  private async change(
    { electionId, by }: Command,
    type: string,
    act: (messages: Messages) => Promise<boolean>,
  ): Promise<Result<VotingMessages, ElectionNotFound>> {
    authorise(by, 'returning-officer');
    return this.work.run<VotingMessages, ElectionNotFound>(by.organisationId, async (stores) => {
      const held = await holdElection(stores.elections, electionId);
      if (!held.ok) return held;
      const isChanged = await act(stores.messages);
      const now = await readVotingMessages(stores, electionId);
      const { held: kept, waiting, sent } = now;
      if (isChanged) await stores.audit.append({ type, by, details: { electionId, held: kept, waiting, sent } });
      return ok(now);
    });
  }
}
