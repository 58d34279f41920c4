import type { Group } from '#libs/belenios';
import { approvalState } from '#libs/domain';
import type { ApprovalState, Election, ElectionId } from '#libs/domain';
import type { ApprovalRow } from '../ports/declaration-store.js';
import type { Stores } from '../ports/stores.js';
import type { ApprovalDecisionRow, ApprovalRequestRow } from './approval-store.js';
import type { ApprovalView } from './approval-view.js';
import { openingContent } from './opening-content.js';
import type { OpeningContent } from './opening-content.js';
import { planOpening } from './opening-plan.js';

/** Everything that was put forward about an election, newest first, as it stands at this moment. */
export async function seeApprovals(
  stores: Stores,
  group: Group,
  electionId: ElectionId,
): Promise<readonly ApprovalView[]> {
  const { approvals, declarations, elections, officers } = stores;
  const election = await elections.byId(electionId);
  const requests = await approvals.requests(electionId);
  if (!election || requests.length === 0) return [];
  const decisions = await approvals.decisions(electionId);
  const facts: Facts = {
    election,
    requests,
    now: await elections.now(),
    digestNow: await digestNow(stores, group, { election, latest: latestOpening(requests) }),
    declared: await declarations.approval(electionId),
    isAgain: (after) => approvals.isDeclarationProposedAfter(electionId, after.auditSequence),
  };
  const people = await officers.list();
  const nameOf = (id: string): string => people.find(({ officerId }) => officerId === id)?.name ?? id;
  const views: ApprovalView[] = [];
  for (const request of requests) {
    const decision = decisions.findLast(({ approvalId }) => approvalId === request.approvalId);
    const { state, decided } = await standing(facts, request, decision);
    views.push({
      id: request.approvalId,
      kind: request.kind,
      electionId,
      electionTitle: election.title,
      electionTitleCy: election.titleCy,
      content: request.content,
      contentDigest: request.contentDigest,
      proposedBy: request.proposedBy,
      proposedByName: nameOf(request.proposedBy),
      proposedAt: request.proposedAt,
      state,
      decidedByName: decided && nameOf(decided.by),
      decidedAt: decided?.at,
      reason: decided?.reason,
    });
  }
  return views;
}

/** @param requests newest first */
const latestOpening = (requests: readonly ApprovalRequestRow[]): ApprovalRequestRow | undefined =>
  requests.find(({ kind }) => kind === 'open-poll');

interface Facts {
  readonly election: Election;
  /** Newest first. */
  readonly requests: readonly ApprovalRequestRow[];
  readonly now: Date;
  /** Of what the opening that was put forward last would be now; undefined where the poll cannot be opened. */
  readonly digestNow: string | undefined;
  /** The approval of the declaration. */
  readonly declared: ApprovalRow | undefined;
  /** Whether a declaration was put forward again after it was declined. */
  readonly isAgain: (declined: ApprovalDecisionRow) => Promise<boolean>;
}

interface Standing {
  readonly state: ApprovalState;
  readonly decided?: { readonly by: string; readonly at: Date; readonly reason: string | undefined };
}

const standing = (facts: Facts, request: ApprovalRequestRow, decision: ApprovalDecisionRow | undefined) =>
  request.kind === 'declare'
    ? declarationStanding(facts, request, decision)
    : openingStanding(facts, request, decision);

/** Only the latest proposal of an opening can be approved or used; once the poll is opened, it is what was used. */
function openingStanding(
  { election, requests, now, digestNow }: Facts,
  request: ApprovalRequestRow,
  decision: ApprovalDecisionRow | undefined,
): Standing {
  const isLatest = latestOpening(requests) === request;
  const opened = 'definitionFrozenAt' in election ? election.definitionFrozenAt : undefined;
  const isCurrent = opened ? decision !== undefined : request.contentDigest === digestNow;
  const state = approvalState({
    proposedAt: request.proposedAt,
    decision: decision?.outcome,
    isCurrent: isLatest && isCurrent,
    now: opened ?? now,
  });
  return decision ? { state, decided: told(decision) } : { state };
}

/** A declaration that was declined waits again once it is put forward again, even if it says the same. */
async function declarationStanding(
  { election, requests, declared, isAgain }: Facts,
  request: ApprovalRequestRow,
  decision: ApprovalDecisionRow | undefined,
): Promise<Standing> {
  if (declared) {
    const decided = { by: declared.approvedBy, at: declared.approvedAt, reason: undefined };
    return declared.contentDigest === request.contentDigest ? { state: 'approved', decided } : { state: 'overtaken' };
  }
  if (decision && !(await isAgain(decision))) return { state: 'declined', decided: told(decision) };
  const isLatest = requests.find(({ kind }) => kind === 'declare') === request;
  return { state: isLatest && election.state === 'counted' ? 'waiting' : 'overtaken' };
}

const told = ({ decidedBy, decidedAt, reason }: ApprovalDecisionRow) => ({
  by: decidedBy,
  at: decidedAt,
  reason: reason ?? undefined,
});

/** Looks only at the latest proposal, and only where it may still be approved or used. */
async function digestNow(
  stores: Stores,
  group: Group,
  { election, latest }: { readonly election: Election; readonly latest: ApprovalRequestRow | undefined },
): Promise<string | undefined> {
  if (election.state !== 'codes-issued' || !latest) return undefined;
  const { opens } = JSON.parse(latest.content) as OpeningContent; // our own canonical text
  const openNow = opens === 'at-once';
  const plan = await planOpening(stores, { group, election, openNow });
  return plan.ok ? openingContent(plan.value, { planned: election, openNow }).contentDigest : undefined;
}
