import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { OrganisationId } from '#libs/domain';
import type { OrganisationRecord } from './ports/organisation-store.js';
import { UnitOfWork } from './ports/unit-of-work.js';

export interface CreateOrganisationCommand {
  readonly name: string;
  readonly nameCy?: string;
  readonly timeZone?: string;
}

export type CreateOrganisationRefusal = { readonly code: 'NAME_MISSING' } | { readonly code: 'TIME_ZONE_NOT_KNOWN' };

/** A new body on this installation. Only the person at the console does this, so there is no other actor to check. */
@Injectable()
export class CreateOrganisation {
  constructor(private readonly work: UnitOfWork) {}

  async execute(command: CreateOrganisationCommand): Promise<Result<OrganisationRecord, CreateOrganisationRefusal>> {
    const name = command.name.trim();
    const timeZone = command.timeZone ?? 'Europe/London';
    if (name === '' || name.length > 200) return err({ code: 'NAME_MISSING' });
    if (!isTimeZone(timeZone)) return err({ code: 'TIME_ZONE_NOT_KNOWN' });

    const organisationId = randomUUID() as string as OrganisationId;
    return this.work.run<OrganisationRecord, CreateOrganisationRefusal>(
      organisationId,
      async ({ organisation, audit }) => {
        const record: OrganisationRecord = {
          organisationId,
          name,
          nameCy: command.nameCy?.trim() || undefined,
          timeZone,
        };
        await organisation.add(record);
        const by = { kind: 'installer', organisationId } as const;
        await audit.append({ type: 'OrganisationCreated', by, details: { organisationId, name } });
        return ok(record);
      },
    );
  }
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
}
