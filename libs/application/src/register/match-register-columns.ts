import { Injectable } from '@nestjs/common';
import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { matchColumns, readAgain, waitForColumns } from '#libs/domain';
import type {
  Actor,
  ColumnMatch,
  ColumnsNotMatched,
  ImportId,
  PreviewImport,
  ReadAgainRefusal,
  ReadingImport,
  RowSamples,
} from '#libs/domain';
import { authorise } from '../authorise.js';
import type { ConstitutionVersion } from '../ports/constitution-store.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { FileNotRead, openCsvTable } from './csv-table.js';
import { judgeRows } from './judge-rows.js';
import { keptFile } from './kept-file.js';
import { RegisterReading, rowContext } from './register-reading.js';
import type { ImportReplaced } from './register-reading.js';

export interface MatchRegisterColumnsCommand {
  readonly by: Actor;
  readonly importId: ImportId;
  readonly columns: readonly ColumnMatch[];
}

export type MatchRegisterColumnsRefusal =
  | { readonly code: 'IMPORT_NOT_FOUND' }
  | { readonly code: 'NO_CONSTITUTION' }
  | ColumnsNotMatched
  | ReadAgainRefusal
  | ImportReplaced
  | { readonly code: 'REGISTER_CHANGED_WHILE_READING' };

/**
 * Reads the file of an import that is not decided on again, with the columns that the officer says, against the register
 * and the rules of now. The preview is a new one. If that goes wrong the import waits for its columns once more.
 */
@Injectable()
export class MatchRegisterColumns {
  constructor(private readonly work: UnitOfWork) {}

  async execute(command: MatchRegisterColumnsCommand): Promise<Result<PreviewImport, MatchRegisterColumnsRefusal>> {
    const { by } = command;
    authorise(by, 'secretary');
    const begun = await this.begin(command);
    if (!begun.ok) return begun;
    const { import: reading, constitution, samples } = begun.value;
    try {
      return await this.read(new RegisterReading(this.work, by, reading), by, constitution);
    } catch (error) {
      await this.waitAgain(reading, by, samples);
      if (error instanceof FileNotRead) return err({ code: 'REGISTER_CHANGED_WHILE_READING' }); // the bytes were read before
      throw error;
    }
  }

  private begin({ by, importId, columns }: MatchRegisterColumnsCommand) {
    return this.work.run<Begun, MatchRegisterColumnsRefusal>(
      by.organisationId,
      async ({ registerImports, constitutions }) => {
        const found = await registerImports.lock(importId);
        if (!found) return err({ code: 'IMPORT_NOT_FOUND' });
        const constitution = await constitutions.read();
        if (!constitution) return err({ code: 'NO_CONSTITUTION' });
        const matched = matchColumns(found.headings, found.columns, columns);
        const registerRevision = await registerImports.registerRevision();
        const constitutionVersion = constitution.version;
        const places = matched.ok ? matched.value : found.columns;
        const reading = readAgain(found, { columns: places, constitutionVersion, registerRevision });
        if (!reading.ok) return reading;
        if (!matched.ok) return matched;
        await registerImports.save(reading.value, undefined);
        await registerImports.removeRows(importId);
        const samples = 'samples' in found ? found.samples : [];
        return ok({ import: reading.value, constitution, samples });
      },
    );
  }

  private async read(
    reading: RegisterReading,
    by: Actor,
    constitution: ConstitutionVersion,
  ): Promise<Result<PreviewImport, ImportReplaced>> {
    const { id } = reading.reading;
    const table = await openCsvTable(keptFile(this.work, by, id));
    if (!table.ok) throw new FileNotRead(table.error);
    const context = rowContext(reading.reading, constitution);
    const samples = await reading.walk(table.value, async (rows, { members, registerImports }) =>
      registerImports.addRows(id, await judgeRows(rows, context, members)),
    );
    if (!samples.ok) return samples;
    const read = { fileDigest: table.value.digest(), samples: samples.value };
    return reading.step((stores) => reading.showPreview(stores, { type: 'RegisterColumnsMatched', ...read }));
  }

  private async waitAgain(reading: ReadingImport, by: Actor, samples: RowSamples): Promise<void> {
    await this.work.run(by.organisationId, async ({ registerImports }) => {
      const found = await registerImports.lock(reading.id);
      if (found?.status !== 'reading') return ok(undefined);
      await registerImports.save(waitForColumns(found, samples), undefined);
      await registerImports.removeRows(found.id);
      return ok(undefined);
    });
  }
}

interface Begun {
  readonly import: ReadingImport;
  readonly constitution: ConstitutionVersion;
  readonly samples: RowSamples;
}
