import { courseFaults } from '#libs/domain';
import type { ElectionDefinition, ElectionId } from '#libs/domain';
import { readRuleBook } from '../election/rule-book.js';
import type { ElectionSeen } from '../ports/examination-store.js';
import type { Stores } from '../ports/stores.js';
import type { WrittenEvent } from './audit-chain.js';
import { approvalFaults } from './examine-approvals.js';
import type { Faults } from './findings.js';
import type { ElectionRows } from './see-election.js';

/** What two people decided about an election. */
export async function approvalsExamined(
  { approvals, constitutions }: Stores,
  trail: readonly WrittenEvent[],
  { electionId, elections }: ElectionRows,
  definition: ElectionDefinition | undefined,
): Promise<Faults> {
  const adopted = await constitutions.read(elections[0]?.constitutionVersion ?? 0);
  const isAsked = adopted !== undefined && readRuleBook(adopted).approvals !== undefined;
  const rows = { requests: await approvals.requests(electionId), decisions: await approvals.decisions(electionId) };
  return approvalFaults(trail, rows, { electionId, definition, isAsked });
}

/** The totals kept of an election. That none is missing cannot be known: an hour without a worker has none. */
export async function turnoutExamined(
  { conduct }: Stores,
  electionId: ElectionId,
  { opensAt, closesAt }: ElectionSeen,
): Promise<Faults> {
  const samples = await conduct.samples(electionId);
  if (samples.length === 0) return [];
  return courseFaults(samples, { opensAt, closesAt, electors: (await conduct.totals(electionId)).electors });
}
