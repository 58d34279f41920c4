import type { ContestId, ElectionId, OrganisationId, SecondCheck } from '#libs/domain';

/** What a contest was frozen with; never changes again. */
export interface FrozenContest {
  readonly contestId: ContestId;
  /** Names the public record. */
  readonly uuid: string;
  readonly title: string;
  readonly titleCy: string | undefined;
  /** The election object of the record, exact bytes. */
  readonly election: Uint8Array;
  /** φ of these bytes. */
  readonly fingerprint: string;
}

/** An election whose definition is frozen: its hours, its rules of casting, its contests. */
export interface FrozenPoll {
  readonly organisationId: OrganisationId;
  readonly electionId: ElectionId;
  readonly opensAt: Date;
  readonly closesAt: Date;
  /** IANA name of the organisation's zone, for showing the hours. */
  readonly timeZone: string;
  readonly repeatBallots: 'first-counts' | 'last-counts';
  readonly proofChecks: 'before-storing' | 'after-storing';
  /** What the rules ask of a voter besides the code. */
  readonly secondCheck: SecondCheck | undefined;
  readonly contests: readonly FrozenContest[];
}

/** Frozen elections, kept in memory once read: nothing in them can change. */
export abstract class FrozenPolls {
  /** Undefined when there is no such election, or its definition is not frozen yet. */
  abstract find(electionId: ElectionId): Promise<FrozenPoll | undefined>;
}
