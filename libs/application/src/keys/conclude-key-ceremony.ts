import { Injectable } from '@nestjs/common';
import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { keysOpenTheDummy } from '#libs/belenios';
import { concludeCeremony } from '#libs/domain';
import type { Actor, ConcludeCeremonyRefusal, ElectionId, KeyCeremony } from '#libs/domain';
import { authorise } from '../authorise.js';
import { holdElection } from '../election/held-election.js';
import type { ElectionNotFound } from '../election/held-election.js';
import { RecordGroup } from '../election/record-group.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { ceremonySoFar } from './ceremony-so-far.js';
import { keysMade } from './hand-in-ceremony-message.js';

export type ConcludeRefusal = ElectionNotFound | ConcludeCeremonyRefusal | { readonly code: 'NO_CEREMONY' };

/** The returning officer goes on with the keys that were proved, when somebody cannot rehearse and enough others have. */
@Injectable()
export class ConcludeKeyCeremony {
  constructor(
    private readonly work: UnitOfWork,
    private readonly record: RecordGroup,
  ) {}

  execute({
    electionId,
    reason,
    by,
  }: {
    readonly electionId: ElectionId;
    readonly reason: string;
    readonly by: Actor;
  }): Promise<Result<KeyCeremony, ConcludeRefusal>> {
    authorise(by, 'returning-officer');
    const { group } = this.record;
    return this.work.run<KeyCeremony, ConcludeRefusal>(by.organisationId, async ({ elections, ceremonies, audit }) => {
      const held = await holdElection(elections, electionId);
      if (!held.ok) return held;
      const ceremony = await ceremonies.latest(electionId);
      if (!ceremony) return err({ code: 'NO_CEREMONY' });
      const state = await ceremonySoFar(ceremonies, group, ceremony);
      const concluded = concludeCeremony(held.value, ceremony, { rehearsed: state.rehearsed.size, reason });
      if (!concluded.ok) return concluded;
      if (!keysOpenTheDummy(state)) throw new Error('keys that were found right do not open the dummy');
      await ceremonies.end(concluded.value);
      const { attempt, reason: said = '' } = concluded.value;
      const details = { electionId, attempt, reason: said, concluded: keysMade(group, ceremony, state) };
      await audit.append({ type: 'KeyCeremonyConcluded', by, details });
      return ok(concluded.value);
    });
  }
}
