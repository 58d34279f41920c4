import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { pollPhase, wrongState } from '../election/election.js';
import type { CodesIssuedElection, Election, PollingElection, WrongState } from '../election/election.js';

/** Why a member gets another code. What a member who votes otherwise needs is no other code: `other-channel` is not here. */
export const LOSS_REASONS = ['lost', 'stolen', 'not-received'] as const;
export type LossReason = (typeof LOSS_REASONS)[number];

export type CodesMoveRefusal = WrongState | { readonly code: 'POLL_OVER' };

/** Codes are blocked and replaced, and papers taken in, from the issue of the codes until the poll closes. */
export function codesMayMove(
  election: Election,
  now: Date,
): Result<CodesIssuedElection | PollingElection, CodesMoveRefusal> {
  if (election.state !== 'codes-issued' && election.state !== 'polling')
    return err(wrongState(election, 'codes-issued', 'polling'));
  return pollPhase(election, now) === 'closed' ? err({ code: 'POLL_OVER' }) : ok(election);
}
