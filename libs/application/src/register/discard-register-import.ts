import { Injectable } from '@nestjs/common';
import { err } from '#libs/basics';
import type { Result } from '#libs/basics';
import { discardImport } from '#libs/domain';
import type { Actor, DiscardImportRefusal, DiscardedImport, ImportId } from '#libs/domain';
import { authorise } from '../authorise.js';
import { UnitOfWork } from '../ports/unit-of-work.js';

export type DiscardRegisterImportRefusal = DiscardImportRefusal | { readonly code: 'IMPORT_NOT_FOUND' };

/** Throws an import away that was not confirmed, with every row of it. The register stays as it is. */
@Injectable()
export class DiscardRegisterImport {
  constructor(private readonly work: UnitOfWork) {}

  async execute(command: {
    readonly by: Actor;
    readonly importId: ImportId;
  }): Promise<Result<DiscardedImport, DiscardRegisterImportRefusal>> {
    const { by, importId } = command;
    authorise(by, 'secretary');
    return this.work.run<DiscardedImport, DiscardRegisterImportRefusal>(
      by.organisationId,
      async ({ registerImports, audit }) => {
        const found = await registerImports.lock(importId);
        if (!found) return err({ code: 'IMPORT_NOT_FOUND' });
        const discarded = discardImport(found);
        if (!discarded.ok) return discarded;
        await registerImports.save(discarded.value, undefined);
        await registerImports.removePieces(importId);
        await registerImports.removeRows(importId);
        await audit.append({ type: 'RegisterImportDiscarded', by, details: { importId, status: found.status } });
        return discarded;
      },
    );
  }
}
