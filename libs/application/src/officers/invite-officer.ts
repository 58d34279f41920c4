import { Injectable } from '@nestjs/common';
import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { Actor } from '#libs/domain';
import { authorise } from '../authorise.js';
import { newOfficer } from '../founding/new-officer.js';
import type { NewOfficerRefusal, OfficerToMake } from '../founding/new-officer.js';
import type { OfficerRecord } from '../ports/officer-store.js';
import { PublicAddress } from '../ports/public-address.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { invitationMessage } from './sign-in-message.js';

export interface InviteOfficerCommand extends OfficerToMake {
  readonly by: Actor;
}

export type InviteOfficerRefusal =
  NewOfficerRefusal | { readonly code: 'EMAIL_TAKEN' } | { readonly code: 'ORGANISATION_NOT_FOUND' };

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
    const made = newOfficer(command);
    if (!made.ok) return made;
    const officer = made.value;

    return this.work.run<OfficerRecord, InviteOfficerRefusal>(
      by.organisationId,
      async ({ organisation, officers, messages, audit }) => {
        const body = await organisation.read();
        if (!body) return err({ code: 'ORGANISATION_NOT_FOUND' });
        if (!(await officers.add(officer))) return err({ code: 'EMAIL_TAKEN' });

        const { officerId, email, roles } = officer;
        const text = invitationMessage(body, this.address.url);
        await messages.add([{ purpose: 'invitation', purposeKey: officerId, officerId, toAddress: email, ...text }]);
        await audit.append({ type: 'OfficerInvited', by, details: { officerId, roles } });
        return ok(officer);
      },
    );
  }
}
