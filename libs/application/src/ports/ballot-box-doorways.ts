import type { ContestId, OrganisationId } from '#libs/domain';

export interface ContestPlace {
  readonly organisationId: OrganisationId;
  readonly contestId: ContestId;
}

/** From what is public to the organisation it belongs to, and where there is work. Ids only. */
export abstract class BallotBoxDoorways {
  /** Of the one receipt from `first` to `last`, both included; undefined where there is none, or more than one. */
  abstract contestOfOneReceipt(first: Uint8Array, last: Uint8Array): Promise<ContestPlace | undefined>;
  /** By the uuid of the public record. */
  abstract contestOfUuid(uuid: string): Promise<ContestPlace | undefined>;
  /** With ballots that are checked and not sealed. */
  abstract contestsToSeal(): Promise<readonly ContestPlace[]>;
  /** With ballots that are received and not checked. */
  abstract contestsToCheck(): Promise<readonly ContestPlace[]>;
  /** With at least one batch, whose poll is open or was closed not longer ago than this. */
  abstract contestsSealed(closedSince: Date): Promise<readonly ContestPlace[]>;
}
