import { Injectable } from '@nestjs/common';
import { ok } from '#libs/basics';
import type { ElectionId, OrganisationId } from '#libs/domain';
import { isSampleDue, pollPhase, turnoutUnit, wholeHour } from '#libs/domain';
import { UnitOfWork } from '../ports/unit-of-work.js';

/** Counting those who voted reads every line of the roll. */
const SAMPLE_SECONDS = 60;

/**
 * Keeps the total of a poll that is open, once an hour, or once a day where there are few electors. The totals are all
 * that is ever kept of when votes came (journeys 11.4). Safe to run twice: the second run finds the first.
 */
@Injectable()
export class SampleTurnout {
  constructor(private readonly work: UnitOfWork) {}

  /** @returns whether a total was kept */
  async execute({
    organisationId,
    electionId,
  }: {
    readonly organisationId: OrganisationId;
    readonly electionId: ElectionId;
  }): Promise<boolean> {
    const done = await this.work.run<boolean, never>(
      organisationId,
      async ({ conduct, credentials, elections, organisation }) => {
        await credentials.allowLongStatements(SAMPLE_SECONDS);
        const election = await elections.lock(electionId);
        const now = await elections.now();
        const body = await organisation.read();
        if (!election || !body || pollPhase(election, now) !== 'open') return ok(false);
        const { electors, voted } = await conduct.totals(electionId);
        const last = (await conduct.samples(electionId)).at(-1);
        const due = { last: last?.at, now, unit: turnoutUnit(electors), timeZone: body.timeZone };
        if (electors === 0 || !isSampleDue(due)) return ok(false);
        // A ballot that was refused after it was received is taken off: the course never tells that it was there.
        await conduct.addSample(electionId, { at: wholeHour(now), electors, voted: Math.max(voted, last?.voted ?? 0) });
        return ok(true);
      },
    );
    return done.ok && done.value;
  }
}
