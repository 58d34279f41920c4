import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ok } from '#libs/basics';
import type { ElectionId, OrganisationId } from '#libs/domain';
import { PublicAddress } from '../ports/public-address.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { helpWaitingMessage } from './help-waiting-message.js';

/** Officers are told of new requests for help at most so often. */
const ONCE_IN_SECONDS = 60 * 60;

/** Tells the returning officers of a body that members ask for help. Safe to run twice, also at once. */
@Injectable()
export class TellOfHelp {
  constructor(
    private readonly work: UnitOfWork,
    private readonly address: PublicAddress,
  ) {}

  async execute({
    organisationId,
    electionId,
  }: {
    readonly organisationId: OrganisationId;
    readonly electionId: ElectionId;
  }): Promise<void> {
    await this.work.run<undefined, never>(organisationId, async (stores) => {
      const { help, elections, organisation, officers, messages } = stores;
      const election = await elections.byId(electionId);
      const body = await organisation.read();
      const requests = election && body ? await help.takeUntold(electionId, ONCE_IN_SECONDS) : 0;
      if (!election || !body || requests === 0) return ok(undefined);
      const text = helpWaitingMessage(body, election, { requests, address: this.address.url });
      const told = (await officers.list()).filter(({ active, roles }) => active && roles.includes('returning-officer'));
      await messages.add(
        told.map(({ officerId, email }) => ({
          purpose: 'help-waiting',
          purposeKey: `${electionId}:${officerId}:${randomUUID()}`,
          officerId,
          toAddress: email,
          ...text,
        })),
      );
      return ok(undefined);
    });
  }
}
