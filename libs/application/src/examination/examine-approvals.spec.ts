import { createHash } from 'node:crypto';
import type { ApprovalId, ElectionDefinition, ElectionId, OfficerId } from '#libs/domain';
import type { ApprovalDecisionRow, ApprovalRequestRow } from '../approvals/approval-store.js';
import type { WrittenEvent } from './audit-chain.js';
import { approvalFaults } from './examine-approvals.js';

const electionId = '6f0c1f6e-0000-4000-8000-000000000001' as ElectionId;
const approvalId = '6f0c1f6e-0000-4000-8000-000000000002' as ApprovalId;
const [ann, ben] = ['ann', 'ben'] as OfficerId[] as [OfficerId, OfficerId];
const at = new Date('2026-05-01T09:00:00Z');
const definition = { title: 'Board', opensAt: '2026-06-01T08:00:00.000Z' } as unknown as ElectionDefinition;

interface Story {
  readonly approved?: ElectionDefinition;
  readonly opens?: 'at-the-hour' | 'at-once';
  readonly decidedBy?: OfficerId;
  readonly outcome?: 'approved' | 'declined';
  readonly decidedAt?: Date;
}
/** Rows and a trail that tell the same story, whatever it is. */
function faultsOf({
  approved = definition,
  opens = 'at-the-hour',
  decidedBy = ben,
  outcome = 'approved',
  decidedAt = at,
}: Story) {
  const content = JSON.stringify({ opens, definition: approved });
  const contentDigest = createHash('sha256').update(content).digest('hex');
  const about = { approvalId, electionId, contentDigest };
  const request: ApprovalRequestRow = { ...about, kind: 'open-poll', content, proposedBy: ann, proposedAt: at };
  const reason = outcome === 'declined' ? 'No.' : null;
  const decision: ApprovalDecisionRow = {
    ...about,
    kind: 'open-poll',
    outcome,
    decidedBy,
    decidedAt,
    reason,
    auditSequence: 2,
  };
  const type = outcome === 'approved' ? 'OpeningApproved' : 'ApprovalDeclined';
  const told = { ...about, kind: 'open-poll', ...(reason === null ? {} : { reason }) };
  const trail: readonly WrittenEvent[] = [
    { sequence: 1, type: 'OpeningProposed', by: `officer:${ann}`, at, details: about, hash: '' },
    { sequence: 2, type, by: `officer:${decidedBy}`, at, details: told, hash: '' },
    { sequence: 3, type: 'PollOpened', by: `officer:${ann}`, at, details: { electionId, approvalId }, hash: '' },
  ];
  return approvalFaults(
    trail,
    { requests: [request], decisions: [decision] },
    { electionId, definition, isAsked: true },
  );
}

describe('What two people decided, as the tables and the audit trail tell it alike', () => {
  it('is right where one put forward, another approved, and that was opened', () => {
    expect(faultsOf({})).toEqual([]);
  });

  it('is wrong where one person did both', () => {
    expect(faultsOf({ decidedBy: ann })).toEqual(['one person put forward and decided']);
  });

  it('is wrong where the poll was opened though it was declined', () => {
    expect(faultsOf({ outcome: 'declined' })).toEqual([
      'the poll was opened without the approval that the rules ask for',
    ]);
  });

  it('is wrong where something else was approved, but for the hour of an opening at once', () => {
    const [board, later] = [
      { ...definition, title: 'The board' },
      { ...definition, opensAt: '2026-06-01T09:00:00.000Z' },
    ];
    for (const approved of [board, later])
      expect(faultsOf({ approved })).toEqual([expect.stringContaining('the definition that was approved')]);
    expect(faultsOf({ approved: later, opens: 'at-once' })).toEqual([]);
    expect(faultsOf({ approved: board, opens: 'at-once' })).toHaveLength(1);
  });

  it('is wrong where a step is dated more than a quarter of an hour from its event', () => {
    const after = (ms: number) => new Date(at.getTime() + 15 * 60_000 + ms);
    expect(faultsOf({ decidedAt: after(0) })).toEqual([]);
    expect(faultsOf({ decidedAt: after(1) })).toEqual([expect.stringContaining('not when it was taken')]);
  });
});
