import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { isSamePerson } from '../approval/approval.js';
import type { Person } from '../approval/approval.js';
import { wrongState } from './election.js';
import type {
  ClosedElection,
  CountedElection,
  DeclaredElection,
  Election,
  OpenedElection,
  TalliedElection,
  WrongState,
} from './election.js';

export type ClosePollRefusal = WrongState | { readonly code: 'POLL_STILL_RUNNING'; readonly closesAt: Date };

/**
 * Closes the poll once its advertised hours are over; never before, whoever asks.
 * @param now the clock of the database, read under the exclusive lock of the poll (TIME-01, TIME-02)
 */
export function closePoll(election: Election, now: Date): Result<ClosedElection, ClosePollRefusal> {
  if (election.state !== 'polling') return err(wrongState(election, 'polling'));
  return now < election.closesAt
    ? err({ code: 'POLL_STILL_RUNNING', closesAt: election.closesAt })
    : ok({ ...election, state: 'closed', closedAt: now });
}

/** Every box is sealed and every encrypted tally made. */
export const markTallied = (election: Election): Result<TalliedElection, WrongState> =>
  election.state === 'closed' ? ok({ ...election, state: 'tallied' }) : err(wrongState(election, 'closed'));

/** Every contest is decrypted. */
export const markOpened = (election: Election): Result<OpenedElection, WrongState> =>
  election.state === 'tallied' ? ok({ ...election, state: 'opened' }) : err(wrongState(election, 'tallied'));

/** Every contest is counted; provisional until declared. */
export const markCounted = (election: Election): Result<CountedElection, WrongState> =>
  election.state === 'opened' ? ok({ ...election, state: 'counted' }) : err(wrongState(election, 'opened'));

export interface ProposedDeclaration {
  readonly contentDigest: string;
  readonly proposer: Person;
}

export type ApproveRefusal =
  | WrongState
  | { readonly code: 'NOT_WHAT_WAS_PROPOSED'; readonly contentDigest: string }
  | { readonly code: 'SAME_PERSON' };

/**
 * A second person approves exactly the content that was proposed (ROLE-02): the digest they saw must be the digest that
 * stands, and they must not be the one who proposed it, under another entry either.
 */
export function approveDeclaration(
  election: Election,
  proposed: ProposedDeclaration,
  approval: { readonly contentDigest: string; readonly by: Person },
): Result<DeclaredElection, ApproveRefusal> {
  if (election.state !== 'counted') return err(wrongState(election, 'counted'));
  if (approval.contentDigest !== proposed.contentDigest) {
    return err({ code: 'NOT_WHAT_WAS_PROPOSED', contentDigest: proposed.contentDigest });
  }
  if (isSamePerson(proposed.proposer, approval.by)) return err({ code: 'SAME_PERSON' });
  return ok({ ...election, state: 'declared' });
}
