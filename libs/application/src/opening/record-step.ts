import type { ContestId, Election, OrganisationId } from '#libs/domain';
import type { RecordEvent } from '../ports/record-store.js';
import type { Stores } from '../ports/stores.js';

/** The job cannot be done, now or later; says why in words. */
export interface StepRefused {
  readonly code: 'CONTEST_NOT_FOUND' | 'RECORD_REFUSED' | 'WRONG_ELECTION_STATE';
  readonly why?: string;
}

/** A contest with its election, the election held until the transaction ends. */
export async function lockElectionOf(
  { elections }: Stores,
  contestId: ContestId,
): Promise<{ readonly election: Election; readonly contestIds: readonly ContestId[] } | undefined> {
  const contest = await elections.contest(contestId);
  const election = contest && (await elections.lock(contest.electionId));
  if (!election) return undefined;
  return { election, contestIds: (await elections.contestsOf(election.id)).map(({ id }) => id) };
}

/** Whether every contest of the election has such an event in its record. */
export async function allHave(
  { record }: Stores,
  contestIds: readonly ContestId[],
  type: RecordEvent['type'],
): Promise<boolean> {
  for (const contestId of contestIds) {
    if (!(await record.steps(contestId)).some((step) => step.type === type)) return false;
  }
  return true;
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A job about one contest. */
export interface ContestJob {
  readonly organisationId: OrganisationId;
  readonly contestId: ContestId;
}
