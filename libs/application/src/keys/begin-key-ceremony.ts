import { Injectable } from '@nestjs/common';
import { ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { beginCeremony } from '#libs/domain';
import type { Actor, BeginCeremonyRefusal, ElectionId, KeyCeremony, OfficerId } from '#libs/domain';
import { authorise } from '../authorise.js';
import { holdElection } from '../election/held-election.js';
import type { ElectionNotFound } from '../election/held-election.js';
import { PublicAddress } from '../ports/public-address.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { ceremonyMessages, keyHoldersOf } from './make-key-message.js';

/** The returning officer begins the key ceremony of an election, or begins it again; the key-holders are told. */
@Injectable()
export class BeginKeyCeremony {
  constructor(
    private readonly work: UnitOfWork,
    private readonly address: PublicAddress,
  ) {}

  /** @param members in the order of their places; today's key-holders unless named */
  execute(command: {
    readonly electionId: ElectionId;
    readonly members?: readonly OfficerId[];
    readonly reason?: string;
    readonly by: Actor;
  }): Promise<Result<KeyCeremony, ElectionNotFound | BeginCeremonyRefusal>> {
    const { electionId, by, reason = '' } = command;
    authorise(by, 'returning-officer');
    return this.work.run<KeyCeremony, ElectionNotFound | BeginCeremonyRefusal>(
      by.organisationId,
      async ({ elections, officers, ceremonies, messages, audit }) => {
        const held = await holdElection(elections, electionId);
        if (!held.ok) return held;
        const holders = keyHoldersOf(await officers.list());
        const keyHolders = holders.map(({ officerId }) => officerId);
        const before = await ceremonies.latest(electionId);
        const members = command.members ?? keyHolders;
        const begun = beginCeremony(held.value, { members, keyHolders, before, reason });
        if (!begun.ok) return begun;
        if (before && before.state !== 'given-up') await ceremonies.end({ ...before, state: 'given-up' });
        await ceremonies.begin(begun.value);
        const { attempt, needed } = begun.value;
        const people = holders.filter(({ officerId }) => members.includes(officerId));
        await messages.add(ceremonyMessages(held.value, { attempt, members: people, url: this.address.url }));
        await audit.append({
          type: 'KeyCeremonyBegun',
          by,
          details: { electionId, attempt, needed, members: [...members], ...(before && { reason }) },
        });
        return ok(begun.value);
      },
    );
  }
}
