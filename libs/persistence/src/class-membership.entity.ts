import type { ImportId, MemberId, OrganisationId } from '#libs/domain';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

const KEY = 'pk_class_membership';

/** One spell of a member in a class; ended, never overwritten. */
@Entity('class_membership')
@Index('ix_class_membership_class', ['organisationId', 'constituencyCode', 'classCode'])
@Index('uq_class_membership_open', ['organisationId', 'memberId', 'constituencyCode', 'classCode'], {
  unique: true,
  where: 'to_day is null',
})
@Check('ck_class_membership_days', 'to_day is null or to_day >= from_day - 1')
export class ClassMembershipEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: KEY }) organisationId!: OrganisationId;
  @PrimaryColumn('uuid', { name: 'member_id', primaryKeyConstraintName: KEY }) memberId!: MemberId;
  @PrimaryColumn('uuid', { name: 'membership_id', primaryKeyConstraintName: KEY }) membershipId!: string;
  @Column('text', { name: 'constituency_code' }) constituencyCode!: string;
  @Column('text', { name: 'class_code' }) classCode!: string;
  @Column('date', { name: 'from_day' }) fromDay!: string;
  @Column('date', { name: 'to_day', nullable: true }) toDay!: string | null;
  @Column('text') reason!: string;
  @Column('uuid', { name: 'import_id', nullable: true }) importId!: ImportId | null;
}
