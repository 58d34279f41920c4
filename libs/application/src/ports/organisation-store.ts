import type { OrganisationId } from '#libs/domain';

export interface OrganisationRecord {
  readonly organisationId: OrganisationId;
  readonly name: string;
  readonly nameCy: string | undefined;
  /** IANA name, such as `Europe/London`: the zone in which hours are shown and days begin. */
  readonly timeZone: string;
}

export interface OrganisationStore {
  add(organisation: OrganisationRecord): Promise<void>;
  /** The organisation of this transaction. */
  read(): Promise<OrganisationRecord | undefined>;
}
