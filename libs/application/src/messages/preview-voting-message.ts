import { Injectable } from '@nestjs/common';
import { ok } from '#libs/basics';
import type { Actor, ElectionId } from '#libs/domain';
import { authorise } from '../authorise.js';
import type { MessageReach } from '../ports/messages.js';
import { PublicAddress } from '../ports/public-address.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { exampleMessages } from './example-message.js';
import type { MessageText } from './example-message.js';

export interface VotingMessagePreview extends MessageReach {
  readonly english: MessageText;
  readonly welsh: MessageText;
}

/** What will be sent, and to how many, before it is sent. */
@Injectable()
export class PreviewVotingMessage {
  constructor(
    private readonly work: UnitOfWork,
    private readonly address: PublicAddress,
  ) {}

  /** Undefined where the platform sends no voting messages. Nobody is on a roll before it is frozen. */
  async of(by: Actor, electionId: ElectionId): Promise<VotingMessagePreview | undefined> {
    authorise(by, 'returning-officer');
    const found = await this.work.run<VotingMessagePreview | undefined, never>(by.organisationId, async (stores) => {
      const write = await exampleMessages(stores, electionId, this.address.url);
      if (!write) return ok(undefined);
      return ok({ english: write('en'), welsh: write('cy'), ...(await stores.messages.reach(electionId)) });
    });
    if (!found.ok) throw new Error('a look-up refuses nothing');
    return found.value;
  }
}
