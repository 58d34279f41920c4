import type { OrganisationId } from '#libs/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('organisation')
export class OrganisationEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'pk_organisation' })
  organisationId!: OrganisationId;
  @Column('text') name!: string;
  @Column('text', { name: 'name_cy', nullable: true }) nameCy!: string | null;
  @Column('text', { name: 'time_zone', default: 'Europe/London' }) timeZone!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
