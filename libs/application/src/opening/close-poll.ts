import { Injectable } from '@nestjs/common';
import type { Result } from '#libs/basics';
import { ok } from '#libs/basics';
import type { Actor, ClosedElection, ClosePollRefusal, ElectionId } from '#libs/domain';
import { closePoll } from '#libs/domain';
import { authorise } from '../authorise.js';
import { UnitOfWork } from '../ports/unit-of-work.js';

export type ClosePollOutcome = Result<ClosedElection, ClosePollRefusal | { readonly code: 'ELECTION_NOT_FOUND' }>;

/**
 * Records that the poll is closed, once its hours are over by the clock of the database (TIME-01). Waits for every
 * ballot in flight; after it none enters (TIME-02). The worker does this by itself; the returning officer may.
 */
@Injectable()
export class ClosePoll {
  constructor(private readonly work: UnitOfWork) {}

  execute({ electionId, by }: { readonly electionId: ElectionId; readonly by: Actor }): Promise<ClosePollOutcome> {
    authorise(by, 'returning-officer');
    return this.work.run(by.organisationId, async ({ elections, audit, outbox }): Promise<ClosePollOutcome> => {
      await elections.stopCasting(electionId);
      const election = await elections.lock(electionId);
      if (!election) return { ok: false, error: { code: 'ELECTION_NOT_FOUND' } };
      const closed = closePoll(election, await elections.now());
      if (!closed.ok) return closed;

      await elections.save(closed.value);
      await audit.append({
        type: 'PollClosed',
        by,
        details: {
          electionId,
          closesAt: election.closesAt.toISOString(),
          closedAt: closed.value.closedAt.toISOString(),
        },
      });
      for (const { id } of await elections.contestsOf(electionId))
        await outbox.add('seal-and-tally', id, { contestId: id });
      return ok(closed.value);
    });
  }
}
