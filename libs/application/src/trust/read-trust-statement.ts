import { Injectable } from '@nestjs/common';
import { ok } from '#libs/basics';
import { trustStatement } from '#libs/domain';
import type { ElectionId, Language, TrustStatement } from '#libs/domain';
import { readDefinition } from '../opening/definition.js';
import { ElectionDoorways } from '../ports/election-doorways.js';
import { PublicAddress } from '../ports/public-address.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { trustFacts } from './trust-facts.js';

/** Whom the members of an election have to trust, and for what: for everybody, once the definition is frozen. */
@Injectable()
export class ReadTrustStatement {
  constructor(
    private readonly work: UnitOfWork,
    private readonly doorways: ElectionDoorways,
    private readonly address: PublicAddress,
  ) {}

  /** Undefined while there is no frozen definition: who holds what may still change. */
  async of(electionId: ElectionId, language: Language): Promise<TrustStatement | undefined> {
    const organisationId = await this.doorways.organisationOf(electionId);
    if (organisationId === undefined) return undefined;
    const found = await this.work.run<TrustStatement | undefined, never>(organisationId, async (stores) => {
      const definition = await readDefinition(stores, electionId);
      if (!definition) return ok(undefined);
      return ok(trustStatement(definition, await trustFacts(stores, this.address, definition), language));
    });
    if (!found.ok) throw new Error('a look-up refuses nothing');
    return found.value;
  }
}
