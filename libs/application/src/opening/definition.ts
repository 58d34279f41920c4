import type { ContestDefinition, ContestId, ElectionDefinition, ElectionId } from '#libs/domain';
import type { Stores } from '../ports/stores.js';

/** The frozen definition of an election; undefined until it is frozen. It was written by us, word for word. */
export async function readDefinition(
  { elections }: Pick<Stores, 'elections'>,
  electionId: ElectionId,
): Promise<ElectionDefinition | undefined> {
  const text = await elections.definition(electionId);
  return text === undefined ? undefined : (JSON.parse(text) as ElectionDefinition);
}

export async function readContestDefinition(
  stores: Pick<Stores, 'elections'>,
  contestId: ContestId,
): Promise<ContestDefinition | undefined> {
  const contest = await stores.elections.contest(contestId);
  const definition = contest && (await readDefinition(stores, contest.electionId));
  return definition?.contests.find((each) => each.contestId === contestId);
}
