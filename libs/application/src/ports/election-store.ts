import type { Contest, ContestId, DraftElection, Election, ElectionId } from '#libs/domain';

/** Elections, their contests and candidates. */
export interface ElectionStore {
  add(election: DraftElection, contests: readonly Contest[], createdBy: string): Promise<void>;
  byId(electionId: ElectionId): Promise<Election | undefined>;
  /** The same, held until the transaction ends: the next step of this election waits. Casting does not. */
  lock(electionId: ElectionId): Promise<Election | undefined>;
  /** Waits for every ballot in flight and keeps others out until the transaction ends: before a closing (TIME-02). */
  stopCasting(electionId: ElectionId): Promise<void>;
  /** The latest first. */
  list(): Promise<readonly Election[]>;
  /** Terms, state and the instants of its steps. */
  save(election: Election): Promise<void>;
  /** In the order of the ballot paper, with candidates. */
  contestsOf(electionId: ElectionId): Promise<readonly Contest[]>;
  contest(contestId: ContestId): Promise<Contest | undefined>;
  /** Adds a contest at a place from 1, or changes one and leaves it where it is; candidates excepted. */
  saveContest(contest: Contest, position?: number): Promise<void>;
  /** The last place that is taken; 0 before the first. */
  lastPosition(electionId: ElectionId): Promise<number>;
  removeContest(contestId: ContestId): Promise<void>;
  /** All candidates of the contest, in this order. */
  saveCandidates(contest: Contest): Promise<void>;
  /** The definition as it was hashed; undefined until it is frozen. */
  definition(electionId: ElectionId): Promise<string | undefined>;
  saveDefinition(electionId: ElectionId, text: string): Promise<void>;
  /** The clock of the database at this very moment: what decides a poll (TIME-01). */
  now(): Promise<Date>;
}
