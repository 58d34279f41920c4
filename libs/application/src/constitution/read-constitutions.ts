import { Injectable } from '@nestjs/common';
import { ok } from '#libs/basics';
import type { Actor } from '#libs/domain';
import type { ConstitutionVersion, ConstitutionVersionHead } from '../ports/constitution-store.js';
import { UnitOfWork } from '../ports/unit-of-work.js';

/** Every officer may read the rules of their own body. */
@Injectable()
export class ReadConstitutions {
  constructor(private readonly work: UnitOfWork) {}

  /** @param version the newest unless told */
  async version(by: Actor, version?: number): Promise<ConstitutionVersion | undefined> {
    const found = await this.work.run<ConstitutionVersion | undefined, never>(
      by.organisationId,
      async ({ constitutions }) => ok(await constitutions.read(version)),
    );
    return found.ok ? found.value : found.error;
  }

  /** Newest first. */
  async versions(by: Actor): Promise<readonly ConstitutionVersionHead[]> {
    const found = await this.work.run<readonly ConstitutionVersionHead[], never>(
      by.organisationId,
      async ({ constitutions }) => ok(await constitutions.list()),
    );
    return found.ok ? found.value : found.error;
  }
}
