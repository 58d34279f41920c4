import type { ContestId, ElectionId, ElectorFacts, MemberId, RollReason, RollVerdict } from '#libs/domain';

/** A member of the register, as far as a roll is concerned. */
export interface RegisterLine extends ElectorFacts {
  readonly memberId: MemberId;
  readonly memberNo: string;
}

export interface RollEntry extends RollVerdict {
  readonly memberId: MemberId;
  readonly memberNo: string;
}

/** The head of a frozen roll. */
export interface Roll {
  readonly contestId: ContestId;
  readonly electionId: ElectionId;
  /** Hex digest over every line ({@link RollDigest}). */
  readonly digest: string;
  readonly electors: number;
  readonly excluded: number;
  readonly recordDate: string;
  readonly frozenAt: Date;
}

export interface ReasonCount {
  readonly reason: RollReason;
  readonly members: number;
}

export interface NamedRollEntry extends RollEntry {
  readonly givenName: string;
  readonly familyName: string;
}

export interface RollStore {
  /**
   * Every member of the register in the order of the roll, as the register is at this moment and whatever is changed
   * while it is read, some at a time.
   */
  register(): AsyncIterable<readonly RegisterLine[]>;
  addEntries(contestId: ContestId, entries: readonly RollEntry[]): Promise<void>;
  add(roll: Omit<Roll, 'frozenAt'>, frozenBy: string): Promise<Roll>;
  of(contestId: ContestId): Promise<Roll | undefined>;
  ofElection(electionId: ElectionId): Promise<readonly Roll[]>;
  counts(contestId: ContestId): Promise<readonly ReasonCount[]>;
  /** Electors of any contest, and those of them without an e-mail address. */
  reach(electionId: ElectionId): Promise<{ readonly electors: number; readonly withoutEmail: number }>;
  /** In the order of the roll, after a member number. */
  entries(
    contestId: ContestId,
    page: { readonly after?: string; readonly limit: number; readonly reason?: RollReason; readonly memberNo?: string },
  ): Promise<readonly NamedRollEntry[]>;
}
