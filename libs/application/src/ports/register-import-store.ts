import type {
  ConfirmedImport,
  FieldChange,
  FileEntry,
  ImportCounts,
  ImportId,
  MemberId,
  OfficerId,
  PreviewImport,
  ReadingImport,
  RegisterImport,
  RowFault,
  RowVerdict,
  UndoingAt,
} from '#libs/domain';

/** A row of a file as it was read and judged. */
export interface JudgedRow {
  /** From 1; absent for members who are not in the file. */
  readonly line?: number;
  readonly memberNo?: string;
  readonly verdict: RowVerdict;
  readonly entry?: FileEntry;
  readonly changes?: readonly FieldChange[];
  readonly faults?: readonly RowFault[];
  /** As they stand in the file; only of rows that could not be read. */
  readonly cells?: readonly string[];
}

export interface NewRow extends JudgedRow {
  readonly line: number;
  /** The member that the row is about, or the id that a new member will have. */
  readonly memberId?: MemberId;
  /** {@link nameKey}, where the row may make somebody look like another member. */
  readonly nameKey?: string;
}

/** A row with its place in the list of rows. */
export interface PlacedRow extends JudgedRow {
  readonly place: number;
}

export interface RowPage {
  readonly verdict?: RowVerdict;
  /** The place of the last row that is known. */
  readonly after?: number;
  readonly limit: number;
}

/** Member files: what was received, how each row was judged, and what came of it. */
export interface RegisterImportStore {
  /** Today in the organisation's time zone by the clock of the database, and the day of the last confirmed import. */
  calendar(): Promise<{ readonly today: string; readonly last: string | undefined }>;
  /** How often the register was changed. Nobody changes it from now to the end of the transaction. */
  registerRevision(): Promise<number>;
  add(reading: Omit<ReadingImport, 'createdAt'>, createdBy: OfficerId | undefined): Promise<ReadingImport>;
  byId(importId: ImportId): Promise<RegisterImport | undefined>;
  lock(importId: ImportId): Promise<RegisterImport | undefined>;
  /** Those that are being read, or wait for their columns or for confirmation, locked. */
  lockOpen(): Promise<readonly RegisterImport[]>;
  /** Newest first. */
  list(limit: number): Promise<readonly RegisterImport[]>;
  /** What bears on undoing, without a lock: {@link registerRevision} takes one. */
  undoLimits(): Promise<Omit<UndoingAt, 'now'>>;
  save(changed: RegisterImport, by: OfficerId | undefined): Promise<void>;
  now(): Promise<Date>;

  /** Keeps bytes of the file, which come in order; `piece` counts from 1. */
  addPiece(importId: ImportId, piece: number, bytes: Uint8Array): Promise<void>;
  piece(importId: ImportId, piece: number): Promise<Uint8Array | undefined>;
  removePieces(importId: ImportId): Promise<void>;
  addRows(importId: ImportId, rows: readonly NewRow[]): Promise<void>;
  /** Rows that share a member number with another row of the file need attention. */
  noteRepeatedNumbers(importId: ImportId): Promise<void>;
  /** Rows that have the name and date of birth of a member, or of a row, of another number need attention. */
  notePossibleDuplicates(importId: ImportId): Promise<void>;
  /**
   * Adds the members who are not in the file. They have left, except when that is not sure: the number of some row cannot
   * be read, or a row of another number has the same name and date of birth.
   */
  addMissingMembers(importId: ImportId): Promise<void>;
  /**
   * Decides that a row which may be a duplicate is a person of its own, and that members who were kept for it have left.
   * @returns the member number of the row; undefined if that is not its one fault
   */
  keepBoth(importId: ImportId, line: number): Promise<string | undefined>;
  counts(importId: ImportId): Promise<ImportCounts>;
  /** In the order of the file, after the members who are not in it. */
  rows(importId: ImportId, page: RowPage): Promise<readonly PlacedRow[]>;
  removeRows(importId: ImportId): Promise<void>;
  /** Carries out every row that is new, changed or left. */
  apply(preview: PreviewImport): Promise<void>;
  /**
   * Takes back what a confirmed import did; the register is then exactly as it was before.
   * @returns the name of the table in which a member that the import made is named. Then the transaction must not commit
   */
  takeBack(confirmed: ConfirmedImport): Promise<string | undefined>;
}
