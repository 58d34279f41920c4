import type { ContestId, ElectionId, OrganisationId, TurnoutChannel } from '#libs/domain';

/** People who are on the same rolls and in the same classes, and did the same. */
export interface TurnoutRow {
  readonly contests: readonly ContestId[];
  /** Contests in which their vote is in. */
  readonly votedIn: readonly ContestId[];
  /** Classes of those asked for in which they were on the record date, as `constituency/class`. */
  readonly classes: readonly string[];
  /** Null where no vote is in. A person who voted by two channels, each in other contests, counts as online. */
  readonly channel: TurnoutChannel | null;
  readonly people: number;
}

export interface TurnoutSampleRow {
  /** A whole hour, UTC. */
  readonly at: Date;
  readonly electors: number;
  readonly voted: number;
}

/** What the conduct of a poll is told from: numbers of people, and the audit trail. Never who. */
export interface ConductStore {
  /** @param classes those that vote, as `constituency/class` */
  turnout(electionId: ElectionId, classes: readonly string[]): Promise<readonly TurnoutRow[]>;
  /** People on the roll of any contest, and those of them whose vote is in. */
  totals(electionId: ElectionId): Promise<{ readonly electors: number; readonly voted: number }>;
  /** Oldest first. */
  samples(electionId: ElectionId): Promise<readonly TurnoutSampleRow[]>;
  /** Refused by the database unless it is later than the last, and no less. */
  addSample(electionId: ElectionId, sample: TurnoutSampleRow): Promise<void>;
  /** Events of the audit trail that name the election or one of its contests, newest first, as they were written. */
  events(electionId: ElectionId, limit: number): Promise<readonly string[]>;
}

/** Polls that are open by the clock of the database and of which no total of this hour is kept. */
export abstract class TurnoutFeed {
  abstract toSample(): Promise<readonly { readonly organisationId: OrganisationId; readonly electionId: ElectionId }[]>;
}
