import type { ContestId, ElectionId, MemberId, OtherChannel, ReturnOutcome } from '#libs/domain';

export interface ReturnRow {
  readonly contestId: ContestId;
  readonly memberId: MemberId;
  readonly channel: OtherChannel;
  readonly outcome: ReturnOutcome;
  /** The day in the zone of the body, YYYY-MM-DD. */
  readonly receivedOn: string;
}

export interface ReturnCount {
  readonly contestId: ContestId;
  readonly channel: OtherChannel;
  readonly outcome: ReturnOutcome;
  readonly returns: number;
}

/** Rows as they stand, for the examination; hashes in hex. */
export interface BlockedSeen {
  readonly rightId: string;
  /** Of the right; null where there is none. */
  readonly memberId: string | null;
  readonly nth: number;
  readonly token: string;
  readonly credentialHash: string;
  readonly lastRevision: number;
  readonly reason: string;
}

export interface RollLogSeen {
  readonly lines: readonly { readonly n: number; readonly line: string }[];
  /** By right and number. */
  readonly blocked: readonly BlockedSeen[];
  readonly rights: readonly {
    readonly rightId: string;
    readonly memberId: string;
    readonly token: string | null;
    readonly credential: string | null;
  }[];
  /** By member and number. */
  readonly returns: readonly {
    readonly memberId: string;
    readonly nth: number;
    readonly channel: string;
    readonly outcome: string;
    /** Null of a return from before days were kept. */
    readonly receivedOn: string | null;
  }[];
}

/** The public roll log of each contest, and votes that came by post, by telephone or in the room: who, never what. */
export interface RollLogStore {
  /** Exact lines, in order. */
  lines(contestId: ContestId): Promise<readonly string[]>;
  /** @param n the number of the line, one more than there are */
  append(contestId: ContestId, n: number, line: string): Promise<void>;
  /** The number of the last sealed batch; 0 before the first. */
  lastBatch(contestId: ContestId): Promise<number>;
  seen(contestId: ContestId): Promise<RollLogSeen>;
  addReturn(row: ReturnRow): Promise<void>;
  /** Contests in which a return of the member was accepted or is held. */
  returnsOf(electionId: ElectionId, memberId: MemberId): Promise<ReadonlySet<ContestId>>;
  /**
   * How many returns of each kind each contest has. What was held counts as accepted, or as set aside for a ballot that
   * stands, as the marks on the roll say at this moment.
   */
  returnCounts(electionId: ElectionId): Promise<readonly ReturnCount[]>;
}
