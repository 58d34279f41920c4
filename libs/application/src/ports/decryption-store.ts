import type { ContestId } from '#libs/domain';

/** What a key-holder committed to before anybody showed their part. */
export interface DecryptionCommitment {
  /** Number of the trustee in the public record. */
  readonly trustee: number;
  /** SHA-256 of the exact text of the partial decryption, hexadecimal. */
  readonly digest: string;
}

/** Commitments to partial decryptions; they are published, and only ever added to. */
export interface DecryptionStore {
  /** What counts of each trustee, by their number: the last they committed to. */
  commitments(contestId: ContestId): Promise<readonly DecryptionCommitment[]>;
  /** Every commitment in the order in which it was taken. */
  history(contestId: ContestId): Promise<readonly DecryptionCommitment[]>;
  commit(contestId: ContestId, commitment: DecryptionCommitment): Promise<void>;
}
