import { Injectable } from '@nestjs/common';
import type { ElectionId, Officer } from '#libs/domain';
import { authorise } from '../authorise.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import type { ApprovalView } from './approval-view.js';

/** Everything that was put before a second person, newest first. */
@Injectable()
export class ReadApprovals {
  constructor(private readonly work: UnitOfWork) {}

  /** @param electionId of every election of the body if not given */
  list(by: Officer, electionId?: ElectionId): Promise<readonly ApprovalView[]> {
    authorise(by, 'returning-officer', 'second-person', 'auditor');
    return Promise.reject(new Error(`${electionId}: ${typeof this.work}`));
  }
}
