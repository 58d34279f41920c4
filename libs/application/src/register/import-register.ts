import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { checkAsOf, discardImport, fileFault, guessColumns, placeColumns, waitForColumns } from '#libs/domain';
import type {
  Actor,
  AsOfRefusal,
  ColumnPlaces,
  FileCovers,
  FileFault,
  ImportId,
  MatchingImport,
  PreviewImport,
  ReadingImport,
  WantedColumns,
} from '#libs/domain';
import { authorise } from '../authorise.js';
import type { ConstitutionVersion } from '../ports/constitution-store.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { FileNotRead, openCsvTable } from './csv-table.js';
import type { CsvTable } from './csv-table.js';
import { judgeRows } from './judge-rows.js';
import { FileKeeper } from './kept-file.js';
import { RegisterReading, rowContext } from './register-reading.js';
import type { ImportReplaced } from './register-reading.js';

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
  | ImportReplaced;

const LONGEST_FILE_NAME = 200;

/**
 * Takes in a member file as it arrives and shows what it would change; nothing is changed until that is confirmed. Where
 * the headings do not tell what the columns are, the file is kept until that is said ({@link MatchRegisterColumns}). An
 * import that is still open is discarded: a new file takes its place.
 */
@Injectable()
export class ImportRegister {
  constructor(private readonly work: UnitOfWork) {}

  async execute(
    command: ImportRegisterCommand,
  ): Promise<Result<PreviewImport | MatchingImport, ImportRegisterRefusal>> {
    const { by, asOf } = command;
    authorise(by, 'secretary');
    const constitution = await this.constitutionFor(by, asOf);
    if (!constitution.ok) return constitution;
    const keeper = new FileKeeper();
    const table = await openCsvTable(keeper.watch(command.file));
    if (!table.ok) return err({ code: 'REGISTER_FILE_NOT_READ', faults: [table.error] });
    const { headings } = table.value;
    const columns = placesToBegin(headings, command.columns);
    if (!columns.ok) return err({ code: 'REGISTER_FILE_NOT_READ', faults: columns.error });
    const { isMatched, places } = columns.value;
    const reading = await this.begin(command, { headings, places }, constitution.value.version);
    return this.readAll(reading, by, {
      table: table.value,
      keeper,
      ...(isMatched ? { constitution: constitution.value } : {}),
    });
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
    { headings, places }: { readonly headings: readonly string[]; readonly places: ColumnPlaces },
    constitutionVersion: number,
  ): Promise<ReadingImport> {
    const begun = await this.work.run<ReadingImport, never>(by.organisationId, async ({ registerImports }) => {
      for (const open of await registerImports.lockOpen()) {
        const discarded = discardImport(open);
        if (!discarded.ok) continue;
        await registerImports.save(discarded.value, undefined);
        await registerImports.removePieces(open.id);
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
    begun: ReadingImport,
    by: Actor,
    file: FileToRead,
  ): Promise<Result<PreviewImport | MatchingImport, ImportRegisterRefusal>> {
    try {
      return await this.readOn(new RegisterReading(this.work, by, begun), by, file);
    } catch (error) {
      const isOurs = error instanceof FileNotRead;
      const fault: FileFault = isOurs ? error.fault : fileFault('UPLOAD_BROKEN_OFF');
      await this.fail(begun, by, fault).catch((second: unknown) => {
        throw isOurs ? second : error;
      });
      if (!isOurs) throw error;
      return err({ code: 'REGISTER_FILE_NOT_READ', faults: [fault] });
    }
  }

  private async readOn(
    reading: RegisterReading,
    by: Actor,
    { table, keeper, constitution }: FileToRead,
  ): Promise<Result<PreviewImport | MatchingImport, ImportReplaced>> {
    const { id, asOf, covers } = reading.reading;
    const context = constitution && rowContext(reading.reading, constitution);
    const samples = await reading.walk(table, async (rows, { members, registerImports }) => {
      await keeper.keep(id, registerImports);
      if (context) await registerImports.addRows(id, await judgeRows(rows, context, members));
    });
    if (!samples.ok) return samples;
    return reading.step<PreviewImport | MatchingImport>(async (stores) => {
      await keeper.keep(id, stores.registerImports);
      const read = { fileDigest: table.digest(), samples: samples.value };
      if (context) return reading.showPreview(stores, { type: 'RegisterFileRead', ...read });
      const waiting = waitForColumns(reading.reading, samples.value);
      await stores.registerImports.save(waiting, undefined);
      const details = { importId: id, asOf, covers, fileDigest: read.fileDigest };
      await stores.audit.append({ type: 'RegisterFileReceived', by, details });
      return waiting;
    });
  }

  private async fail(reading: ReadingImport, by: Actor, failure: FileFault): Promise<void> {
    await this.work.run(by.organisationId, async ({ registerImports, audit }) => {
      const found = await registerImports.lock(reading.id);
      if (found?.status !== 'reading') return ok(undefined);
      await registerImports.save({ ...found, status: 'failed', failure }, undefined);
      await registerImports.removePieces(found.id);
      await registerImports.removeRows(found.id);
      const { id: importId, asOf } = found;
      await audit.append({ type: 'RegisterFileRefused', by, details: { importId, asOf, failure: failure.code } });
      return ok(undefined);
    });
  }
}

interface FileToRead {
  readonly table: CsvTable;
  readonly keeper: FileKeeper;
  /** Absent where the columns are not known yet: then the file is only kept. */
  readonly constitution?: ConstitutionVersion;
}

/** Where the columns are; a file whose headings do not tell, and of which nobody said, begins with what they do tell. */
function placesToBegin(
  headings: readonly string[],
  wanted: WantedColumns = {},
): Result<{ readonly isMatched: boolean; readonly places: ColumnPlaces }, readonly FileFault[]> {
  const placed = placeColumns(headings, wanted);
  if (placed.ok) return ok({ isMatched: true, places: placed.value });
  const isForPeople = placed.error.every(({ code }) => code === 'COLUMN_NOT_FOUND' || code === 'HEADING_TWICE');
  if (!isForPeople || Object.keys(wanted).length > 0) return placed;
  return ok({ isMatched: false, places: guessColumns(headings) });
}
