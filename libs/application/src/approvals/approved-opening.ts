import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { approvalState } from '#libs/domain';
import type { ApprovalId, Election } from '#libs/domain';
import type { Stores } from '../ports/stores.js';
import { openingContent } from './opening-content.js';
import type { OpeningPlan } from './opening-plan.js';

export interface ApprovalNeeded {
  readonly code: 'APPROVAL_NEEDED';
}

/**
 * The approval under which a poll may be opened: of the latest proposal, by another person, not too old, and of exactly
 * what would be done now. None is needed where the rules ask for none.
 */
export async function approvedOpening(
  { approvals, elections }: Stores,
  { plan, planned, openNow }: { readonly plan: OpeningPlan; readonly planned: Election; readonly openNow: boolean },
): Promise<Result<{ readonly approvalId: ApprovalId | undefined }, ApprovalNeeded>> {
  if (!plan.set.constitution.approvals) return ok({ approvalId: undefined });
  const request = (await approvals.requests(planned.id)).find(({ kind }) => kind === 'open-poll');
  if (!request) return err({ code: 'APPROVAL_NEEDED' });
  const decision = (await approvals.decisions(planned.id)).find(({ approvalId }) => approvalId === request.approvalId);
  const state = approvalState({
    proposedAt: request.proposedAt,
    decision: decision?.outcome,
    isCurrent: request.contentDigest === openingContent(plan, { planned, openNow }).contentDigest,
    now: await elections.now(),
  });
  return state === 'approved' ? ok({ approvalId: request.approvalId }) : err({ code: 'APPROVAL_NEEDED' });
}
