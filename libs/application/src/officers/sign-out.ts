import { Injectable } from '@nestjs/common';
import { ok } from '#libs/basics';
import type { Officer } from '#libs/domain';
import { Keyring } from '../keyring.js';
import { UnitOfWork } from '../ports/unit-of-work.js';

/** Ends the session for good; its token opens nothing afterwards. */
@Injectable()
export class SignOut {
  constructor(
    private readonly work: UnitOfWork,
    private readonly keyring: Keyring,
  ) {}

  async execute({ sessionToken, by }: { readonly sessionToken: string; readonly by: Officer }): Promise<void> {
    await this.work.run(by.organisationId, async ({ signIn, audit }) => {
      const hasEnded = await signIn.endSession(this.keyring.sessionHash(sessionToken));
      if (hasEnded) await audit.append({ type: 'OfficerSignedOut', by, details: { officerId: by.officerId } });
      return ok(undefined);
    });
  }
}
