import type { Keyring } from '#libs/application';
import type { OrganisationId } from '#libs/domain';
import type { EntityManager } from 'typeorm';

/** What stores need besides the transaction. */
export interface StoreContext {
  readonly manager: EntityManager;
  readonly organisationId: OrganisationId;
  readonly keyring: Keyring;
}
