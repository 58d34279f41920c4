import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { ApprovalId, Election, ElectionId, Officer } from '#libs/domain';
import { authorise } from '../authorise.js';
import { holdElection } from '../election/held-election.js';
import type { ElectionNotFound } from '../election/held-election.js';
import { RecordGroup } from '../election/record-group.js';
import { PublicAddress } from '../ports/public-address.js';
import type { Stores } from '../ports/stores.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { approvalMessages } from './approval-message.js';
import type { ApprovalView } from './approval-view.js';
import { openingContent } from './opening-content.js';
import { planOpening } from './opening-plan.js';
import type { PlanOpeningRefusal } from './opening-plan.js';
import { secondPersons } from './second-persons.js';
import { seeApprovals } from './see-approvals.js';

/** Looking at every voting right of a large body takes longer than a request may otherwise. */
const PROPOSE_SECONDS = 120;

export type ProposeOpeningRefusal =
  PlanOpeningRefusal | ElectionNotFound | { readonly code: 'APPROVAL_NOT_ASKED' | 'NO_SECOND_PERSON' };

/**
 * Puts the opening of a poll before the second person, exactly as it would be done now, and writes to them. What waits
 * or is approved already, and is still the same, is put forward once.
 */
@Injectable()
export class ProposeOpening {
  constructor(
    private readonly work: UnitOfWork,
    private readonly record: RecordGroup,
    private readonly address: PublicAddress,
  ) {}

  /** @param openNow the poll is to open when it is opened, instead of at the time that was set */
  execute({
    electionId,
    openNow,
    by,
  }: {
    readonly electionId: ElectionId;
    readonly openNow: boolean;
    readonly by: Officer;
  }): Promise<Result<ApprovalView, ProposeOpeningRefusal>> {
    authorise(by, 'returning-officer');
    const { group } = this.record;
    return this.work.run<ApprovalView, ProposeOpeningRefusal>(by.organisationId, async (stores) => {
      await stores.credentials.allowLongStatements(PROPOSE_SECONDS);
      const held = await holdElection(stores.elections, electionId);
      if (!held.ok) return held;
      const plan = await planOpening(stores, { group, election: held.value, openNow });
      if (!plan.ok) return plan;
      if (!plan.value.set.constitution.approvals) return err({ code: 'APPROVAL_NOT_ASKED' });
      const whole = openingContent(plan.value, { planned: held.value, openNow });
      const before = await seeApprovals(stores, group, electionId);
      const same = before.find(
        ({ kind, state, contentDigest }) =>
          kind === 'open-poll' &&
          (state === 'waiting' || state === 'approved') &&
          contentDigest === whole.contentDigest,
      );
      if (same) return ok(same);
      return this.putForward(stores, held.value, { ...whole, by });
    });
  }

  private async putForward(
    stores: Stores,
    election: Election,
    { content, contentDigest, by }: { readonly content: string; readonly contentDigest: string; readonly by: Officer },
  ): Promise<Result<ApprovalView, ProposeOpeningRefusal>> {
    const { approvals, audit, elections, messages } = stores;
    const people = await secondPersons(stores, by);
    if (!people || people.others.length === 0) return err({ code: 'NO_SECOND_PERSON' });
    const approvalId = randomUUID() as string as ApprovalId;
    const [electionId, proposedBy, proposedAt] = [election.id, by.officerId, await elections.now()];
    const kind = 'open-poll';
    await approvals.add({ approvalId, kind, electionId, content, contentDigest, proposedBy, proposedAt });
    await audit.append({ type: 'OpeningProposed', by, details: { electionId, approvalId, contentDigest } });
    await messages.add(approvalMessages({ kind, approvalId, election, ...people, url: this.address.url }));
    const view = (await seeApprovals(stores, this.record.group, electionId)).find(({ id }) => id === approvalId);
    if (!view) throw new Error('what was put forward is not there');
    return ok(view);
  }
}
