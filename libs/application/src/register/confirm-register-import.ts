import { Injectable } from '@nestjs/common';
import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { confirmImport } from '#libs/domain';
import type { Actor, ConfirmImportRefusal, ConfirmedImport, ImportId } from '#libs/domain';
import { authorise } from '../authorise.js';
import { UnitOfWork } from '../ports/unit-of-work.js';

export interface ConfirmRegisterImportCommand {
  readonly by: Actor;
  readonly importId: ImportId;
  /** Of the preview that was looked at. */
  readonly previewDigest: string;
}

export type ConfirmRegisterImportRefusal = ConfirmImportRefusal | { readonly code: 'IMPORT_NOT_FOUND' };

/**
 * Carries out what the preview shows, whole or not at all. Rows that need attention stay undone and listed.
 * Confirming again what is confirmed changes nothing.
 */
@Injectable()
export class ConfirmRegisterImport {
  constructor(private readonly work: UnitOfWork) {}

  async execute(command: ConfirmRegisterImportCommand): Promise<Result<ConfirmedImport, ConfirmRegisterImportRefusal>> {
    const { by, importId, previewDigest } = command;
    authorise(by, 'secretary');
    return this.work.run<ConfirmedImport, ConfirmRegisterImportRefusal>(
      by.organisationId,
      async ({ registerImports, constitutions, audit }) => {
        const found = await registerImports.lock(importId);
        if (!found) return err({ code: 'IMPORT_NOT_FOUND' });
        await constitutions.lock();
        const constitutionVersion = (await constitutions.read())?.version ?? 0;
        const registerRevision = await registerImports.registerRevision();
        const now = await registerImports.now();
        const confirmed = confirmImport(found, { previewDigest, registerRevision, constitutionVersion, now });
        if (!confirmed.ok || found.status !== 'preview') return confirmed;

        await registerImports.apply(found);
        const done = { ...confirmed.value, revisionAfter: await registerImports.registerRevision() };
        await registerImports.save(done, by.kind === 'officer' ? by.officerId : undefined);
        await registerImports.removePieces(importId);
        const { asOf, covers, counts, fileDigest } = confirmed.value;
        const details = { importId, asOf, covers, counts, fileDigest, previewDigest };
        await audit.append({ type: 'RegisterImportConfirmed', by, details });
        return ok(done);
      },
    );
  }
}
