import type { ElectionId, OrganisationId } from '#libs/domain';

/** Polls whose hours are over by the clock of the database and whose closing is not recorded yet. */
export abstract class PollFeed {
  abstract toClose(): Promise<readonly { readonly organisationId: OrganisationId; readonly electionId: ElectionId }[]>;
}
