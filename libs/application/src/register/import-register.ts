import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import {
  checkAsOf,
  classFinder,
  classPath,
  classesOf,
  discardImport,
  fileFault,
  placeColumns,
  showPreview,
} from '#libs/domain';
import type {
  Actor,
  AsOfRefusal,
  FileCovers,
  FileFault,
  ImportId,
  PreviewImport,
  ReadingImport,
  RowContext,
  WantedColumns,
} from '#libs/domain';
import { authorise } from '../authorise.js';
import { readRuleBook } from '../election/rule-book.js';
import type { ConstitutionVersion } from '../ports/constitution-store.js';
import type { Stores } from '../ports/stores.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { FileNotRead, openCsvTable } from './csv-table.js';
import type { CsvTable } from './csv-table.js';
import { inLists } from './in-lists.js';
import { judgeRows } from './judge-rows.js';

export interface ImportRegisterCommand {
  readonly by: Actor;
  /** For people; the name on the officer's computer. */
  readonly fileName: string;
  /** The day that the file describes, YYYY-MM-DD. */
  readonly asOf: string;
  readonly covers: FileCovers;
  /** Columns that the headings do not give away. */
  readonly columns?: WantedColumns;
  readonly file: AsyncIterable<Uint8Array>;
}

export type ImportRegisterRefusal =
  | AsOfRefusal
  | { readonly code: 'NO_CONSTITUTION' }
  | { readonly code: 'REGISTER_FILE_NOT_READ'; readonly faults: readonly FileFault[] }
  | { readonly code: 'IMPORT_REPLACED' };

/** Rows that are read, judged and stored in one short transaction. Bounds memory and the time a connection is held. */
const ROWS_AT_ONCE = 2_000;
const LONGEST_FILE_NAME = 200;

/**
 * Takes in a member file as it arrives and shows what it would change; nothing is changed until that is confirmed.
 * An import that is still open is discarded: a new file takes its place.
 */
@Injectable()
export class ImportRegister {
  constructor(private readonly work: UnitOfWork) {}

  async execute(command: ImportRegisterCommand): Promise<Result<PreviewImport, ImportRegisterRefusal>> {
    const { by, asOf } = command;
    authorise(by, 'secretary');
    const constitution = await this.constitutionFor(by, asOf);
    if (!constitution.ok) return constitution;

    const table = await openCsvTable(command.file);
    if (!table.ok) return err({ code: 'REGISTER_FILE_NOT_READ', faults: [table.error] });
    const { headings } = table.value;
    const places = placeColumns(headings, command.columns);
    if (!places.ok) return err({ code: 'REGISTER_FILE_NOT_READ', faults: places.error });

    const rules = readRuleBook(constitution.value);
    const classNames = classesOf(rules).map(classPath).join(', ').slice(0, 300);
    const context = { headings, places: places.value, asOf, findClass: classFinder(rules), classNames };
    const reading = await this.begin(command, context, constitution.value.version);
    return this.readAll(reading, by, { table: table.value, context });
  }

  private constitutionFor(by: Actor, asOf: string) {
    return this.work.run<ConstitutionVersion, ImportRegisterRefusal>(
      by.organisationId,
      async ({ registerImports, constitutions }) => {
        const day = checkAsOf(asOf, await registerImports.calendar());
        if (!day.ok) return day;
        const constitution = await constitutions.read();
        return constitution ? ok(constitution) : err({ code: 'NO_CONSTITUTION' });
      },
    );
  }

  private async begin(
    { by, fileName, asOf, covers }: ImportRegisterCommand,
    { headings, places }: RowContext,
    constitutionVersion: number,
  ): Promise<ReadingImport> {
    const begun = await this.work.run<ReadingImport, never>(by.organisationId, async ({ registerImports }) => {
      for (const open of await registerImports.lockOpen()) {
        const discarded = discardImport(open);
        if (!discarded.ok) continue;
        await registerImports.save(discarded.value, undefined);
        await registerImports.removeRows(open.id);
      }
      const registerRevision = await registerImports.registerRevision();
      const facts = { asOf, covers, headings, columns: places, constitutionVersion, registerRevision };
      const id = randomUUID() as string as ImportId;
      const name = fileName.replace(/\p{Cc}/gu, '').slice(0, LONGEST_FILE_NAME);
      const createdBy = by.kind === 'officer' ? by.officerId : undefined;
      return ok(await registerImports.add({ ...facts, id, fileName: name, status: 'reading' }, createdBy));
    });
    if (!begun.ok) throw new Error('beginning refuses nothing');
    return begun.value;
  }

  private async readAll(
    reading: ReadingImport,
    by: Actor,
    { table, context }: { readonly table: CsvTable; readonly context: RowContext },
  ): Promise<Result<PreviewImport, ImportRegisterRefusal>> {
    try {
      for await (const rows of inLists(table.rows, ROWS_AT_ONCE)) {
        const kept = await this.step(reading, by, async ({ members, registerImports }) => {
          await registerImports.addRows(reading.id, await judgeRows(rows, context, members));
        });
        if (!kept.ok) return kept;
      }
      return await this.finish(reading, by, table.digest());
    } catch (error) {
      const isOurs = error instanceof FileNotRead;
      const fault: FileFault = isOurs ? error.fault : fileFault('UPLOAD_BROKEN_OFF');
      await this.fail(reading, by, fault).catch((second: unknown) => {
        throw isOurs ? second : error;
      });
      if (!isOurs) throw error;
      return err({ code: 'REGISTER_FILE_NOT_READ', faults: [fault] });
    }
  }

  private async finish(reading: ReadingImport, by: Actor, fileDigest: string) {
    const { id } = reading;
    return this.step(reading, by, async ({ registerImports, audit }) => {
      await registerImports.noteRepeatedNumbers(id);
      await registerImports.notePossibleDuplicates(id);
      if (reading.covers === 'everyone') await registerImports.addMissingMembers(id);
      const preview = showPreview(reading, { fileDigest, counts: await registerImports.counts(id) });
      await registerImports.save(preview, undefined);
      const { asOf, covers, counts, previewDigest } = preview;
      await audit.append({
        type: 'RegisterFileRead',
        by,
        details: { importId: id, asOf, covers, fileDigest, counts, previewDigest },
      });
      return preview;
    });
  }

  /** One short transaction of the reading, so long as the import is open and the register is the one it began with. */
  private async step<T>(
    reading: ReadingImport,
    by: Actor,
    act: (stores: Stores) => Promise<T>,
  ): Promise<Result<T, ImportRegisterRefusal>> {
    return this.work.run<T, ImportRegisterRefusal>(by.organisationId, async (stores) => {
      const found = await stores.registerImports.lock(reading.id);
      if (found?.status !== 'reading') return err({ code: 'IMPORT_REPLACED' });
      if ((await stores.registerImports.registerRevision()) !== reading.registerRevision) {
        throw new FileNotRead(fileFault('REGISTER_CHANGED'));
      }
      return ok(await act(stores));
    });
  }

  private async fail(reading: ReadingImport, by: Actor, failure: FileFault): Promise<void> {
    await this.work.run(by.organisationId, async ({ registerImports, audit }) => {
      const found = await registerImports.lock(reading.id);
      if (found?.status !== 'reading') return ok(undefined);
      await registerImports.save({ ...found, status: 'failed', failure }, undefined);
      await registerImports.removeRows(found.id);
      const { id: importId, asOf } = found;
      await audit.append({ type: 'RegisterFileRefused', by, details: { importId, asOf, failure: failure.code } });
      return ok(undefined);
    });
  }
}
