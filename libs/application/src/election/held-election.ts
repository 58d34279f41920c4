import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { Actor, Contest, ContestId, Election, ElectionId } from '#libs/domain';
import type { ElectionStore } from '../ports/election-store.js';

export interface ElectionNotFound {
  readonly code: 'ELECTION_NOT_FOUND';
}
export interface ContestNotFound {
  readonly code: 'CONTEST_NOT_FOUND';
}

/** Takes hold of an election for a step of its life. */
export async function holdElection(
  elections: ElectionStore,
  electionId: ElectionId,
): Promise<Result<Election, ElectionNotFound>> {
  const election = await elections.lock(electionId);
  return election ? ok(election) : err({ code: 'ELECTION_NOT_FOUND' });
}

/** Takes hold of the election of a contest, and reads the contest as it is then. */
export async function holdContest(
  elections: ElectionStore,
  contestId: ContestId,
): Promise<Result<{ readonly election: Election; readonly contest: Contest }, ContestNotFound>> {
  const seen = await elections.contest(contestId);
  const election = seen && (await elections.lock(seen.electionId));
  const contest = election && (await elections.contest(contestId));
  return contest ? ok({ election, contest }) : err({ code: 'CONTEST_NOT_FOUND' });
}

/** For columns that name who did it: the officer, or the nil UUID for the installation and its jobs. */
export const actorId = (by: Actor): string =>
  by.kind === 'officer' ? by.officerId : '00000000-0000-0000-0000-000000000000';
