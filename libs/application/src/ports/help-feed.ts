import type { ElectionId, OrganisationId } from '#libs/domain';

/** Elections in which help was asked for since the officers were last told. Ids only. */
export abstract class HelpFeed {
  abstract untold(): Promise<readonly { readonly organisationId: OrganisationId; readonly electionId: ElectionId }[]>;
}
