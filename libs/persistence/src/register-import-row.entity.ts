import type { FieldChange, FileEntry, ImportId, MemberId, OrganisationId, RowFault, RowVerdict } from '#libs/domain';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

const KEY = 'pk_register_import_row';

@Entity('register_import_row')
@Index('ix_register_import_row_verdict', ['organisationId', 'importId', 'verdict', 'line'])
@Index('ix_register_import_row_member', ['organisationId', 'importId', 'memberNo'])
@Index('ix_register_import_row_name_key', ['organisationId', 'importId', 'nameKey', 'dateOfBirth'], {
  where: 'name_key is not null',
})
@Check('ck_register_import_row_verdict', `verdict in ('new', 'changed', 'unchanged', 'left', 'needs-attention')`)
export class RegisterImportRowEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: KEY }) organisationId!: OrganisationId;
  @PrimaryColumn('uuid', { name: 'import_id', primaryKeyConstraintName: KEY }) importId!: ImportId;
  /** Of the file; below zero for members who are not in it. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: KEY }) line!: number;
  @Column('text', { name: 'member_no', nullable: true }) memberNo!: string | null;
  @Column('uuid', { name: 'member_id', nullable: true }) memberId!: MemberId | null;
  @Column('text') verdict!: RowVerdict;
  @Column('jsonb', { nullable: true }) entry!: FileEntry | null;
  @Column('jsonb', { nullable: true }) changes!: FieldChange[] | null;
  @Column('jsonb', { nullable: true }) faults!: RowFault[] | null;
  @Column('jsonb', { nullable: true }) cells!: string[] | null;
  /** What undoing restores; never shown. */
  @Column('jsonb', { nullable: true, select: false }) earlier!: object | null;
  @Column('text', { name: 'name_key', nullable: true }) nameKey!: string | null;
  @Column('date', { name: 'date_of_birth', nullable: true }) dateOfBirth!: string | null;
}
