import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { Email, OfficerId, OrganisationId } from '#libs/domain';
import { Keyring } from './keyring.js';
import { SignInDoorways } from './ports/sign-in-doorways.js';
import { PublicAddress } from './ports/public-address.js';
import type { Stores } from './ports/stores.js';
import { UnitOfWork } from './ports/unit-of-work.js';
import { signInMessage } from './sign-in-message.js';

/** A link that nobody used is worthless after 15 minutes. */
export const SIGN_IN_LINK_SECONDS = 15 * 60;

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
    { officers, organisation, signIn, messages, audit }: Stores,
    organisationId: OrganisationId,
    officerId: OfficerId,
  ): Promise<Result<undefined, never>> {
    const officer = await officers.byId(officerId);
    const body = await organisation.read();
    if (!officer?.active || !body) return ok(undefined);

    const token = this.keyring.newToken();
    await signIn.addLink({ tokenHash: this.keyring.sessionHash(token), officerId, seconds: SIGN_IN_LINK_SECONDS });
    const link = `${this.address.url}/sign-in#${token}`;
    await messages.add([
      {
        purpose: 'sign-in-link',
        purposeKey: randomUUID(),
        officerId,
        toAddress: officer.email,
        ...signInMessage(body, link),
      },
    ]);
    const by = { kind: 'job', organisationId, job: 'sign-in' } as const; // who asked is not known yet
    await audit.append({ type: 'SignInLinkRequested', by, details: { officerId } });
    return ok(undefined);
  }
}
