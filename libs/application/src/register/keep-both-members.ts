import { Injectable } from '@nestjs/common';
import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { keepBoth } from '#libs/domain';
import type { Actor, ImportId, PreviewImport, RegisterImport } from '#libs/domain';
import { authorise } from '../authorise.js';
import { UnitOfWork } from '../ports/unit-of-work.js';

export type KeepBothMembersRefusal =
  | { readonly code: 'IMPORT_NOT_FOUND' }
  | { readonly code: 'IMPORT_NOT_IN_PREVIEW'; readonly status: RegisterImport['status'] }
  | { readonly code: 'NOT_A_POSSIBLE_DUPLICATE'; readonly line: number };

/** Says of a row that looks like another member: these are two people. Whether they are one is said by correcting the file. */
@Injectable()
export class KeepBothMembers {
  constructor(private readonly work: UnitOfWork) {}

  async execute(command: {
    readonly by: Actor;
    readonly importId: ImportId;
    readonly line: number;
  }): Promise<Result<PreviewImport, KeepBothMembersRefusal>> {
    const { by, importId, line } = command;
    authorise(by, 'secretary');
    return this.work.run<PreviewImport, KeepBothMembersRefusal>(
      by.organisationId,
      async ({ registerImports, audit }) => {
        const found = await registerImports.lock(importId);
        if (!found) return err({ code: 'IMPORT_NOT_FOUND' });
        if (found.status !== 'preview') return err({ code: 'IMPORT_NOT_IN_PREVIEW', status: found.status });
        const memberNo = await registerImports.keepBoth(importId, line);
        if (memberNo === undefined) return err({ code: 'NOT_A_POSSIBLE_DUPLICATE', line });

        const kept = keepBoth(found, line, await registerImports.counts(importId));
        await registerImports.save(kept, undefined);
        const { previewDigest } = kept;
        await audit.append({ type: 'PossibleDuplicateKept', by, details: { importId, line, memberNo, previewDigest } });
        return ok(kept);
      },
    );
  }
}
