import type { ContestId } from '#libs/domain';
import type { BatchLine, NewBatch } from '#libs/evidence';

export type { BatchLine, NewBatch };

export type BallotState = 'received' | 'checked' | 'sealed' | 'refused';

export interface PlaceInBox {
  readonly state: BallotState;
  /** Where it is sealed; from 1, and from 0. */
  readonly batch: number | undefined;
  readonly leaf: number | undefined;
}

/** Ballots of a contest by state; totals only. */
export interface BoxCounts {
  readonly received: number;
  readonly checked: number;
  readonly sealed: number;
  readonly refused: number;
}

export interface ReceivedBallot {
  readonly receipt: Uint8Array;
  readonly ballot: Uint8Array;
}

/** The ballot box after casting: checking, sealing, and finding a receipt. Nothing here knows a voter. */
export interface BallotBoxStore {
  /** Waits until nobody else seals or checks this contest, and keeps others waiting until the transaction ends. */
  holdSealing(contestId: ContestId): Promise<void>;
  /** The same without waiting; false when somebody else is at it. */
  tryHoldSealing(contestId: ContestId): Promise<boolean>;
  /**
   * Receipts that can go into the next batch: checked, not sealed, and of each credential only the earliest ballot
   * that is still waiting, so that a later ballot of a voter always stands in a later batch.
   */
  toSeal(contestId: ContestId, limit: number): Promise<readonly Uint8Array[]>;
  lastBatch(contestId: ContestId): Promise<BatchLine | undefined>;
  /** @throws if one of its receipts cannot be sealed any more: a bug */
  addBatch(contestId: ContestId, batch: NewBatch): Promise<void>;
  batch(contestId: ContestId, batch: number): Promise<BatchLine | undefined>;
  batchesAfter(contestId: ContestId, batch: number, limit: number): Promise<readonly BatchLine[]>;
  /** In the order of the leaves. */
  receiptsOfBatch(contestId: ContestId, batch: number): Promise<readonly Uint8Array[]>;
  place(contestId: ContestId, receipt: Uint8Array): Promise<PlaceInBox | undefined>;
  /** The first receipt from `first` to `last`, both included. */
  receiptBetween(contestId: ContestId, first: Uint8Array, last: Uint8Array): Promise<Uint8Array | undefined>;
  counts(contestId: ContestId): Promise<BoxCounts>;
  /** Ballots whose proofs nobody has looked at yet. Sealing for good and counting wait for 0 (CAST-10). */
  uncheckedBallots(contestId: ContestId): Promise<number>;
  /** Takes received ballots for checking in this transaction; others skip them. */
  takeReceived(contestId: ContestId, limit: number): Promise<readonly ReceivedBallot[]>;
  markChecked(contestId: ContestId, receipts: readonly Uint8Array[]): Promise<void>;
  /** Refuses a received ballot for good and gives its right back, so that the voter can vote again. */
  refuse(contestId: ContestId, receipt: Uint8Array, credentialHash: Uint8Array): Promise<void>;
  refusedReceipts(contestId: ContestId, limit: number): Promise<readonly Uint8Array[]>;
}
