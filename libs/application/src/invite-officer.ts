import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { parseEmail } from '#libs/domain';
import type { Actor, OfficerId, Role } from '#libs/domain';
import { authorise } from './authorise.js';
import type { OfficerRecord } from './ports/officer-store.js';
import { PublicAddress } from './ports/public-address.js';
import { UnitOfWork } from './ports/unit-of-work.js';
import { invitationMessage } from './sign-in-message.js';

export interface InviteOfficerCommand {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly by: Actor;
}

export type InviteOfficerRefusal =
  | { readonly code: 'EMAIL_NOT_VALID' }
  | { readonly code: 'NAME_MISSING' }
  | { readonly code: 'ROLE_MISSING' }
  | { readonly code: 'EMAIL_TAKEN' }
  | { readonly code: 'ORGANISATION_NOT_FOUND' };

/** Makes somebody an officer and tells them where to sign in. */
@Injectable()
export class InviteOfficer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly address: PublicAddress,
  ) {}

  async execute(command: InviteOfficerCommand): Promise<Result<OfficerRecord, InviteOfficerRefusal>> {
    const { by } = command;
    authorise(by, 'secretary');
    const email = parseEmail(command.email);
    const name = command.name.trim();
    const roles = [...new Set(command.roles)].sort();
    if (!email) return err({ code: 'EMAIL_NOT_VALID' });
    if (name === '' || name.length > 200) return err({ code: 'NAME_MISSING' });
    if (roles.length === 0) return err({ code: 'ROLE_MISSING' });

    return this.work.run<OfficerRecord, InviteOfficerRefusal>(
      by.organisationId,
      async ({ organisation, officers, messages, audit }) => {
        const body = await organisation.read();
        if (!body) return err({ code: 'ORGANISATION_NOT_FOUND' });
        const officer: OfficerRecord = {
          officerId: randomUUID() as string as OfficerId,
          email,
          name,
          roles,
          active: true,
        };
        if (!(await officers.add(officer))) return err({ code: 'EMAIL_TAKEN' });

        const { officerId } = officer;
        const text = invitationMessage(body, this.address.url);
        await messages.add([{ purpose: 'invitation', purposeKey: officerId, officerId, toAddress: email, ...text }]);
        await audit.append({ type: 'OfficerInvited', by, details: { officerId, roles } });
        return ok(officer);
      },
    );
  }
}
