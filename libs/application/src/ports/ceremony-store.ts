import type { ElectionId, KeyCeremony } from '#libs/domain';

/** A message of a key ceremony as it was handed in. */
export interface CeremonyMessageRow {
  /** Place of the sender, from 1. */
  readonly member: number;
  readonly step: string;
  readonly text: string;
}

/** Key ceremonies of elections, attempt by attempt, with all that was handed in. */
export interface CeremonyStore {
  /** The latest attempt, whatever became of it. */
  latest(electionId: ElectionId): Promise<KeyCeremony | undefined>;
  /** All attempts, the first one first. */
  attempts(electionId: ElectionId): Promise<readonly KeyCeremony[]>;
  begin(ceremony: KeyCeremony): Promise<void>;
  /** Ends an attempt: `concluded` or `given-up`. */
  end(ceremony: KeyCeremony): Promise<void>;
  /** In the order in which they were taken. */
  messages(electionId: ElectionId, attempt: number): Promise<readonly CeremonyMessageRow[]>;
  addMessage(electionId: ElectionId, attempt: number, message: CeremonyMessageRow): Promise<void>;
}
