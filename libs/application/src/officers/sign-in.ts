import { Injectable } from '@nestjs/common';
import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { Officer } from '#libs/domain';
import { Keyring } from '../keyring.js';
import { SignInDoorways } from '../ports/sign-in-doorways.js';
import { UnitOfWork } from '../ports/unit-of-work.js';

/** A session ends eight hours after it began, whatever happens in it: a working day. */
export const SESSION_SECONDS = 8 * 60 * 60;

export interface OpenedSession {
  readonly sessionToken: string;
  readonly expiresAt: Date;
  readonly officer: Officer;
}

export interface SignInCommand {
  readonly linkToken: string;
  /** The session this browser had before; it ends, so that an old id is worth nothing (AUTH-08). */
  readonly previousSession?: string;
}

/** Exchanges the token of a link for a session. Used, expired and invented links are refused alike. */
@Injectable()
export class SignIn {
  constructor(
    private readonly work: UnitOfWork,
    private readonly doorways: SignInDoorways,
    private readonly keyring: Keyring,
  ) {}

  async execute(command: SignInCommand): Promise<Result<OpenedSession, { readonly code: 'LINK_NOT_VALID' }>> {
    const tokenHash = this.keyring.sessionHash(command.linkToken);
    const organisationId = await this.doorways.organisationOfLink(tokenHash);
    if (!organisationId) return err({ code: 'LINK_NOT_VALID' });

    const opened = await this.work.run<OpenedSession, { code: 'LINK_NOT_VALID' }>(
      organisationId,
      async ({ signIn, officers, audit }) => {
        const officerId = await signIn.useLink(tokenHash);
        const record = officerId && (await officers.byId(officerId));
        if (!officerId || !record) return err({ code: 'LINK_NOT_VALID' });

        const sessionToken = this.keyring.newToken();
        const sessionHash = this.keyring.sessionHash(sessionToken);
        const expiresAt = await signIn.openSession({ sessionHash, officerId, seconds: SESSION_SECONDS });
        const officer: Officer = { kind: 'officer', organisationId, officerId, roles: record.roles };
        await audit.append({ type: 'OfficerSignedIn', by: officer, details: { officerId } });
        return ok({ sessionToken, expiresAt, officer });
      },
    );
    if (opened.ok && command.previousSession) await this.end(command.previousSession);
    return opened;
  }

  private async end(session: string): Promise<void> {
    const sessionHash = this.keyring.sessionHash(session);
    const organisationId = await this.doorways.organisationOfSession(sessionHash);
    if (!organisationId) return;
    await this.work.run(organisationId, async ({ signIn }) => ok(await signIn.endSession(sessionHash)));
  }
}
