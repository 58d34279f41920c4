import { Injectable } from '@nestjs/common';
import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { isUsableText, mayApprove, mayDecline, tidyText } from '#libs/domain';
import type { ApprovalId, DecideRefusal, Decision, Officer } from '#libs/domain';
import { authorise } from '../authorise.js';
import { RecordGroup } from '../election/record-group.js';
import type { Stores } from '../ports/stores.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import type { ApprovalDecisionRow } from './approval-store.js';
import type { ApprovalView } from './approval-view.js';
import { personOf } from './second-persons.js';
import { seeApprovals } from './see-approvals.js';

export const LONGEST_REASON = 500;
/** Looking whether nothing has changed reads every voting right. */
const DECIDE_SECONDS = 120;

export type DecideApprovalRefusal =
  | DecideRefusal
  | { readonly code: 'APPROVAL_NOT_FOUND' }
  | { readonly code: 'REASON_MISSING'; readonly longest: number };

interface Taken {
  readonly view: ApprovalView;
  readonly decision: Decision;
}

/** The second person's word on what was put forward (ROLE-02). Whoever decides first, decides. */
@Injectable()
export class DecideApproval {
  constructor(
    private readonly work: UnitOfWork,
    private readonly record: RecordGroup,
  ) {}

  /** @param contentDigest of what the approver read */
  approveOpening({
    approvalId,
    contentDigest,
    by,
  }: {
    readonly approvalId: ApprovalId;
    readonly contentDigest: string;
    readonly by: Officer;
  }): Promise<Result<ApprovalView, DecideApprovalRefusal>> {
    authorise(by, 'second-person');
    return this.decide(approvalId, by, ({ view, decision }) => {
      if (view.kind !== 'open-poll') return err({ code: 'APPROVAL_NOT_FOUND' });
      const may = mayApprove({ ...decision, digestRead: contentDigest });
      return may.ok ? ok({ type: 'OpeningApproved', outcome: 'approved', reason: null }) : may;
    });
  }

  decline({
    approvalId,
    reason: given,
    by,
  }: {
    readonly approvalId: ApprovalId;
    readonly reason: string;
    readonly by: Officer;
  }): Promise<Result<ApprovalView, DecideApprovalRefusal>> {
    authorise(by, 'second-person');
    return this.decide(approvalId, by, ({ decision }) => {
      const may = mayDecline(decision);
      if (!may.ok) return may;
      const reason = tidyText(given);
      return isUsableText(reason, LONGEST_REASON)
        ? ok({ type: 'ApprovalDeclined', outcome: 'declined', reason })
        : err({ code: 'REASON_MISSING', longest: LONGEST_REASON });
    });
  }

  private decide(
    approvalId: ApprovalId,
    by: Officer,
    judge: (taken: Taken) => Result<Outcome, DecideApprovalRefusal>,
  ): Promise<Result<ApprovalView, DecideApprovalRefusal>> {
    return this.work.run<ApprovalView, DecideApprovalRefusal>(by.organisationId, async (stores) => {
      await stores.credentials.allowLongStatements(DECIDE_SECONDS);
      const taken = await this.take(stores, approvalId, by);
      if (!taken) return err({ code: 'APPROVAL_NOT_FOUND' });
      const { kind, electionId, contentDigest } = taken.view;
      const judged = judge(taken);
      if (!judged.ok) return judged;
      const { type, outcome, reason } = judged.value;
      const told = { electionId, approvalId, kind, contentDigest, ...(reason === null ? {} : { reason }) };
      const { sequence: auditSequence } = await stores.audit.append({ type, by, details: told });
      const [decidedBy, decidedAt] = [by.officerId, await stores.elections.now()];
      const row = { approvalId, kind, electionId, outcome, contentDigest, decidedBy, decidedAt, reason, auditSequence };
      await stores.approvals.decide(row);
      const after = await this.take(stores, approvalId, by);
      if (!after) throw new Error('what was decided is not there');
      return ok(after.view);
    });
  }

  /** What was put forward, its election held until the transaction ends. */
  private async take(stores: Stores, approvalId: ApprovalId, by: Officer): Promise<Taken | undefined> {
    const electionId = await stores.approvals.electionOf(approvalId);
    if (!electionId || !(await stores.elections.lock(electionId))) return undefined;
    const views = await seeApprovals(stores, this.record.group, electionId);
    const view = views.find(({ id }) => id === approvalId);
    if (!view) return undefined;
    const { state, contentDigest, proposedBy } = view;
    const [proposer, decider] = [await personOf(stores, proposedBy), await personOf(stores, by.officerId)];
    return { view, decision: { state, contentDigest, proposer, by: decider } };
  }
}

interface Outcome {
  readonly type: 'OpeningApproved' | 'ApprovalDeclined';
  readonly outcome: ApprovalDecisionRow['outcome'];
  readonly reason: string | null;
}
