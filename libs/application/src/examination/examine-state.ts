import type { ElectionState } from '#libs/domain';
import { differs } from './findings.js';
import type { Faults } from './findings.js';
import type { ContestRows, ElectionRows } from './see-election.js';

/** The state against what the rows have reached, and the closing against the hours. */
export function stateFaults({ elections, contests, approvals }: ElectionRows): Faults {
  const [election] = elections;
  if (!election) return ['there is no election'];
  const { state, closedAt, closesAt } = election;
  const tooEarly = closedAt !== null && closedAt < closesAt;
  return [
    ...differs(
      'the state',
      reached(contests, { isClosed: closedAt !== null, isApproved: approvals.length > 0 }),
      state,
    ),
    ...(tooEarly ? ['the poll was closed before its hours were over'] : []),
  ];
}

function reached(
  contests: readonly ContestRows[],
  { isClosed, isApproved }: { readonly isClosed: boolean; readonly isApproved: boolean },
): ElectionState {
  const all = (has: (contest: ContestRows) => boolean): boolean => contests.length > 0 && contests.every(has);
  const event = (type: string) => all(({ events }) => events.some((each) => each.type === type));
  if (isApproved) return 'declared';
  if (all(({ runs }) => runs.some(({ outcome }) => outcome === 'counted'))) return 'counted';
  if (event('Result')) return 'opened';
  if (event('EncryptedTally')) return 'tallied';
  return isClosed ? 'closed' : 'polling';
}
