import type { ContestId } from '#libs/domain';

/** The frozen beginning of a contest's public record: exact bytes. */
export interface ContestSetup {
  readonly uuid: string;
  /** Unix seconds, in every record of the archive. */
  readonly timestamp: number;
  readonly election: Uint8Array;
  readonly trustees: Uint8Array;
  readonly credentials: Uint8Array;
  /** φ */
  readonly fingerprint: string;
}

export interface PlacedBallot {
  readonly batch: number;
  readonly leaf: number;
  readonly ballot: Uint8Array;
}

export type RecordEventType = 'EncryptedTally' | 'Shuffle' | 'EndShuffles' | 'PartialDecryption' | 'Result';

/** An event of the record after the ballots. */
export interface RecordEvent {
  readonly type: RecordEventType;
  /** Trustee number of a shuffle or partial decryption. */
  readonly owner?: number;
  /** Exact bytes of the payload; none for EndShuffles. */
  readonly payload?: Uint8Array;
}

export interface BoxSeal {
  readonly ballots: number;
  readonly batches: number;
  /** 32 bytes: the last chained root. */
  readonly chainedRoot: Uint8Array;
  readonly sealNumber: string;
}

export interface SealedBatchLine {
  readonly batch: number;
  readonly ballots: number;
  readonly root: Uint8Array;
  readonly chainedRoot: Uint8Array;
}

/** The public record of contests: what the archive is made of. It only grows. */
export interface RecordStore {
  setup(contestId: ContestId): Promise<ContestSetup | undefined>;
  /** Sealed ballots in the order of the archive, after the given place, at most `limit`. */
  ballotsAfter(
    contestId: ContestId,
    place: { batch: number; leaf: number },
    limit: number,
  ): Promise<readonly PlacedBallot[]>;
  /** A sealed ballot by its hash, hex: what the record names it by. */
  sealedBallot(contestId: ContestId, hash: string): Promise<PlacedBallot | undefined>;
  /** Which events there are, in the order of the archive, without what is in them: that can be large. */
  steps(contestId: ContestId): Promise<readonly Omit<RecordEvent, 'payload'>[]>;
  /** Events in the order of the archive. */
  events(contestId: ContestId): Promise<readonly RecordEvent[]>;
  /** Hex SHA-256 of the payload of a trustee's event; undefined if there is none. */
  digestOf(contestId: ContestId, event: Required<Pick<RecordEvent, 'type' | 'owner'>>): Promise<string | undefined>;
  /** Length in bytes of the payload of an event, by its place among {@link steps} from 0; 0 where it has none. */
  payloadLength(contestId: ContestId, place: number): Promise<number>;
  /** A piece of that payload. */
  payloadPiece(contestId: ContestId, place: number, piece: { offset: number; length: number }): Promise<Uint8Array>;
  /** Appends in order of arrival. False if that step of the record already stands: a repeated job adds nothing. */
  addEvent(contestId: ContestId, event: RecordEvent): Promise<boolean>;
  batches(contestId: ContestId): Promise<readonly SealedBatchLine[]>;
  seal(contestId: ContestId): Promise<BoxSeal | undefined>;
  addSeal(contestId: ContestId, seal: BoxSeal): Promise<void>;
}
