import type { ContestId, ElectionId, OrganisationId } from '#libs/domain';

export interface ElectionPlace {
  readonly organisationId: OrganisationId;
  readonly electionId: ElectionId;
}

/** From the id of something public to the organisation it belongs to. */
export abstract class ElectionDoorways {
  abstract organisationOf(electionId: ElectionId): Promise<OrganisationId | undefined>;
  abstract electionOfContest(contestId: ContestId): Promise<ElectionPlace | undefined>;
  /** By the number of its reference; undefined also where two share it. */
  abstract electionByReference(reference: number): Promise<ElectionPlace | undefined>;
}
