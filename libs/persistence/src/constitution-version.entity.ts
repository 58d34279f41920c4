import type { OfficerId, OrganisationId } from '#libs/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

const KEY = 'pk_constitution_version';

@Entity('constitution_version')
export class ConstitutionVersionEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: KEY }) organisationId!: OrganisationId;
  @PrimaryColumn('integer', { primaryKeyConstraintName: KEY }) version!: number;
  @Column('text') document!: string;
  @Column('char', { length: 64 }) digest!: string;
  @Column('uuid', { name: 'adopted_by', nullable: true }) adoptedBy!: OfficerId | null;
  @Column('timestamptz', { name: 'adopted_at' }) adoptedAt!: Date;
}
