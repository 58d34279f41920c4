import type {
  ColumnPlaces,
  FileCovers,
  FileFault,
  ImportCounts,
  ImportId,
  OfficerId,
  OrganisationId,
  RegisterImport,
  RowSamples,
} from '#libs/domain';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

const KEY = 'pk_register_import';

@Entity('register_import')
@Index('ix_register_import_created', ['organisationId', 'createdAt'])
@Check('ck_register_import_covers', `covers in ('everyone', 'some')`)
@Check(
  'ck_register_import_status',
  `status in ('reading', 'matching', 'preview', 'confirmed', 'discarded', 'failed', 'undone')`,
)
@Check('ck_register_import_samples', `status in ('matching', 'preview') or samples is null`)
@Check('ck_register_import_undone', `status <> 'undone' or undone_at is not null`)
export class RegisterImportEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: KEY }) organisationId!: OrganisationId;
  @PrimaryColumn('uuid', { name: 'import_id', primaryKeyConstraintName: KEY }) importId!: ImportId;
  @Column('text', { name: 'file_name' }) fileName!: string;
  @Column('date', { name: 'as_of' }) asOf!: string;
  @Column('text') covers!: FileCovers;
  @Column('jsonb') headings!: string[];
  @Column('jsonb') columns!: ColumnPlaces;
  @Column('integer', { name: 'constitution_version' }) constitutionVersion!: number;
  @Column('bigint', { name: 'register_revision' }) registerRevision!: string;
  @Column('text') status!: RegisterImport['status'];
  @Column('char', { name: 'file_digest', length: 64, nullable: true }) fileDigest!: string | null;
  @Column('jsonb', { nullable: true }) counts!: ImportCounts | null;
  @Column('char', { name: 'preview_digest', length: 64, nullable: true }) previewDigest!: string | null;
  @Column('jsonb', { nullable: true }) samples!: RowSamples | null;
  @Column('jsonb', { nullable: true }) failure!: FileFault | null;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy!: OfficerId | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('uuid', { name: 'confirmed_by', nullable: true }) confirmedBy!: OfficerId | null;
  @Column('timestamptz', { name: 'confirmed_at', nullable: true }) confirmedAt!: Date | null;
  @Column('bigint', { name: 'revision_after', nullable: true }) revisionAfter!: string | null;
  @Column('uuid', { name: 'undone_by', nullable: true }) undoneBy!: OfficerId | null;
  @Column('timestamptz', { name: 'undone_at', nullable: true }) undoneAt!: Date | null;
}

/** @throws Error if the row is none that was written by {@link toRow}: a bug */
export function toRegisterImport(row: RegisterImportEntity): RegisterImport {
  const { importId, fileName, asOf, covers, headings, columns, constitutionVersion, createdAt } = row;
  const registerRevision = Number(row.registerRevision);
  const facts = { fileName, asOf, covers, headings, columns, constitutionVersion, registerRevision, createdAt };
  const base = { ...facts, id: importId };
  const { fileDigest, counts, previewDigest, failure, confirmedAt, undoneAt, samples } = row;
  if (row.status === 'reading' || row.status === 'discarded') return { ...base, status: row.status };
  if (row.status === 'matching') return { ...base, status: row.status, samples: samples ?? [] };
  if (row.status === 'failed' && failure) return { ...base, status: row.status, failure };
  if (fileDigest && counts && previewDigest) {
    const compared = { ...base, fileDigest, counts, previewDigest };
    if (row.status === 'preview') return { ...compared, status: row.status, samples: samples ?? [] };
    if (row.status === 'confirmed' && confirmedAt) {
      const left = row.revisionAfter === null ? {} : { revisionAfter: Number(row.revisionAfter) };
      return { ...compared, status: row.status, confirmedAt, ...left };
    }
    if (row.status === 'undone' && confirmedAt && undoneAt)
      return { ...compared, status: row.status, confirmedAt, undoneAt };
  }
  throw new Error(`register import ${importId} is ${row.status} and lacks what belongs to it`);
}

/** What may change of an import once it exists. What shows the file's content goes with the decision on it. */
export function toRow(changed: RegisterImport): Partial<RegisterImportEntity> {
  const { status } = changed;
  switch (status) {
    case 'reading': {
      const { columns, constitutionVersion, registerRevision } = changed;
      const against = { columns: { ...columns }, constitutionVersion, registerRevision: String(registerRevision) };
      return { status, ...against, samples: null, counts: null, previewDigest: null };
    }
    case 'matching':
      return { status, samples: changed.samples };
    case 'discarded':
      return { status, samples: null };
    case 'failed':
      return { status, samples: null, failure: changed.failure };
    case 'preview': {
      const { fileDigest, counts, previewDigest, samples } = changed;
      return { status, fileDigest, counts, previewDigest, samples };
    }
    case 'confirmed': {
      const { confirmedAt, revisionAfter } = changed;
      const left = revisionAfter === undefined ? {} : { revisionAfter: String(revisionAfter) };
      return { status, confirmedAt, samples: null, ...left };
    }
    case 'undone':
      return { status, undoneAt: changed.undoneAt };
  }
}
