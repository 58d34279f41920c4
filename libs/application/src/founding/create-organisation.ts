import { Injectable } from '@nestjs/common';
import { ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { addOrganisation, newOrganisation } from './new-organisation.js';
import type { NewOrganisationRefusal, OrganisationToMake } from './new-organisation.js';
import type { OrganisationRecord } from '../ports/organisation-store.js';
import { UnitOfWork } from '../ports/unit-of-work.js';

export type CreateOrganisationCommand = OrganisationToMake;
export type CreateOrganisationRefusal = NewOrganisationRefusal;

/** A new body on this installation. Only the person at the console does this, so there is no other actor to check. */
@Injectable()
export class CreateOrganisation {
  constructor(private readonly work: UnitOfWork) {}

  async execute(command: CreateOrganisationCommand): Promise<Result<OrganisationRecord, CreateOrganisationRefusal>> {
    const made = newOrganisation(command);
    if (!made.ok) return made;
    const { organisationId } = made.value;
    return this.work.run<OrganisationRecord, CreateOrganisationRefusal>(organisationId, async (stores) => {
      await addOrganisation(stores, made.value, { kind: 'installer', organisationId });
      return ok(made.value);
    });
  }
}
