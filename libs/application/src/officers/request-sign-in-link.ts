import { Injectable } from '@nestjs/common';
import { ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { Email, OfficerId, OrganisationId } from '#libs/domain';
import { sendSignInLink } from '../founding/send-sign-in-link.js';
import { Keyring } from '../keyring.js';
import { SignInDoorways } from '../ports/sign-in-doorways.js';
import { PublicAddress } from '../ports/public-address.js';
import type { Stores } from '../ports/stores.js';
import { UnitOfWork } from '../ports/unit-of-work.js';

/**
 * Sends each officer with this address a link, one per organisation. Whether there was any is not told (AUTH-06).
 * The token stands in the fragment, which browsers send to no server (AUTH-07), and is stored as a keyed hash.
 */
@Injectable()
export class RequestSignInLink {
  constructor(
    private readonly work: UnitOfWork,
    private readonly doorways: SignInDoorways,
    private readonly keyring: Keyring,
    private readonly address: PublicAddress,
  ) {}

  async execute({ email }: { readonly email: Email }): Promise<void> {
    for (const { organisationId, officerId } of await this.doorways.officersByEmail(email)) {
      await this.work.run(organisationId, (stores) => this.sendLink(stores, organisationId, officerId));
    }
  }

  private async sendLink(
    stores: Stores,
    organisationId: OrganisationId,
    officerId: OfficerId,
  ): Promise<Result<undefined, never>> {
    const officer = await stores.officers.byId(officerId);
    const body = await stores.organisation.read();
    if (!officer?.active || !body) return ok(undefined);

    const { keyring, address } = this;
    await sendSignInLink(stores, { officer, body, keyring, address });
    const by = { kind: 'job', organisationId, job: 'sign-in' } as const; // who asked is not known yet
    await stores.audit.append({ type: 'SignInLinkRequested', by, details: { officerId } });
    return ok(undefined);
  }
}
