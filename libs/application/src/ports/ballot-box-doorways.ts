import type { ContestId, OrganisationId } from '#libs/domain';

export interface ContestPlace {
  readonly organisationId: OrganisationId;
  readonly contestId: ContestId;
}

/** From what is public to the organisation it belongs to, and where there is work. Ids only. */
export abstract class BallotBoxDoorways {
  abstract contestOfReceipt(receipt: Uint8Array): Promise<ContestPlace | undefined>;
  /** The receipts from one to another, both included, and where they are: two at most, enough to tell whether it is one. */
  abstract receiptsBetween(
    first: Uint8Array,
    last: Uint8Array,
  ): Promise<readonly (ContestPlace & { readonly receipt: Uint8Array })[]>;
  /** By the uuid of the public record. */
  abstract contestOfUuid(uuid: string): Promise<ContestPlace | undefined>;
  /** With ballots that are checked and not sealed. */
  abstract contestsToSeal(): Promise<readonly ContestPlace[]>;
  /** With ballots that are received and not checked. */
  abstract contestsToCheck(): Promise<readonly ContestPlace[]>;
  /** With at least one batch, whose poll is open or was closed not longer ago than this. */
  abstract contestsSealed(closedSince: Date): Promise<readonly ContestPlace[]>;
}
