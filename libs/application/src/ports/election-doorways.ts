import type { ContestId, ElectionId, OrganisationId } from '#libs/domain';

/** From the id of something public to the organisation it belongs to. */
export abstract class ElectionDoorways {
  abstract organisationOf(electionId: ElectionId): Promise<OrganisationId | undefined>;
  abstract electionOfContest(
    contestId: ContestId,
  ): Promise<{ readonly organisationId: OrganisationId; readonly electionId: ElectionId } | undefined>;
}
