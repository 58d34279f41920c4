/** What is wrong with the file itself, or with the chain of events in it. */
export interface ArchiveFault {
  readonly rule: 'S3' | 'S4';
  readonly reason: string;
}

/** One record of the file, its tar framing and its name already checked against its bytes. */
export interface ScannedRecord {
  readonly kind: 'header' | 'data' | 'event';
  /** Hex SHA-256 of the body. */
  readonly hash: string;
  /** Where the body begins in the file. */
  readonly offset: number;
  /** Of the body, in bytes. */
  readonly length: number;
  readonly timestamp: number;
  /** Absent where it is longer than the reader was told to hold. */
  readonly body?: Uint8Array;
}

/** A record with its body. */
export interface ArchiveRecord extends ScannedRecord {
  readonly body: Uint8Array;
}
