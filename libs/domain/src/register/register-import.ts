import { sha256 } from '@noble/hashes/sha2.js';
import { canonicalJson, err, ok, toHex, utf8 } from '#libs/basics';
import type { Result } from '#libs/basics';
import type { ImportId } from '../ids.js';
import type { FileFault } from './file-fault.js';
import type { RowVerdict } from './judge-entry.js';
import type { ColumnPlaces } from './member-columns.js';

/** Whether members who are not in the file have left, or the file is only a part of the register. */
export type FileCovers = 'everyone' | 'some';

/** Rows of the file, and members who are not in it, by verdict. */
export type ImportCounts = Readonly<Record<RowVerdict, number>>;

export interface ImportFacts {
  readonly id: ImportId;
  readonly fileName: string;
  /** The day, YYYY-MM-DD, that the file describes; changes take effect on it. */
  readonly asOf: string;
  readonly covers: FileCovers;
  readonly headings: readonly string[];
  readonly columns: ColumnPlaces;
  /** The constitution whose classes the rows name. */
  readonly constitutionVersion: number;
  /** The state of the register that the rows were compared with. */
  readonly registerRevision: number;
  readonly createdAt: Date;
}
interface Compared {
  readonly fileDigest: string;
  readonly counts: ImportCounts;
  /** Stands for everything that the preview shows; confirming names it. */
  readonly previewDigest: string;
}

/** The first rows of a file with the beginnings of their cells, for people who say what its columns are. */
export type RowSamples = readonly (readonly string[])[];
export const ROWS_SAMPLED = 3;
export const LONGEST_SAMPLE_CELL = 40;

export type ReadingImport = ImportFacts & { readonly status: 'reading' };
/** Its headings do not tell all that is needed; `columns` holds what they do tell. */
export type MatchingImport = ImportFacts & { readonly status: 'matching'; readonly samples: RowSamples };
export type PreviewImport = ImportFacts & Compared & { readonly status: 'preview'; readonly samples: RowSamples };
export type ConfirmedImport = ImportFacts &
  Compared & {
    readonly status: 'confirmed';
    readonly confirmedAt: Date;
    /** The state in which it left the register; absent for imports that are older than undoing. */
    readonly revisionAfter?: number;
  };
export type UndoneImport = ImportFacts &
  Compared & { readonly status: 'undone'; readonly confirmedAt: Date; readonly undoneAt: Date };
export type DiscardedImport = ImportFacts & { readonly status: 'discarded' };
export type FailedImport = ImportFacts & { readonly status: 'failed'; readonly failure: FileFault };
/** One file received. */
export type RegisterImport =
  ReadingImport | MatchingImport | PreviewImport | ConfirmedImport | DiscardedImport | FailedImport | UndoneImport;

export const sampleOf = (cells: readonly string[]): readonly string[] =>
  cells.map((cell) => [...cell.replaceAll('\0', '')].slice(0, LONGEST_SAMPLE_CELL).join(''));

/** Ends the reading: what was compared is what may be confirmed. */
export function showPreview(
  { status: _, ...facts }: ReadingImport,
  { fileDigest, counts, samples }: Pick<Compared, 'fileDigest' | 'counts'> & Pick<PreviewImport, 'samples'>,
): PreviewImport {
  const { id, asOf, covers, columns, constitutionVersion, registerRevision } = facts;
  const shown = { id, asOf, covers, columns, constitutionVersion, registerRevision, fileDigest, counts };
  const previewDigest = toHex(sha256(utf8(`quorate/register-preview/v1\n${canonicalJson(shown)}`)));
  return { ...facts, status: 'preview', fileDigest, counts, previewDigest, samples };
}

/** The file was received, and waits to be told what its columns are. */
export const waitForColumns = ({ status: _, ...facts }: ReadingImport, samples: RowSamples): MatchingImport => ({
  ...facts,
  status: 'matching',
  samples,
});

export interface ReadAgainRefusal {
  readonly code: 'IMPORT_COLUMNS_SETTLED';
  readonly status: RegisterImport['status'];
}

/** Begins the reading anew, of the same file with other columns, against the register and the rules of now. */
export function readAgain(
  found: RegisterImport,
  at: Pick<ImportFacts, 'columns' | 'constitutionVersion' | 'registerRevision'>,
): Result<ReadingImport, ReadAgainRefusal> {
  if (found.status !== 'matching' && found.status !== 'preview') {
    return err({ code: 'IMPORT_COLUMNS_SETTLED', status: found.status });
  }
  const { id, fileName, asOf, covers, headings, createdAt } = found;
  return ok({ id, fileName, asOf, covers, headings, createdAt, ...at, status: 'reading' });
}

/** Two people were found to be alike, and are two people: the preview changes, and so does what stands for it. */
export function keepBoth(preview: PreviewImport, line: number, counts: ImportCounts): PreviewImport {
  const shown = { before: preview.previewDigest, line, counts };
  const previewDigest = toHex(sha256(utf8(`quorate/register-preview/v1/kept\n${canonicalJson(shown)}`)));
  return { ...preview, counts, previewDigest };
}

export type ConfirmImportRefusal =
  | { readonly code: 'IMPORT_NOT_IN_PREVIEW'; readonly status: RegisterImport['status'] }
  | { readonly code: 'PREVIEW_NOT_THE_ONE_SEEN' }
  | { readonly code: 'REGISTER_CHANGED_SINCE_PREVIEW' }
  | { readonly code: 'CONSTITUTION_CHANGED_SINCE_PREVIEW'; readonly version: number };

/** How things stand when the officer confirms. */
export interface ConfirmingAt {
  readonly previewDigest: string;
  readonly registerRevision: number;
  readonly constitutionVersion: number;
  readonly now: Date;
}

/** Nothing is confirmed that was not shown: not another preview, and not against another register or constitution. */
export function confirmImport(found: RegisterImport, at: ConfirmingAt): Result<ConfirmedImport, ConfirmImportRefusal> {
  if (found.status === 'confirmed' && found.previewDigest === at.previewDigest) return ok(found);
  if (found.status !== 'preview') return err({ code: 'IMPORT_NOT_IN_PREVIEW', status: found.status });
  if (found.previewDigest !== at.previewDigest) return err({ code: 'PREVIEW_NOT_THE_ONE_SEEN' });
  if (found.constitutionVersion !== at.constitutionVersion) {
    return err({ code: 'CONSTITUTION_CHANGED_SINCE_PREVIEW', version: at.constitutionVersion });
  }
  if (found.registerRevision !== at.registerRevision) return err({ code: 'REGISTER_CHANGED_SINCE_PREVIEW' });
  const { samples: _, ...facts } = found;
  return ok({ ...facts, status: 'confirmed', confirmedAt: at.now });
}

export interface DiscardImportRefusal {
  readonly code: 'IMPORT_NOT_OPEN';
  readonly status: RegisterImport['status'];
}

export function discardImport(found: RegisterImport): Result<DiscardedImport, DiscardImportRefusal> {
  if (found.status !== 'preview' && found.status !== 'matching' && found.status !== 'reading') {
    return err({ code: 'IMPORT_NOT_OPEN', status: found.status });
  }
  return ok({ ...found, status: 'discarded' });
}
