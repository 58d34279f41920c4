import { Injectable } from '@nestjs/common';
import type { Result } from '#libs/basics';
import type { ApprovalId, DecideRefusal, Officer } from '#libs/domain';
import { authorise } from '../authorise.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import type { ApprovalView } from './approval-view.js';

export type DecideApprovalRefusal =
  | DecideRefusal
  | { readonly code: 'APPROVAL_NOT_FOUND' }
  | { readonly code: 'REASON_MISSING'; readonly longest: number };

/** The second person's word on what was put forward. */
@Injectable()
export class DecideApproval {
  constructor(private readonly work: UnitOfWork) {}

  approveOpening({
    approvalId,
    by,
  }: {
    readonly approvalId: ApprovalId;
    readonly contentDigest: string;
    readonly by: Officer;
  }): Promise<Result<ApprovalView, DecideApprovalRefusal>> {
    authorise(by, 'second-person');
    return Promise.reject(new Error(`${approvalId}: ${typeof this.work}`));
  }

  decline({
    approvalId,
    by,
  }: {
    readonly approvalId: ApprovalId;
    readonly reason: string;
    readonly by: Officer;
  }): Promise<Result<ApprovalView, DecideApprovalRefusal>> {
    authorise(by, 'second-person');
    return Promise.reject(new Error(`${approvalId}: ${typeof this.work}`));
  }
}
