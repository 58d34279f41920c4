import type { OfficerId, OrganisationId } from '#libs/domain';

/** What must be known before an organisation is known. Ids only; everything else is read inside its transaction. */
export abstract class SignInDoorways {
  /** Active officers with this e-mail address (upper and lower case are the same), in any organisation. */
  abstract officersByEmail(
    email: string,
  ): Promise<readonly { readonly organisationId: OrganisationId; readonly officerId: OfficerId }[]>;
  abstract organisationOfLink(tokenHash: Uint8Array): Promise<OrganisationId | undefined>;
  abstract organisationOfSession(sessionHash: Uint8Array): Promise<OrganisationId | undefined>;
}
