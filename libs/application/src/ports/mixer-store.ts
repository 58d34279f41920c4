import type { ContestId, ElectionId, OfficerId } from '#libs/domain';

/** Key-holders who mix on machines of their own, after the platform. */
export interface MixerStore {
  /** In the order in which they mix. */
  named(electionId: ElectionId): Promise<readonly OfficerId[]>;
  /** In place of those named before. Refused by the database once the definition is frozen. */
  name(electionId: ElectionId, officers: readonly OfficerId[]): Promise<void>;
  /** When the last step before the next mix was appended, by the audit trail: the tally, or the mix before. */
  waitingSince(contestId: ContestId): Promise<Date | undefined>;
}
