import type { OfficerId, SecondCheck } from '#libs/domain';

/** A version of the constitution without its text. */
export interface ConstitutionVersionHead {
  /** From 1. */
  readonly version: number;
  /** Hex SHA-256 of the text. */
  readonly digest: string;
  /** Absent when the installation itself did it. */
  readonly adoptedBy?: OfficerId;
  readonly adoptedAt: Date;
}

export interface ConstitutionVersion extends ConstitutionVersionHead {
  /** Canonical JSON. */
  readonly text: string;
}

/** The versions of the organisation's constitution. None is ever changed or removed. */
export interface ConstitutionStore {
  /** Waits until nobody else adopts a version; held to the end of the transaction. */
  lock(): Promise<void>;
  /** @param version the newest unless told */
  read(version?: number): Promise<ConstitutionVersion | undefined>;
  /** What a version asks of a voter besides the code: all that the page of a voter needs of it. */
  secondCheck(version: number): Promise<SecondCheck | undefined>;
  /** Newest first. */
  list(): Promise<readonly ConstitutionVersionHead[]>;
  add(version: Omit<ConstitutionVersion, 'adoptedAt'>): Promise<ConstitutionVersion>;
}
