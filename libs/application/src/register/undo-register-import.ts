import { Injectable } from '@nestjs/common';
import { err } from '#libs/basics';
import type { Result } from '#libs/basics';
import { undoImport } from '#libs/domain';
import type { Actor, ImportId, UndoImportRefusal, UndoneImport } from '#libs/domain';
import { authorise } from '../authorise.js';
import { UnitOfWork } from '../ports/unit-of-work.js';

export interface UndoRegisterImportCommand {
  readonly by: Actor;
  readonly importId: ImportId;
  /** For the audit trail. */
  readonly reason?: string;
}

export type UndoRegisterImportRefusal =
  | UndoImportRefusal
  | { readonly code: 'IMPORT_NOT_FOUND' }
  | { readonly code: 'MEMBERS_NAMED_ELSEWHERE'; readonly record: string };

/** Makes the register what it was before the newest import, to the day and the letter; the rows of the import go away. */
@Injectable()
export class UndoRegisterImport {
  constructor(private readonly work: UnitOfWork) {}

  async execute(command: UndoRegisterImportCommand): Promise<Result<UndoneImport, UndoRegisterImportRefusal>> {
    const { by, importId, reason } = command;
    authorise(by, 'secretary');
    return this.work.run<UndoneImport, UndoRegisterImportRefusal>(
      by.organisationId,
      async ({ registerImports, audit }) => {
        const found = await registerImports.lock(importId);
        if (!found) return err({ code: 'IMPORT_NOT_FOUND' });
        await registerImports.registerRevision(); // nobody changes the register, or makes a roll of it, from now
        const limits = await registerImports.undoLimits();
        const now = await registerImports.now();
        const undone = undoImport(found, { ...limits, now });
        if (!undone.ok || found.status !== 'confirmed') return undone;

        const record = await registerImports.takeBack(found);
        if (record !== undefined) return err({ code: 'MEMBERS_NAMED_ELSEWHERE', record: record.replaceAll('_', ' ') });
        await registerImports.save(undone.value, by.kind === 'officer' ? by.officerId : undefined);
        await registerImports.removeRows(importId);
        const { asOf, covers, counts, fileDigest } = undone.value;
        const details = { importId, asOf, covers, counts, fileDigest, ...(reason === undefined ? {} : { reason }) };
        await audit.append({ type: 'RegisterImportUndone', by, details });
        return undone;
      },
    );
  }
}
