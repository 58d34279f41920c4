import { err, ok } from '#libs/basics';
import type { Result } from '#libs/basics';
import { ROWS_SAMPLED, classFinder, classPath, classesOf, fileFault, sampleOf, showPreview } from '#libs/domain';
import type { Actor, FileRow, ImportFacts, PreviewImport, ReadingImport, RowContext, RowSamples } from '#libs/domain';
import { readRuleBook } from '../election/rule-book.js';
import type { ConstitutionVersion } from '../ports/constitution-store.js';
import type { Stores } from '../ports/stores.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { FileNotRead } from './csv-table.js';
import type { CsvTable } from './csv-table.js';
import { inLists } from './in-lists.js';

/** Rows that are read, judged and stored in one short transaction. Bounds memory and the time a connection is held. */
const ROWS_AT_ONCE = 2_000;

export interface ImportReplaced {
  readonly code: 'IMPORT_REPLACED';
}

/** The reading of one file, in many short transactions, so long as the import and the register stay as they were. */
export class RegisterReading {
  constructor(
    private readonly work: UnitOfWork,
    private readonly by: Actor,
    readonly reading: ReadingImport,
  ) {}

  /**
   * Hands every row to `act`, list by list.
   * @returns the first rows, shortened
   * @throws FileNotRead where the file cannot be read on, or the register was changed meanwhile
   */
  async walk(
    table: CsvTable,
    act: (rows: readonly FileRow[], stores: Stores) => Promise<void>,
  ): Promise<Result<RowSamples, ImportReplaced>> {
    const samples: (readonly string[])[] = [];
    for await (const rows of inLists(table.rows, ROWS_AT_ONCE)) {
      samples.push(...rows.slice(0, ROWS_SAMPLED - samples.length).map(({ cells }) => sampleOf(cells)));
      const done = await this.step((stores) => act(rows, stores));
      if (!done.ok) return done;
    }
    return ok(samples);
  }

  /** One short transaction of the reading. */
  async step<T>(act: (stores: Stores) => Promise<T>): Promise<Result<T, ImportReplaced>> {
    return this.work.run<T, ImportReplaced>(this.by.organisationId, async (stores) => {
      const found = await stores.registerImports.lock(this.reading.id);
      if (found?.status !== 'reading') return err({ code: 'IMPORT_REPLACED' });
      if ((await stores.registerImports.registerRevision()) !== this.reading.registerRevision) {
        throw new FileNotRead(fileFault('REGISTER_CHANGED'));
      }
      return ok(await act(stores));
    });
  }

  /** The last step: compares the rows as a whole, and shows what the import would change. */
  async showPreview(
    { registerImports, audit }: Stores,
    { type, ...read }: { readonly type: string; readonly fileDigest: string; readonly samples: RowSamples },
  ): Promise<PreviewImport> {
    const { id, covers } = this.reading;
    await registerImports.noteRepeatedNumbers(id);
    await registerImports.notePossibleDuplicates(id);
    if (covers === 'everyone') await registerImports.addMissingMembers(id);
    const preview = showPreview(this.reading, { ...read, counts: await registerImports.counts(id) });
    await registerImports.save(preview, undefined);
    const { asOf, counts, previewDigest, columns } = preview;
    const { fileDigest } = read;
    const details = { importId: id, asOf, covers, columns, fileDigest, counts, previewDigest };
    await audit.append({ type, by: this.by, details });
    return preview;
  }
}

/** What rows are read with: the columns of the file, and the classes of the rules. */
export function rowContext(
  { headings, columns: places, asOf }: Pick<ImportFacts, 'headings' | 'columns' | 'asOf'>,
  constitution: ConstitutionVersion,
): RowContext {
  const rules = readRuleBook(constitution);
  const classNames = classesOf(rules).map(classPath).join(', ').slice(0, 300);
  return { headings, places, asOf, findClass: classFinder(rules), classNames };
}
