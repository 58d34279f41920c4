import { Injectable } from '@nestjs/common';
import { err } from '#libs/basics';
import type { ElectionId, Officer } from '#libs/domain';
import { authorise } from '../authorise.js';
import { RecordGroup } from '../election/record-group.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import type { ApprovalView } from './approval-view.js';
import { seeApprovals } from './see-approvals.js';

const READ_SECONDS = 120;
/** Of a body with years of elections, those that somebody may still have to look at. */
const MOST_ELECTIONS = 50;

/** Everything that was put before a second person, newest first. */
@Injectable()
export class ReadApprovals {
  constructor(
    private readonly work: UnitOfWork,
    private readonly record: RecordGroup,
  ) {}

  /** @param electionId of the {@link MOST_ELECTIONS} elections about which something was put forward last, if not given */
  async list(by: Officer, electionId?: ElectionId): Promise<readonly ApprovalView[]> {
    authorise(by, 'returning-officer', 'second-person', 'auditor');
    const seen = await this.work.run<never, readonly ApprovalView[]>(by.organisationId, async (stores) => {
      await stores.credentials.allowLongStatements(READ_SECONDS);
      const views: ApprovalView[] = [];
      for (const id of electionId ? [electionId] : await stores.approvals.elections(MOST_ELECTIONS))
        views.push(...(await seeApprovals(stores, this.record.group, id)));
      // Looking how a poll would be opened puts keys in their order. A look leaves nothing behind, so it is rolled back.
      return err(views);
    });
    if (seen.ok) throw new Error('a look was kept');
    return [...seen.error].sort((a, b) => b.proposedAt.getTime() - a.proposedAt.getTime());
  }
}
