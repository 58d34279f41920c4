import { Injectable } from '@nestjs/common';
import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { readConstitution } from '#libs/domain';
import type { Actor, ConstitutionFault } from '#libs/domain';
import { authorise } from '../authorise.js';
import { COUNT_RULE_IDS } from '../election/rule-book.js';
import { adoptVersion } from '../founding/adopt-version.js';
import type { ConstitutionVersion } from '../ports/constitution-store.js';
import { UnitOfWork } from '../ports/unit-of-work.js';

export interface AdoptConstitutionCommand {
  readonly by: Actor;
  /** JSON, in any spelling. */
  readonly document: string;
}

export interface AdoptConstitutionRefusal {
  readonly code: 'CONSTITUTION_NOT_VALID';
  readonly faults: readonly ConstitutionFault[];
}

/**
 * Adopts a new version of the constitution. Versions are only ever added: elections keep the one they were made under.
 * Adopting the newest version again changes nothing.
 */
@Injectable()
export class AdoptConstitution {
  constructor(private readonly work: UnitOfWork) {}

  async execute(command: AdoptConstitutionCommand): Promise<Result<ConstitutionVersion, AdoptConstitutionRefusal>> {
    const { by, document } = command;
    authorise(by, 'secretary');
    const read = readConstitution(document, { countRules: COUNT_RULE_IDS });
    if (!read.ok) return err({ code: 'CONSTITUTION_NOT_VALID', faults: read.error });

    return this.work.run<ConstitutionVersion, never>(by.organisationId, async (stores) =>
      ok(await adoptVersion(stores, read.value, by)),
    );
  }
}
