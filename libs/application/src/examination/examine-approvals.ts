import { definitionText } from '#libs/domain';
import type { ElectionDefinition, ElectionId } from '#libs/domain';
import { digestHex } from '#libs/evidence';
import type { ApprovalDecisionRow, ApprovalRequestRow } from '../approvals/approval-store.js';
import type { OpeningContent } from '../approvals/opening-content.js';
import type { WrittenEvent } from './audit-chain.js';
import { differs } from './findings.js';
import type { Faults } from './findings.js';

/** Instants written in one transaction with their event lie at most this far from it. */
const SAME_STEP_MS = 15 * 60_000;

export interface ApprovalRows {
  readonly requests: readonly ApprovalRequestRow[];
  readonly decisions: readonly ApprovalDecisionRow[];
}

/**
 * What was put before a second person, and their word on it, against the audit trail; and whether the poll was opened
 * as was approved. Declarations have an examination of their own.
 */
export function approvalFaults(
  trail: readonly WrittenEvent[],
  { requests, decisions }: ApprovalRows,
  poll: {
    readonly electionId: ElectionId;
    readonly definition: ElectionDefinition | undefined;
    /** Whether the rule-book asks a second person before the poll is opened. */
    readonly isAsked: boolean;
  },
): Faults {
  const told = (...types: readonly string[]): readonly WrittenEvent[] =>
    trail.filter(({ type, details }) => types.includes(type) && details['electionId'] === poll.electionId);
  const openings = requests.filter(({ kind }) => kind !== 'declare');
  return [
    ...differs('the number of openings put forward', told('OpeningProposed').length, openings.length),
    ...openings.flatMap((row) => requestFaults(row, told('OpeningProposed'))),
    ...differs('the number of decisions', told('OpeningApproved', 'ApprovalDeclined').length, decisions.length),
    ...decisions.flatMap((row) => [
      ...decisionFaults(row, told(row.outcome === 'approved' ? 'OpeningApproved' : 'ApprovalDeclined')),
      ...requestOf(row, requests),
    ]),
    ...openedFaults(told('PollOpened')[0], { ...poll, openings, decisions }),
  ];
}

function requestFaults(row: ApprovalRequestRow, proposed: readonly WrittenEvent[]): Faults {
  const event = proposed.find(({ details }) => details['approvalId'] === row.approvalId);
  return [
    ...differs('the kind of what was put forward', 'open-poll', row.kind),
    ...differs('the digest of what was put forward', digestHex(row.content), row.contentDigest),
    ...differs('what was put forward, by the audit trail,', event?.details['contentDigest'], row.contentDigest),
    ...step(event, row.proposedBy, row.proposedAt),
  ];
}

function decisionFaults(row: ApprovalDecisionRow, decided: readonly WrittenEvent[]): Faults {
  const event = decided.find(({ sequence }) => sequence === row.auditSequence);
  const { details = {} } = event ?? {};
  return [
    ...differs('what was decided on', details['approvalId'], row.approvalId),
    ...differs('the kind of what was decided on', details['kind'], row.kind),
    ...differs('the digest that was decided on', details['contentDigest'], row.contentDigest),
    ...differs('the reason', details['reason'] ?? null, row.reason),
    ...step(event, row.decidedBy, row.decidedAt),
  ];
}

function requestOf(row: ApprovalDecisionRow, requests: readonly ApprovalRequestRow[]): Faults {
  const request = requests.find(({ approvalId }) => approvalId === row.approvalId);
  if (!request) return ['what was decided on was never put forward'];
  return [
    ...differs('the digest that was decided on', request.contentDigest, row.contentDigest),
    ...(request.proposedBy === row.decidedBy ? ['one person put forward and decided'] : []),
  ];
}

function step(event: WrittenEvent | undefined, officerId: string, at: Date): Faults {
  const apart = event ? Math.abs(event.at.getTime() - at.getTime()) : Infinity;
  return [
    ...differs('who did it', event?.by, `officer:${officerId}`),
    ...(apart <= SAME_STEP_MS ? [] : [`a step is at ${at.toISOString()}, not when it was taken`]),
  ];
}

function openedFaults(
  opened: WrittenEvent | undefined,
  {
    definition,
    isAsked,
    openings,
    decisions,
  }: {
    readonly definition: ElectionDefinition | undefined;
    readonly isAsked: boolean;
    readonly openings: readonly ApprovalRequestRow[];
    readonly decisions: readonly ApprovalDecisionRow[];
  },
): Faults {
  if (!opened || !isAsked || !definition) return [];
  const used = opened.details['approvalId'];
  const request = openings.find(({ approvalId }) => approvalId === used);
  const isApproved = decisions.some(({ approvalId, outcome }) => approvalId === used && outcome === 'approved');
  if (!request || !isApproved) return ['the poll was opened without the approval that the rules ask for'];
  const { opens, definition: approved } = JSON.parse(request.content) as OpeningContent; // its digest is examined above
  const opensAt = opens === 'at-once' ? definition.opensAt : approved.opensAt;
  return differs(
    'the definition that was approved',
    definitionText({ ...approved, opensAt }),
    definitionText(definition),
  );
}
