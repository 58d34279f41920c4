/** What is wrong with the file itself, or with the chain of events in it. */
export interface ArchiveFault {
  readonly rule: 'S3' | 'S4';
  readonly reason: string;
}

/** One record of the file, its tar framing and its name already checked against its bytes. */
export interface ArchiveRecord {
  readonly kind: 'header' | 'data' | 'event';
  /** Hex SHA-256 of the body. */
  readonly hash: string;
  /** Where the body begins in the file. */
  readonly offset: number;
  readonly body: Uint8Array;
  readonly timestamp: number;
}
