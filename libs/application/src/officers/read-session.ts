import { Injectable } from '@nestjs/common';
import { err, ok } from '#libs/basics';
import type { Officer } from '#libs/domain';
import { Keyring } from '../keyring.js';
import { SignInDoorways } from '../ports/sign-in-doorways.js';
import { UnitOfWork } from '../ports/unit-of-work.js';

/** Whose session a token is, with the roles held now; undefined once it ended, expired, or never was. */
@Injectable()
export class ReadSession {
  constructor(
    private readonly work: UnitOfWork,
    private readonly doorways: SignInDoorways,
    private readonly keyring: Keyring,
  ) {}

  async execute(sessionToken: string): Promise<Officer | undefined> {
    const sessionHash = this.keyring.sessionHash(sessionToken);
    const organisationId = await this.doorways.organisationOfSession(sessionHash);
    if (!organisationId) return undefined;
    const found = await this.work.run<Officer, 'NO_SESSION'>(organisationId, async ({ signIn }) => {
      const record = await signIn.officerOfSession(sessionHash);
      if (!record) return err('NO_SESSION');
      return ok({ kind: 'officer', organisationId, officerId: record.officerId, roles: record.roles });
    });
    return found.ok ? found.value : undefined;
  }
}
