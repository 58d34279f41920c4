import type { Contest, ContestId, DraftElection, Election, ElectionId } from '#libs/domain';

/** Elections, their contests and candidates. */
export interface ElectionStore {
  add(election: DraftElection, contests: readonly Contest[], createdBy: string): Promise<void>;
  byId(electionId: ElectionId): Promise<Election | undefined>;
  /** The same, held until the transaction ends: the next step of this election waits. Casting does not. */
  lock(electionId: ElectionId): Promise<Election | undefined>;
  /** The latest first. */
  list(): Promise<readonly Election[]>;
  /** Terms, state and the instants of its steps. */
  save(election: Election): Promise<void>;
  /** In the order of the ballot paper, with candidates. */
  contestsOf(electionId: ElectionId): Promise<readonly Contest[]>;
  contest(contestId: ContestId): Promise<Contest | undefined>;
  /** Adds or changes a contest at its place from 1, candidates excepted. */
  saveContest(contest: Contest, position: number): Promise<void>;
  removeContest(contestId: ContestId): Promise<void>;
  /** All candidates of the contest, in this order. */
  saveCandidates(contest: Contest): Promise<void>;
  /** The definition as it was hashed; undefined until it is frozen. */
  definition(electionId: ElectionId): Promise<string | undefined>;
  saveDefinition(electionId: ElectionId, text: string): Promise<void>;
  /** The clock of the database at this very moment: what decides a poll (TIME-01). */
  now(): Promise<Date>;
}
