import { Injectable } from '@nestjs/common';
import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { Email, Installer } from '#libs/domain';
import { SIGN_IN_LINK_SECONDS } from '../founding/send-sign-in-link.js';
import { Keyring } from '../keyring.js';
import { PublicAddress } from '../ports/public-address.js';
import { UnitOfWork } from '../ports/unit-of-work.js';

/**
 * Makes a sign-in link for an officer and hands it to the person at the console, who already holds the keys of the
 * installation: for the first officer of a body, and when mail is broken (ROLE-04: audited).
 */
@Injectable()
export class CreateSignInLink {
  constructor(
    private readonly work: UnitOfWork,
    private readonly keyring: Keyring,
    private readonly address: PublicAddress,
  ) {}

  execute({
    email,
    by,
  }: {
    readonly email: Email;
    readonly by: Installer;
  }): Promise<Result<{ readonly link: string }, { readonly code: 'OFFICER_NOT_FOUND' }>> {
    return this.work.run(by.organisationId, async ({ officers, signIn, audit }) => {
      const officer = (await officers.list()).find(
        (one) => one.active && one.email.toLowerCase() === email.toLowerCase(),
      );
      if (!officer) return err({ code: 'OFFICER_NOT_FOUND' });
      const { officerId } = officer;
      const token = this.keyring.newToken();
      await signIn.addLink({ tokenHash: this.keyring.sessionHash(token), officerId, seconds: SIGN_IN_LINK_SECONDS });
      await audit.append({ type: 'SignInLinkPrinted', by, details: { officerId } });
      return ok({ link: `${this.address.url}/sign-in#${token}` });
    });
  }
}
