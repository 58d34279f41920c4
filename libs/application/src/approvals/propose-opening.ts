import { Injectable } from '@nestjs/common';
import type { Result } from '#libs/basics';
import type { ElectionId, Officer } from '#libs/domain';
import { authorise } from '../authorise.js';
import type { OpenPollUseRefusal } from '../election/open-poll.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import type { ApprovalView } from './approval-view.js';

export type ProposeOpeningRefusal = OpenPollUseRefusal | { readonly code: 'APPROVAL_NOT_ASKED' };

/** Puts the opening of a poll before the second person, exactly as it would be done. */
@Injectable()
export class ProposeOpening {
  constructor(private readonly work: UnitOfWork) {}

  execute({
    electionId,
    by,
  }: {
    readonly electionId: ElectionId;
    readonly openNow: boolean;
    readonly by: Officer;
  }): Promise<Result<ApprovalView, ProposeOpeningRefusal>> {
    authorise(by, 'returning-officer');
    return Promise.reject(new Error(`${electionId}: ${typeof this.work}`));
  }
}
