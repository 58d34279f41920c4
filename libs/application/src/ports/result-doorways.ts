import type { ElectionId, OrganisationId } from '#libs/domain';

/** Looks across all bodies for what is public of every one; gives ids only. */
export abstract class ResultDoorways {
  /** Elections whose result is declared, the newest declaration first, at most `most` of them. */
  abstract declared(
    most: number,
  ): Promise<readonly { readonly organisationId: OrganisationId; readonly electionId: ElectionId }[]>;
}
